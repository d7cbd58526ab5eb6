internal import CGit

/// One name in a folder of a tree.
public struct TreeEntry: Hashable, Sendable {
  /// What a name in a tree stands for.
  public enum Kind: String, Hashable, Sendable {
    /// A regular file, mode 100644 (or the old 100664).
    case file
    /// A regular file that may be run, mode 100755.
    case executable
    /// A folder.
    case tree
    /// A symbolic link, whose blob is its target.
    case link
    /// A commit of another repository.
    case submodule
  }

  /// The name within its folder; bytes that are not UTF-8 are replaced.
  public let name: String
  /// The blob, tree or commit it stands for.
  public let id: ObjectID
  /// What it stands for.
  public let kind: Kind
}

extension TreeEntry.Kind {
  init(mode: git_filemode_t) {
    self =
      switch mode {
      case GIT_FILEMODE_TREE: .tree
      case GIT_FILEMODE_LINK: .link
      case GIT_FILEMODE_COMMIT: .submodule
      case GIT_FILEMODE_BLOB_EXECUTABLE: .executable
      default: .file
      }
  }
}
