/// Runs a page's commands by `sh`, one after the other in the same place.
struct TranscriptShell {
  private let folder: ScratchFolder
  private let environment: HermeticEnvironment
  private let limit: Double

  init(_ folder: ScratchFolder, _ environment: HermeticEnvironment, limit: Double) throws {
    self.folder = folder
    self.environment = environment
    self.limit = limit
    try folder.write("", to: "shell/variables")
    try folder.write(folder.path("desk") + "\n", to: "shell/folder")
    try folder.write(
      """
      trap 'pwd > "\(folder.path)/shell/folder"; export -p > "\(folder.path)/shell/variables"' EXIT
      . "\(folder.path)/shell/variables"

      """, to: "shell/begin")
  }

  func run(_ command: String) throws -> (code: Int32, lines: [String]) {
    let place = String(try folder.text(of: "shell/folder").dropLast())
    let script = try folder.text(of: "shell/begin") + command + "\n"
    let outcome = try runProcess(
      "/bin/sh", ["-c", script], in: place, environment: environment, together: true,
      limit: limit)
    var lines = outcome.text.replacing(folder.path, with: "[folder]")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // The end of the last line, not another line.
    if lines.last == "" { lines.removeLast() }
    return (outcome.code, lines)
  }
}
