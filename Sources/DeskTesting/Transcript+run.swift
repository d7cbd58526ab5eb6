import Foundation

extension Transcript {
  /// A command that did not do what its page shows.
  public struct Mismatch: Sendable, CustomStringConvertible {
    /// The page, the line of the command, and the difference line by line.
    public let description: String
  }

  /// Runs every command in order and compares.
  ///
  /// Commands run in `desk` inside the folder, each in a shell of its own that begins where the one
  /// before left: its folder and its exported variables.
  /// - Parameters:
  ///   - folder: The folder the page has for itself.
  ///   - environment: The variables its commands see.
  ///   - limit: The time limit of each command in seconds.
  /// - Returns: The commands that wrote something else, and the page as it would be right.
  /// - Throws: When a file cannot be written, or a command cannot be run or does not end.
  public func run(
    in folder: ScratchFolder, environment: HermeticEnvironment, limit: Double = 60
  ) throws -> (mismatches: [Mismatch], corrected: String) {
    try folder.makeFolder("desk")
    let shell = try TranscriptShell(folder, environment, limit: limit)
    var mismatches: [Mismatch] = []
    var corrections: [(Range<Int>, [String])] = []
    for block in blocks {
      switch block {
      case .file(let name, let text):
        try folder.write(text, to: "desk/\(name)")
      case .command(let command):
        let (code, written) = try shell.run(command.text)
        let comparison = OutputComparison(expected: command.expected, written: written)
        guard !comparison.agrees || code != command.code else { continue }
        mismatches.append(mismatch(command, comparison, code: code))
        corrections.append((command.shown, comparison.corrected(code: code)))
      }
    }
    return (mismatches, corrected(by: corrections))
  }

  /// Runs a page and returns its mismatches; with `STET_RECORD=1` in the environment of the tests
  /// the page is rewritten to show what its commands write, and nothing is a mismatch.
  public static func check(
    file path: String, in folder: ScratchFolder, environment: HermeticEnvironment,
    limit: Double = 60
  ) throws -> [Mismatch] {
    let page = try Transcript(file: path)
    let (mismatches, corrected) = try page.run(in: folder, environment: environment, limit: limit)
    guard ProcessInfo.processInfo.environment["STET_RECORD"] == "1" else { return mismatches }
    if !mismatches.isEmpty {
      try Data(corrected.utf8).write(to: URL(fileURLWithPath: path))
    }
    return []
  }

  private func mismatch(
    _ command: Command, _ comparison: OutputComparison, code: Int32
  ) -> Mismatch {
    var text = "\(name):\(command.line): $ \(command.text)\n"
    for line in comparison.lines {
      switch line {
      case .same(let line): text += "   \(line)\n"
      case .missing(let line): text += " - \(line)\n"
      case .extra(let line): text += " + \(line)\n"
      }
    }
    if code != command.code {
      text += " the exit code is \(code) and not \(command.code)\n"
    }
    return Mismatch(description: text)
  }

  private func corrected(by corrections: [(Range<Int>, [String])]) -> String {
    var page = lines
    for (shown, output) in corrections.reversed() {
      let indentation = lines[shown.lowerBound - 1].prefix { $0 == " " }
      page.replaceSubrange(shown, with: output.map { $0.isEmpty ? $0 : indentation + $0 })
    }
    return page.joined(separator: "\n")
  }
}

extension OutputComparison {
  fileprivate func corrected(code: Int32) -> [String] {
    let output = lines.compactMap { line in
      switch line {
      case .same(let line), .extra(let line): line
      case .missing: nil
      }
    }
    return output + (code == 0 ? [] : ["? \(code)"])
  }
}
