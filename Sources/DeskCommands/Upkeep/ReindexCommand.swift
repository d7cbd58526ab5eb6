import ArgumentParser
import Budget
import Desk
import Prose

/// `stet reindex`.
struct ReindexCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex", abstract: "Make the list of stories again from git alone.")

  @Flag(name: .customLong("dry-run"), help: "Say what would be done, and do nothing.")
  var isDryRun = false
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let desk = try session.desk()
    if isDryRun { return try session.note("Would make the list of stories again from git.") }
    let size = try desk.reindex()
    if json.isOn { return try session.answer(Size(stories: size.stories, steps: size.steps)) }
    try session.output.line(
      "\(Count(size.stories, "story", "stories")), \(Count(size.steps, "step"))")
  }

  private struct Size: Encodable { var stories, steps: Int }
}
