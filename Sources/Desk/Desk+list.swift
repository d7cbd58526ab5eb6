public import Budget
import Workflows

extension Desk {
  /// The stories in hand, newest change first.
  public func list(_ filter: StoryFilter, limit: Int) throws -> [StoryEntry] {
    try budget().list(filter, limit: limit)
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
