public import Git

/// The stories of one desk in git.
///
/// It is not Sendable: whoever owns it keeps it to one task at a time, as libgit2 demands.
public final class Archive {
  /// The repository behind it.
  public let repository: Repository

  /// The archive in a repository.
  public init(_ repository: Repository) {
    self.repository = repository
  }

  /// Where a branch stands now; nil when it has no commit yet.
  public func tip(of branch: Branch) throws -> Tip? {
    guard let commit = try repository.reference(branch.reference) else { return nil }
    return try tip(at: commit)
  }

  /// The tree of a commit.
  public func tip(at commit: ObjectID) throws -> Tip {
    Tip(commit: commit, tree: try repository.commit(commit).tree)
  }

  /// The bytes of a file in a tree, with the id of its blob; nil when it is not there.
  public func file(_ path: String, at tip: Tip) throws -> (id: ObjectID, bytes: [UInt8])? {
    guard let entry = try repository.entry(at: path, in: tip.tree), entry.kind == .file else {
      return nil
    }
    return (entry.id, try repository.blob(entry.id))
  }
}
