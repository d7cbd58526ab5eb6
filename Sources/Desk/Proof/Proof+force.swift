import Archive
import Git
import Stories
import Workflows

extension Proof {
  /// What is wrong with what a step says of force, or with what became of a story's debts.
  func forceMessages(
    _ step: HistoryStep, _ before: Story?, _ after: Story, _ configuration: Configuration?
  ) -> [String] {
    guard let record = step.record, let configuration else {
      return before?.forced == after.forced ? [] : ["Its debts were changed by hand."]
    }
    let name = record[.transition] ?? "nothing"
    let transition = before?.state.flatMap { state in
      configuration.workflow.transitions(named: name).first { $0.leaves(state) }
    }
    let author = step.commit.author
    let actor = configuration.people.actor(name: author.name, email: author.email)
    if transition?.lifts == .debt { return clearingMessages(step, before, after) }
    let forced = Story.guards(record[.forced])
    guard Story.line(forced, after: before?.forced) == after.forced else {
      return [
        "Its debts are \(after.forced ?? "none"); the record forces it past "
          + "\(record[.forced] ?? "nothing")."
      ]
    }
    guard record[.forced] != nil else { return [] }
    guard let force = transition?.force, !forced.isEmpty, forced.allSatisfy(force.past.contains)
    else {
      return [
        "\(name) was forced past \(record[.forced] ?? "nothing"), which the workflow of "
          + "that time did not allow."
      ]
    }
    guard force.isOpen(to: actor) else {
      return [
        "\(author.name) held no role that may force \(name) "
          + "(\(force.by.joined(separator: ", ")))."
      ]
    }
    return record[.reason] == nil ? ["\(name) was forced, and the record does not say why."] : []
  }

  private func clearingMessages(
    _ step: HistoryStep, _ before: Story?, _ after: Story
  ) -> [String] {
    let author = step.commit.author
    guard before?.forced != nil, after.forced == nil else {
      return ["The record clears a debt, and there was none or it is still there."]
    }
    let own = ledger[step.before].debts.contains {
      $0.email.lowercased() == author.email.lowercased()
    }
    return own ? ["\(author.name) cleared a debt of their own."] : []
  }
}
