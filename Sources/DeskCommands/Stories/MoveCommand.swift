import ArgumentParser
import Desk

/// `stet move`.
struct MoveCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Take a story through a transition of the workflow.",
    discussion: """
      EXAMPLES
        stet move storm-closes-ports hold --reason "Two sources disagree"
        stet move storm spike --reason "Superseded"
      """)

  @OptionGroup var story: StoryOption
  @Argument(
    help: "The transition, as the workflow names it.",
    completion: .custom { words, _, prefix in Completions.transitions(words, prefix) })
  var transition: String
  @OptionGroup var force: ForceOption
  @OptionGroup var step: StepOptions

  func run(in session: Session) async throws {
    try session.take(
      StepRequest(
        .named(transition), of: story.story, given: try step.given(in: session),
        isForced: force.isOn), step)
  }
}
