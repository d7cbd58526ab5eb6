import Archive
import Budget
import Git
import Workflows

extension Desk {
  /// What readers of a public story are told of it beside its text, the oldest first, as it stands
  /// now or at a revision; notes of steps that were undone are left out.
  ///
  /// The notes stand in the record alone, where nobody can reword one without a trace, and not in the
  /// story's file.
  public func corrections(
    of reference: String, at revision: String? = nil
  ) throws -> [Correction] {
    try corrections(of: find(reference), upTo: revision == nil ? nil : tip(at: revision))
  }

  func corrections(of entry: StoryEntry, upTo tip: Tip? = nil) throws -> [Correction] {
    try corrections(
      among: budget().steps(of: entry.id).filter { $0.path == entry.path }, upTo: tip)
  }

  /// The same among the steps of one story, oldest first.
  func corrections(among steps: [Budget.Step], upTo tip: Tip? = nil) throws -> [Correction] {
    guard steps.contains(where: { $0.note != nil }) else { return [] }
    var steps = steps
    let archive = try archive()
    if let tip {
      steps = try steps.filter {
        guard let id = ObjectID(hex: $0.commit) else { return false }
        return try archive.repository.isAncestor(id, of: tip.commit)
      }
    }
    let workflow = try workflow()
    let undone = try undone(among: steps)
    return steps.compactMap { step in
      // Where today's workflow does not know the state, telling too much is the lesser fault.
      guard let note = step.note, !undone.contains(step.commit),
        step.from.flatMap(workflow.state)?.isPublic != false
      else { return nil }
      let past = step.transition.flatMap { workflow.transitions(named: $0).first?.past }
      return Correction(
        seconds: step.seconds, past: past ?? "Noted", note: note, commit: step.commit)
    }
  }

  /// The commits of steps that were undone; an undo that was itself undone undoes nothing.
  private func undone(among steps: [Budget.Step]) throws -> Set<String> {
    guard steps.contains(where: { $0.transition == Transition.undo }) else { return [] }
    let repository = try archive().repository
    var (ops, commits) = (Set<String>(), Set<String>())
    for step in steps.reversed() {
      guard let id = ObjectID(hex: step.commit),
        let record = StepRecord(message: try repository.commit(id).message)
      else { continue }
      if let op = record[.op], ops.contains(op) {
        commits.insert(step.commit)
      } else if let op = record[.undoes], step.transition == Transition.undo {
        ops.insert(op)
      }
    }
    return commits
  }
}
