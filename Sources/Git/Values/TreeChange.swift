/// One change to the files of a tree.
public enum TreeChange: Hashable, Sendable {
  /// The file at this path is this blob, whether it was there before or not.
  case put(path: String, blob: ObjectID)
  /// The file at this path is gone; it must have been there.
  case remove(path: String)
}

/// One file that is not the same in two trees.
public struct TreeDelta: Hashable, Sendable {
  /// The path from the root of the tree, whatever folder was asked about.
  public let path: String
  /// The blob before; nil when the file is new.
  public let old: ObjectID?
  /// The blob after; nil when the file is gone.
  public let new: ObjectID?
  /// What the path stood for before.
  public let oldKind: TreeEntry.Kind?
  /// What the path stands for after.
  public let newKind: TreeEntry.Kind?
}
