import Stories
import Workflows

extension Desk {
  /// An agency's embargo is no part of the text: who may end it early, and why, is a step of its own.
  func refuseEmbargo(
    in candidate: Story, of current: StoryText, _ reference: String, _ workflow: Workflow
  ) throws {
    guard current.story.syndication != nil, candidate.embargo != current.story.embargo else {
      return
    }
    throw embargoIsNotText(
      reference, lift: workflow.transition(lifting: .embargo, from: current.story.state ?? ""))
  }

  func embargoIsNotText(_ reference: String, lift: Transition?) -> DeskFailure {
    DeskFailure(
      .refused,
      "The embargo of \(reference) is its agency's: no change of the text moves it, only a step "
        + "with a reason.",
      hint: lift.map { "\($0.command(for: reference)) \(Ask.at.option)" }
        ?? "stet show \(reference)"
    )
  }
}
