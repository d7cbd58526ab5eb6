import Archive
import Budget
import Git
import Stories
import Workflows

extension Desk {
  /// How a story stands with approvals and debts, for one of its texts.
  ///
  /// Nothing is read where neither the workflow nor the story knows of either.
  func standing(
    of entry: StoryEntry, text story: Story, in workflow: Workflow
  ) throws -> (approval: Approval?, changer: String?, debts: [Debt]) {
    guard
      story.forced != nil
        || workflow.transitions.contains(where: { $0.approves || $0.force != nil })
    else { return (nil, nil, []) }
    let archive = try archive()
    var texts: [ObjectID: Story] = [:]
    func text(_ id: ObjectID?) -> Story? {
      guard let id else { return nil }
      if let known = texts[id] { return known }
      let story = try? Story(archive.repository.blob(id))
      texts[id] = story
      return story
    }
    var ledger = Ledger()
    for step in try budget().steps(of: entry.id) where step.path == entry.path {
      guard let id = ObjectID(hex: step.commit) else { continue }
      for step in try archive.steps(of: archive.repository.commit(id)) where step.path == entry.path
      {
        ledger.note(step, from: text(step.before), to: text(step.after))
      }
    }
    let standing = ledger[ObjectID(hex: entry.blob)]
    let approval = standing.grant.map {
      Approval($0, of: text($0.version), now: story, changer: standing.changer)
    }
    return (approval, standing.changer, standing.debts)
  }
}
