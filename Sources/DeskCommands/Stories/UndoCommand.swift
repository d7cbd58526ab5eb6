import ArgumentParser
import Desk

/// `stet undo`.
struct UndoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo your own last step on a story, as a new step.",
    discussion: """
      The story is then as it was before, text and state. What readers saw, what somebody else did
      and what an agency sent or stopped cannot be undone. An undo can be undone too.

      EXAMPLES
        stet undo storm-closes-ports
        stet undo storm --reason "Wrong story"
      """)

  @OptionGroup var story: StoryOption
  @Option(help: "Why it is undone; kept in the record.")
  var reason: String?
  @Flag(name: .customLong("dry-run"), help: "Show what would be recorded, and record nothing.")
  var isDryRun = false
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let report = try session.desk().undo(story.story, reason: reason, dryRun: isDryRun)
    try session.tell(report, isDryRun: isDryRun, asJSON: json.isOn)
  }
}
