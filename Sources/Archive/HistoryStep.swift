public import Git

/// One commit's change to one story, as read from git.
public struct HistoryStep: Sendable {
  /// The commit.
  public let commit: Commit
  /// The story's path.
  public let path: String
  /// The story's blob before; nil when the commit added it.
  public let before: ObjectID?
  /// The story's blob after; nil when the commit removed it.
  public let after: ObjectID?
  /// What the message says; nil when the commit was made with plain git.
  public let record: StepRecord?
}
