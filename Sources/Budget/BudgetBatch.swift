/// The changes that take the budget from one commit to a later one; applied whole or not at all.
public struct BudgetBatch: Sendable {
  /// The commit the budget must reflect before; nil for a budget that reflects nothing yet.
  public let after: String?
  /// The commit it reflects afterwards.
  public var reflects: String
  private(set) var puts: [String: (entry: StoryEntry, body: String)] = [:]
  private(set) var removals: Set<String> = []
  private(set) var steps: [Step] = []
  private(set) var formers: [(guid: String, path: String)] = []

  /// An empty batch between two commits.
  public init(after: String?, reflects: String) {
    self.after = after
    self.reflects = reflects
  }

  /// Adds or replaces the story at the entry's path; the body is kept for search alone.
  public mutating func put(_ entry: StoryEntry, body: String) {
    removals.remove(entry.path)
    puts[entry.path] = (entry, body)
  }

  /// Takes the story at a path off the list; its steps stay, as history does.
  public mutating func remove(_ path: String) {
    puts[path] = nil
    removals.insert(path)
  }

  /// Notes that an agency sent the story at a path under another guid before.
  public mutating func add(former guid: String, of path: String) {
    formers.append((guid, path))
  }

  /// Adds a step to its story's history; the same step added twice is one.
  public mutating func add(_ step: Step) {
    steps.append(step)
  }
}
