import Archive
import Budget
import Git
import Revisions
import Stories
import Workflows

extension Desk {
  /// The stories whose agency sent a newer version than the one they build on, newest change first.
  ///
  /// What the workflow says to ignore, and what no update can reach any more, is left out.
  public func behind() throws -> [AgencyUpdate] {
    let archive = try archive()
    guard let wire = try archive.tip(of: .wire) else { return [] }
    let workflow = try workflow()
    return try list(StoryFilter(), limit: .max).compactMap { entry in
      guard let base = entry.base, workflow.takesUpdates(in: entry.state),
        let newest = try archive.repository.entry(at: entry.path, in: wire.tree)?.id,
        newest.hex != base
      else { return nil }
      return try update(of: entry)
    }
  }

  /// The newer version of one story; nil where it builds on the newest.
  public func update(of reference: String) throws -> AgencyUpdate? {
    try update(of: try find(reference))
  }

  private func update(of entry: StoryEntry) throws -> AgencyUpdate? {
    let current = try text(at: entry.path, try mainTip())
    guard let newest = try newestText(at: entry.path),
      current.story.syndication?.base.map({ $0 != newest.id.hex }) == true
    else { return nil }
    let merge = try merge(current, with: newest.story)
    return AgencyUpdate(
      entry: entry, version: newest.story.syndication?.version, headline: newest.story.headline,
      conflicts: merge.conflicts, marked: merge.marked)
  }

  /// Whether a newer version waits for somebody to decide on it.
  func isBehind(_ story: Story, at path: String, _ workflow: Workflow) throws -> Bool {
    guard let base = story.syndication?.base, workflow.takesUpdates(in: story.state ?? "") else {
      return false
    }
    let archive = try archive()
    guard let wire = try archive.tip(of: .wire),
      let newest = try archive.repository.entry(at: path, in: wire.tree)?.id
    else { return false }
    return newest.hex != base
  }
}

extension Workflow {
  /// Whether an agency's newer version is anybody's business while a story is in a state.
  func takesUpdates(in name: String) -> Bool {
    guard let state = state(name), !state.isPublic || state.policy != .ignore else { return false }
    return transitions(named: Transition.update).contains { $0.leaves(name) }
  }
}
