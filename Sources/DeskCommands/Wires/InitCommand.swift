import ArgumentParser
import Desk

/// `stet init`.
struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a desk: a git repository with a workflow in it.",
    discussion: """
      EXAMPLES
        stet init --publisher "The Morning Post"
        stet init --bare /srv/desk.git
      """)

  @Argument(help: "The folder; this one unless given.", completion: .directory)
  var folder = "."
  @Flag(help: "Make a repository without a work tree, for a server.")
  var bare = false
  @Option(help: "The name that readers know you by; it stands in the disclaimer.")
  var publisher: String?
  @Flag(name: .customLong("dry-run"), help: "Show what would be made, and make nothing.")
  var isDryRun = false
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let made = try Desk.create(
      at: session.absolute(folder), bare: bare, publisher: publisher, dryRun: isDryRun,
      environment: session.environment, clock: session.clock)
    if json.isOn { return try session.answer(Made(made, isDryRun)) }
    for file in made.files {
      try session.output.line("\(isDryRun ? "would add" : "added") \(file)")
    }
    if made.files.isEmpty { try session.note("\(made.folder) is a desk already.") }
    if publisher == nil, !isDryRun, !made.files.isEmpty {
      try session.note("Say who publishes: put a name into Workflows/desk.yaml and commit it.")
    }
    try session.hint("stet import FILE")
  }

  private struct Made: Encodable {
    var folder: String
    var files: [String]
    var commit: String?
    var dry_run: Bool?

    init(_ made: DeskCreation, _ isDryRun: Bool) {
      (folder, files, commit) = (made.folder, made.files, made.commit)
      dry_run = isDryRun ? true : nil
    }
  }
}
