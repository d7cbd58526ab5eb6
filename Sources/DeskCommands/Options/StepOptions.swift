import ArgumentParser
import Desk
import Workflows

/// What every command takes that records a step.
struct StepOptions: ParsableArguments {
  @Option(help: "Why it is done; kept in the record.")
  var reason: String?
  @Option(help: "What readers are told.")
  var note: String?
  @Option(help: "When it is to happen, such as \"2026-01-31 06:00\".")
  var at: String?
  @Flag(name: .customLong("dry-run"), help: "Show what would be recorded, and record nothing.")
  var isDryRun = false
  @Flag(name: .customLong("yes"), help: "Do not ask.")
  var isSure = false
  @OptionGroup var json: JSONOption

  /// What is given with the step, as it was typed.
  var words: [String] {
    [("--reason", reason), ("--note", note), ("--at", at)].flatMap { name, value in
      value.map { [name, $0] } ?? []
    }
  }

  func given(in session: Session) throws -> [Ask: String] {
    var given: [Ask: String] = [:]
    given[.reason] = reason
    given[.note] = note
    given[.at] = try at.map { try session.instant($0) }
    return given
  }
}
