import Archive
import Git
import Revisions
import Stories
import Workflows

extension Proof {
  /// What the agency's text that a step took makes of the story; nil where it is not here.
  mutating func merge(
    _ before: Story, _ after: Story, by step: HistoryStep, _ law: Law, _ dossier: inout Dossier
  ) throws -> StoryMerge? {
    guard let base = agencyText(of: before), let newer = agencyText(of: after) else { return nil }
    let isPublic = before.state.flatMap { law.workflow.state($0) }?.isPublic == true
    let isImport =
      step.commit.parents.count > 1 && step.record?[.transition] == Transition.update
    let merge = AgencyMerge(
      of: before, from: try textAsTaken(base, by: before, dossier), to: newer,
      under: try feeds(before: step), inOneStep: !isImport || isPublic)
    if merge.isAsSent, let blob = step.after { dossier.asSent.insert(blob) }
    return merge.merge
  }

  func agencyText(of story: Story) -> Story? {
    guard let id = story.syndication?.base.flatMap({ ObjectID(hex: $0) }) else { return nil }
    return try? versions.story(id)
  }

  /// Whether a newer version of the agency's waited when a step was taken; nil where nobody can tell.
  ///
  /// The record names the commit of `wire` that the desk knew. An older record does not: then it is
  /// proved only where nothing newer had come by the clocks. A desk that says it knew less than was
  /// there by its own clock proves nothing either.
  mutating func isBehind(
    _ step: HistoryStep, _ record: StepRecord, _ story: Story, _ workflow: Workflow,
    _ dossier: Dossier
  ) throws -> Bool? {
    guard let base = story.syndication?.base.flatMap({ ObjectID(hex: $0) }),
      workflow.takesUpdates(in: story.state ?? "")
    else { return false }
    let now = step.commit.committer.seconds
    let known = dossier.received.firstIndex { $0.version == base }
    let newer = dossier.received[(known.map { $0 + 1 } ?? 0)...].filter { $0.version != base }
    guard let said = record[.wire] else {
      return newer.contains { $0.seconds <= now } ? nil : false
    }
    guard let id = ObjectID(hex: said), try isWire(id) else { return nil }
    let tree = try archive.tip(at: id).tree
    let there = try archive.repository.entry(at: step.path, in: tree)?.id
    guard there == base || there == nil else { return true }
    return newer.contains { $0.seconds < now } ? nil : false
  }

  /// Whether an import made a commit, and the desk has it.
  private mutating func isWire(_ id: ObjectID) throws -> Bool {
    if let known = wires[id] { return known }
    let repository = archive.repository
    let isWire =
      try repository.contains(id)
      && tips.contains { try $0 == id || repository.isAncestor(id, of: $0) }
      && archive.resemblesImport(repository.commit(id))
    wires[id] = isWire
    return isWire
  }

  /// Remembers which feeds were in force when a story first took an agency's text.
  mutating func rememberTaken(
    _ step: HistoryStep, _ before: Story?, _ after: Story, in dossier: inout Dossier
  ) throws {
    guard let base = after.syndication?.base, base != before?.syndication?.base,
      step.record?[.transition] != Transition.undo, let id = ObjectID(hex: base),
      dossier.takenUnder[id] == nil
    else { return }
    dossier.takenUnder[id] = Dossier.Feed(file: try feedsFile(before: step))
  }

  /// The agency's text that a story builds on, with the words that desk rules put into it then.
  mutating func textAsTaken(_ agency: Story, by story: Story, _ dossier: Dossier) throws -> Story {
    let base = story.syndication?.base.flatMap { ObjectID(hex: $0) }
    let feed = base.flatMap { dossier.takenUnder[$0] }
    return try feeds(in: feed?.file).replacing(in: agency).story
  }
}
