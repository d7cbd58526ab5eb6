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
      """)

  @OptionGroup var story: StoryOption
  @OptionGroup var step: StepOptions

  func run(in session: Session) async throws {
    try session.take(
      StepRequest(.named("publish"), of: story.story, given: try step.given(in: session)), step)
  }
}
