public import Git

/// The stories of one desk in git.
///
/// It is not Sendable: whoever owns it keeps it to one task at a time, as libgit2 demands.
public final class Archive {
  /// The repository behind it.
  public let repository: Repository

  private let moment: [Branch: Tip]?

  /// The archive in a repository; with a moment as it stood when its branches had those tips.
  public init(_ repository: Repository, at moment: [Branch: Tip]? = nil) {
    self.repository = repository
    self.moment = moment
  }

  /// Where a branch stands now; nil when it has no commit yet.
  ///
  /// A clone has no `wire` of its own at first: it stands where the remote's does, or where the
  /// imports on `main` saw it.
  public func tip(of branch: Branch) throws -> Tip? {
    if let moment { return moment[branch] }
    if let commit = try repository.reference(branch.reference) { return try tip(at: commit) }
    return branch == .wire ? try inheritedWire() : nil
  }

  private func inheritedWire() throws -> Tip? {
    for remote in try repository.references(under: "refs/remotes/")
    where remote.hasSuffix("/\(Branch.wire.rawValue)") {
      if let tip = try repository.reference(remote).map({ try tip(at: $0) }),
        try !holdsRules(tip.tree)
      {
        return tip
      }
    }
    guard let main = try repository.reference(Branch.main.reference) else { return nil }
    var found: Tip?
    try repository.walk(from: [main], firstParent: true) { commit throws(GitFailure) in
      guard commit.parents.count == 2, StepRecord(message: commit.message) != nil else {
        return .next
      }
      let tree = try repository.commit(commit.parents[1]).tree
      guard try !holdsRules(tree) else { return .next }
      found = Tip(commit: commit.parents[1], tree: tree)
      return .stop
    }
    return found
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
