import Stories
import Workflows

/// What a recorded step may do, under the workflow and to the people of its time.
struct StepRules {
  let workflow: Workflow
  /// Who took the step.
  let name: String
  let actor: Actor

  /// Which rule a step breaks, as a sentence; nil when it breaks none.
  func breach(by transition: String?, from before: Story?, to after: Story) -> String? {
    guard let before, let from = before.state else { return arrival(transition, after) }
    guard let transition else { return "The record names no transition." }
    let to = after.state ?? "nothing"
    if transition == "update", isAgencys(from: before, to: after) { return nil }
    guard let step = workflow.transitions(named: transition).first(where: { $0.leaves(from) })
    else { return "The workflow of that time has no \(transition) from \(from)." }
    let target = step.target(from: from)
    guard target == to else {
      return "\(transition) leads from \(from) to \(target), not to \(to)."
    }
    guard actor.may(step) || transition == "update" && Actor.wire.may(step) else {
      return "\(name) held no role that may \(transition) (\(step.by.joined(separator: ", ")))."
    }
    if transition == "update" {
      return after.flag == .untouched
        ? nil : "update takes the agency's text, and this is not it."
    }
    switch (step.recordsChange, before.isSame(as: after)) {
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
    else { return "An import leads to \(workflow.initial), not to \(after.state ?? "nothing")." }
    return nil
  }

  /// What an import does to a story beside taking its text: it notes the agency's status, and holds
  /// what only a person can release.
  private func isAgencys(from before: Story, to after: Story) -> Bool {
    let isStopped =
      workflow.state(after.state ?? "")?.isHeld == true
      && workflow.possible(from: before.state ?? "", actor: .wire).contains {
        $0.target(from: before.state ?? "") == after.state
      }
    guard before.state == after.state || isStopped else { return false }
    var noted = before
    noted.set("syndication.status", text: after.syndication?.status)
    return noted.isSame(as: after) || isStopped && after.flag == .untouched
  }
}

extension Story {
  /// Whether two versions differ in nothing but what Stet writes: state and flag.
  func isSame(as other: Story) -> Bool {
    var (mine, theirs) = (self, other)
    for key in ["state", "not_edited_by_staff"] {
      mine.file.set(key, to: nil)
      theirs.file.set(key, to: nil)
    }
    return mine.bytes == theirs.bytes
  }
}
