import ArgumentParser
import Desk

/// `stet mark`.
struct MarkCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Record what was changed in the work tree, as a state.",
    discussion: """
      EXAMPLES
        stet mark storm-closes-ports edited
      """)

  @OptionGroup var story: StoryOption
  @Argument(
    help: "The state the story is to be in, such as edited.",
    completion: .custom { words, _, prefix in Completions.aims(words, prefix) })
  var state: String
  @OptionGroup var step: StepOptions

  func run(in session: Session) async throws {
    try session.take(
      StepRequest(.aim(state), of: story.story, given: try step.given(in: session)), step)
  }
}
