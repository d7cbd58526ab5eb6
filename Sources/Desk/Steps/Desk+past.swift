import Archive
import Budget
import Git
import Stories
import Workflows

extension Desk {
  /// What went before a step, as the law must know it.
  func past(of entry: StoryEntry, for deed: Deed, in workflow: Workflow) throws -> Past {
    var past = Past()
    if needsLedger(deed, workflow) {
      past = try self.past(of: entry, text: deed.text, under: workflow)
    }
    past.isBehind =
      try !deed.takesUpdate && isBehind(deed.before, at: entry.path, workflow)
    past.isSigned = try archive().repository.signsCommits()
    return past
  }

  /// Nothing is read where neither the workflow nor the story knows of what people did before.
  private func needsLedger(_ deed: Deed, _ workflow: Workflow) -> Bool {
    deed.before.forced != nil || deed.agency?.embargo != nil
      || workflow.transitions.contains {
        $0.approves || $0.force != nil || $0.needs.contains(Guard.otherPersonName)
      }
  }

  /// How a story stands with editors, approvals and debts, for one of its texts.
  func past(
    of entry: StoryEntry, text story: Story, under workflow: Workflow
  ) throws -> Past {
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
        ledger.note(step, from: text(step.before), to: text(step.after), under: workflow)
      }
    }
    return Past(ledger[ObjectID(hex: entry.blob)], for: story, reading: { text($0) })
  }

  /// The same where somebody is only told of it: nothing is read where there is nothing to tell.
  func pastToTell(
    of entry: StoryEntry, text story: Story, under workflow: Workflow
  ) throws -> Past {
    let isKnown =
      story.forced != nil
      || workflow.transitions.contains { $0.approves || $0.force != nil }
    return try isKnown ? past(of: entry, text: story, under: workflow) : Past()
  }
}

extension Law {
  /// The law that a configuration lays down.
  init(_ configuration: Configuration) {
    self.init(configuration.workflow, configuration.people)
  }
}
