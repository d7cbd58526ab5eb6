import Revisions
import Stories
import Workflows

/// What a recorded step may do, under the workflow and to the people of its time.
struct StepRules {
  let workflow: Workflow
  /// Who took the step.
  let name: String
  let actor: Actor
  /// The most that an agency ever ordered of the story; nil where it ordered nothing.
  ///
  /// All its texts are read for it, so it is asked only where an agency may have taken the step.
  var ordered: () -> AgencyOrder? = { nil }

  /// Which rule a step breaks, as a sentence; nil when it breaks none.
  ///
  /// `merged` is what the agency's text the step took makes of the story; nil where it took none.
  func breach(
    by transition: String?, from before: Story?, to after: Story, merged: StoryMerge?
  ) -> String? {
    guard let before, let from = before.state else { return arrival(transition, after) }
    guard let transition else { return "The record names no transition." }
    let to = after.state ?? "nothing"
    if isAgencys(transition, from: before, to: after, merged: merged) { return nil }
    guard let step = workflow.transitions(named: transition).first(where: { $0.leaves(from) })
    else { return "The workflow of that time has no \(transition) from \(from)." }
    let target = step.target(from: from)
    guard target == to else {
      return "\(transition) leads from \(from) to \(target), not to \(to)."
    }
    guard actor.may(step) else {
      return "\(name) held no role that may \(transition) (\(step.by.joined(separator: ", ")))."
    }
    if transition == Transition.update {
      return merged != nil ? nil : "update takes a newer text of the agency's, and none was taken."
    }
    var expected = before
    if step.lifts == .embargo { expected.embargo = after.embargo }
    switch (step.recordsChange, expected.isSame(as: after)) {
    case (true, true): return "\(transition) records a change of the text, and there is none."
    case (false, false): return "\(transition) changes no text, and the text was changed."
    default: return nil
    }
  }

  /// A story comes in with an agency's text, in the first state or where it is held.
  private func arrival(_ transition: String?, _ after: Story) -> String? {
    guard transition == "import", after.syndication?.base != nil else {
      return "The story appeared without an import."
    }
    guard let state = after.state, let place = workflow.state(state),
      state == workflow.initial || place.isHeld
        || AgencyOrder(after)?.step(from: workflow.initial, in: workflow)?.to == state
    else { return "An import leads to \(workflow.initial), not to \(after.state ?? "nothing")." }
    return nil
  }

  /// What an import does to a story: it takes the agency's words where they dispute nothing, notes
  /// what the agency orders, and stops the story where an agency ordered that.
  func isAgencys(
    _ transition: String, from before: Story, to after: Story, merged: StoryMerge?
  ) -> Bool {
    let (from, to) = (before.state ?? "", after.state ?? "")
    let possible = workflow.possible(from: from, actor: .wire)
    guard possible.contains(where: { $0.name == transition }) || transition == Transition.update
    else { return false }
    let stop = ordered()?.step(from: from, in: workflow)
    let isStopped = stop?.to == to && (stop?.transition.name == transition || from == to)
    guard isStopped || transition == Transition.update else { return false }
    if var expected = merged?.story {
      expected.set("syndication.base", text: after.syndication?.base)
      return expected.isSame(as: after)
        && (isStopped
          || possible.contains {
            $0.name == Transition.update && $0.target(from: from) == to
          })
    }
    var noted = before
    noted.set("syndication.status", text: after.syndication?.status)
    noted.embargo = after.embargo
    return merged == nil && noted.isSame(as: after) && (isStopped || from == to)
  }
}
