public import Git

/// A branch as it stood at one moment: everything read through it is consistent.
public struct Tip: Hashable, Sendable {
  /// The commit.
  public let commit: ObjectID
  /// Its tree.
  public let tree: ObjectID
}
