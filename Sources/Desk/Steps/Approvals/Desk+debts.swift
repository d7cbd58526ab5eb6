public import Budget
import Stories
public import Workflows

/// A debt with the story it is about.
public struct StoryDebt: Sendable {
  /// The story.
  public var entry: StoryEntry
  /// What was forced.
  public var debt: Debt
}

extension Desk {
  /// What was forced and nobody has cleared, the oldest first.
  public func debts() throws -> [StoryDebt] {
    var filter = StoryFilter()
    filter.isOwing = true
    let (tip, workflow) = (try mainTip(), try workflow())
    return try list(filter, limit: .max).flatMap { entry in
      let story = try text(at: entry.path, tip).story
      return try past(of: entry, text: story, under: workflow).debts
        .map { StoryDebt(entry: entry, debt: $0) }
    }.sorted { ($0.debt.seconds, $0.entry.path) < ($1.debt.seconds, $1.entry.path) }
  }
}
