public import Git

/// Who is named by a commit.
public struct Hands: Sendable {
  /// The person, or the agency.
  public var author: Signature
  /// The person or service that ran Stet.
  public var committer: Signature

  /// Author and committer.
  public init(author: Signature, committer: Signature) {
    self.author = author
    self.committer = committer
  }
}

extension Archive {
  /// Records changes as one commit on a branch, and gives the branch's new tip.
  ///
  /// To be called inside `locked` with the tip read there.
  public func record(
    _ changes: [FileChange], as message: String, by hands: Hands, on branch: Branch, over tip: Tip
  ) throws -> Tip {
    let new = try compose(changes, as: message, by: hands, over: tip)
    try advance(branch, from: tip, to: new, paths: changes.map(\.path), subject: message)
    return new
  }

  /// Writes the objects of a commit and moves no branch: what fails after it has changed nothing.
  ///
  /// `merged` is a second parent, for an import.
  public func compose(
    _ changes: [FileChange], as message: String, by hands: Hands, over tip: Tip?,
    merging merged: ObjectID? = nil
  ) throws -> Tip {
    let treeChanges = try changes.map { change in
      guard let content = change.content else { return TreeChange.remove(path: change.path) }
      return TreeChange.put(path: change.path, blob: try content.stored(in: repository))
    }
    let tree = try repository.write(treeChanges, over: tip?.tree)
    let commit = try repository.write(
      tree: tree, parents: [tip?.commit, merged].compactMap(\.self), author: hands.author,
      committer: hands.committer, message: message)
    return Tip(commit: commit, tree: tree)
  }

  /// Runs a write that no other write of Stet's can overlap with, after waiting at most `timeout` for
  /// whoever holds the lock.
  public func locked<Result>(
    timeout: Duration = .seconds(10), _ body: () throws -> Result
  ) throws -> Result {
    try repository.locked(timeout: timeout, as: { $0 as any Error }) { () throws -> Result in
      try finishMove()
      return try body()
    }
  }
}

extension Archive {
  /// Writes many objects as one pack; a few are cheaper as loose files.
  public func packedIfMany<Result>(
    _ count: Int, _ body: () throws -> Result
  ) throws -> Result {
    count < 20 ? try body() : try repository.packed(as: { $0 as any Error }, body)
  }
}
