public import Budget
import Stories
import Workflows

extension Desk {
  /// The stories in hand, newest change first.
  /// - Throws: `.configuration` when the filter names a state that the workflow does not know.
  public func list(_ filter: StoryFilter, limit: Int) throws -> [StoryEntry] {
    let budget = try budget()
    let stories = try budget.list(filter, limit: limit)
    // Only an empty answer may hide a mistyped name, so only then the workflow is read.
    if stories.isEmpty { try refuseUnknownStates(filter.states) }
    return stories
  }

  private func refuseUnknownStates(_ states: [String]) throws {
    guard !states.isEmpty else { return }
    let known =
      try configuration(at: mainTip()).workflow.states.map(\.name)
      + [StoryEntry.unreadable]
    for state in states where !known.contains(state) {
      throw DeskFailure(
        .configuration, "The workflow has no state \"\(state)\".",
        hint: nearest(to: state, in: known).map { "did you mean \($0)?" } ?? "stet workflow draw")
    }
  }

  /// How many stories pass a filter.
  public func count(_ filter: StoryFilter) throws -> Int {
    try budget().count(filter)
  }

  /// How many stories are in each state of the workflow, in the workflow's order; then any others.
  public func board() throws -> [(state: String, stories: Int)] {
    var counts = try budget().counts()
    let states = try configuration(at: mainTip()).workflow.states.map(\.name)
    let known = states.map { (state: $0, stories: counts.removeValue(forKey: $0) ?? 0) }
    return known + counts.sorted { $0.key < $1.key }.map { (state: $0.key, stories: $0.value) }
  }

  /// The stories whose id or slug begins so, for a shell's completion.
  public func completions(of beginning: String) throws -> [StoryEntry] {
    try budget().completions(of: beginning)
  }
}
