import Archive
import Git
import Workflows

/// Whether a step may be undone: one rule for doing it and for proving it.
struct UndoRule {
  /// Why a step stays, and what helps.
  struct Objection {
    let sentence: String
    let hint: String
  }

  let workflow: Workflow
  /// The story's short name, for the hints.
  let story: String
  /// The state the story was in before its last step, and after it.
  let from, to: String?

  /// What stands against undoing the story's last step by the person with an address; nil where
  /// nothing does.
  func objection(to last: HistoryStep, by email: String) -> Objection? {
    guard let record = last.record, let name = record[.transition] else {
      return Objection(
        sentence: "The last step was made with plain git, so its record does not say what to undo.",
        hint: "git revert \(last.commit.id.hex.prefix(10))")
    }
    // A merge is an import or brings a colleague's work, whoever ran it.
    guard last.before != nil, name != "import", last.commit.parents.count == 1, record[.op] != nil
    else {
      return Objection(
        sentence: "The last step brought what the agency sent, and that stays in the record.",
        hint: "stet log \(story)")
    }
    let author = last.commit.author
    if let rule = record[.rule] {
      let isOne = !rule.contains(",")
      return Objection(
        sentence: "The last step (\(name)) is that of the \(isOne ? "rule" : "rules") \(rule), "
          + "and no person's to undo.",
        hint: name == Transition.replace
          ? "stet edit \(story)" : to.flatMap(way) ?? "stet why \(story) --import")
    }
    guard author.email.lowercased() == email.lowercased() else {
      return Objection(
        sentence: "The last step (\(name)) is \(author.name)'s, and only they can undo it.",
        hint: "ask \(author.name) <\(author.email)>")
    }
    guard let from = from.flatMap(workflow.state), let to = to.flatMap(workflow.state) else {
      return Objection(
        sentence: "The workflow has no longer both states of the last step (\(name)).",
        hint: "stet workflow draw")
    }
    guard !from.isPublic, !to.isPublic else {
      return Objection(
        sentence: "Readers saw the story, so its last step (\(name)) cannot be undone.",
        hint: correction(from: to.name))
    }
    guard name != Transition.kill, !to.isHeld else {
      return Objection(
        sentence: "The story was stopped (\(name)), and stays so until somebody lets it go on.",
        hint: way(from: to.name) ?? "stet why \(story)")
    }
    return nil
  }

  private func correction(from state: String) -> String {
    let change = workflow.transitions.first {
      $0.recordsChange && $0.leaves(state)
        && workflow.state($0.target(from: state))?.isPublic == true
    }
    return change.map { $0.command(for: story, as: "edit") } ?? "stet log \(story)"
  }

  private func way(from state: String) -> String? {
    workflow.transitions.first {
      $0.leaves(state) && $0.target(from: state) != state && $0.name != Transition.kill
        && workflow.state($0.target(from: state))?.isFinal == false
    }?.command(for: story)
  }
}
