import Archive
import Budget
import Git
import Workflows

extension Desk {
  /// The kills that somebody still has to see to, the oldest first; or all there ever were.
  ///
  /// A kill is open as long as the story is where `kill` led it, and readers had seen it before.
  public func kills(all: Bool = false) throws -> [KillOrder] {
    let workflow = try workflow()
    let killed = workflow.targets(of: Transition.kill)
    let states = all ? killed.union(workflow.targets(of: Transition.withdraw)) : killed
    guard !states.isEmpty else { return [] }
    return try list(StoryFilter(states: states.sorted()), limit: .max)
      .map { try killOrder(on: $0, in: workflow, killed) }
      .filter { all || $0.isOpen }
      .sorted { ($0.seconds, $0.entry.path) < ($1.seconds, $1.entry.path) }
  }

  private func killOrder(
    on entry: StoryEntry, in workflow: Workflow, _ killed: Set<String>
  ) throws -> KillOrder {
    let steps = try budget().steps(of: entry.id).filter { $0.path == entry.path }
    let last = steps.lastIndex { step in
      step.to.map(killed.contains) == true && step.from.map(killed.contains) != true
    }
    // What was seen to after an earlier kill is no matter of this one.
    let before = steps.prefix(upTo: last ?? steps.endIndex)
    let life = before.suffix(
      from: before.lastIndex { $0.transition == Transition.withdraw } ?? before.startIndex)
    let states = life.flatMap { [$0.from, $0.to] } + [last.flatMap { steps[$0].from }]
    let wasPublic = states.contains { $0.flatMap(workflow.state)?.isPublic == true }
    let step = last.map { steps[$0] }
    let isAgencys = try step.map(comesFromAgency) ?? false
    return KillOrder(
      entry: entry, seconds: step?.seconds ?? entry.changed,
      by: isAgencys ? entry.agency ?? "The agency" : step?.name ?? entry.author,
      isAgencys: isAgencys, reason: step?.reason, wasPublic: wasPublic,
      isOpen: wasPublic && killed.contains(entry.state))
  }

  /// Whether a version that the agency sent made the step: only then the record names that text.
  private func comesFromAgency(_ step: Budget.Step) throws -> Bool {
    guard let id = ObjectID(hex: step.commit) else { return false }
    let commit = try archive().repository.commit(id)
    return StepRecord(message: commit.message)?[.base] != nil
  }
}

extension Workflow {
  /// Every state that the transitions of a name lead to.
  fileprivate func targets(of name: String) -> Set<String> {
    Set(
      transitions(named: name).compactMap { transition in
        guard case .state(let target) = transition.to else { return nil }
        return target
      })
  }
}
