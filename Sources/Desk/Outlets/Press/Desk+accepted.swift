import Archive
import Budget
import Git
import Stories
import Workflows

extension Desk {
  /// A story as readers may get it, with the steps that led there: its newest version or, where the
  /// proof does not accept that, the last one that it does; nil where it accepts none.
  ///
  /// A kill goes through whatever else is wrong.
  func accepted(
    _ entry: StoryEntry, _ steps: inout [Budget.Step], in workflow: Workflow,
    _ history: AcceptedHistory
  ) throws -> StoryEntry? {
    guard let dossier = history.exceptions[entry.path], !workflow.isKilled(entry.state) else {
      return entry
    }
    guard let accepted = dossier.accepted,
      let last = steps.lastIndex(where: { $0.commit == accepted.commit.hex })
    else { return nil }
    steps.removeSubrange((last + 1)...)
    let bytes = try archive().repository.blob(accepted.version)
    return StoryEntry.of(bytes, blob: accepted.version, after: steps[last]).entry
  }

  /// The stories whose file is gone from `main`, and of which the proof accepts an earlier version.
  func deletedEntries(
    _ history: AcceptedHistory, by budget: NewsBudget
  ) throws -> [StoryEntry] {
    try history.exceptions.keys.sorted().compactMap { path in
      guard try budget.entry(at: path) == nil, let id = StoryPath(path)?.id,
        let step = try budget.steps(of: id).last(where: { $0.path == path })
      else { return nil }
      return StoryEntry.of([], blob: try Repository.hash(blob: []), after: step).entry
    }
  }
}

extension Workflow {
  /// Whether a story in a state was killed, whoever has seen to it since.
  func isKilled(_ state: String) -> Bool {
    transitions.contains { transition in
      [Transition.kill, Transition.withdraw].contains(transition.name)
        && transition.to == .state(state)
    }
  }
}
