import ArgumentParser
import Desk

/// `stet publish`.
struct PublishCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Let readers see a story, under the line its words deserve.",
    discussion: """
      EXAMPLES
        stet publish storm-closes-ports
        stet publish storm --dry-run
        stet publish storm --force --reason "Lives are at stake; Mei reads it at once"
      """)

  @OptionGroup var story: StoryOption
  @OptionGroup var force: ForceOption
  @OptionGroup var step: StepOptions

  func run(in session: Session) async throws {
    try session.take(
      StepRequest(
        .named("publish"), of: story.story, given: try step.given(in: session),
        isForced: force.isOn), step)
  }
}
