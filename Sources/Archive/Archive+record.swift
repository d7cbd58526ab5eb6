public import Git

/// One file of a step: its new bytes, or nil where the step removes it.
public struct FileChange: Sendable {
  /// Where it lives in the tree.
  public var path: String
  /// The bytes after the step.
  public var bytes: [UInt8]?

  /// A change of one file.
  public init(path: String, bytes: [UInt8]?) {
    self.path = path
    self.bytes = bytes
  }
}

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
      guard let bytes = change.bytes else { return TreeChange.remove(path: change.path) }
      return TreeChange.put(path: change.path, blob: try repository.write(blob: bytes))
    }
    let tree = try repository.write(treeChanges, over: tip?.tree)
    let commit = try repository.write(
      tree: tree, parents: [tip?.commit, merged].compactMap(\.self), author: hands.author,
      committer: hands.committer, message: message)
    return Tip(commit: commit, tree: tree)
  }

  /// Moves a branch by compare-and-swap, then the work tree and index entries of just these files.
  public func advance(
    _ branch: Branch, from old: Tip?, to new: Tip, paths: [String], subject: String
  ) throws {
    let line = subject.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    try repository.update(
      reference: branch.reference, to: new.commit, expecting: old?.commit, log: "stet: \(line)")
    guard try isCheckedOut(branch) else { return }
    try repository.checkOut(paths, from: new.tree)
  }

  /// Whether the work tree shows this branch.
  public func isCheckedOut(_ branch: Branch) throws -> Bool {
    guard repository.workDirectory != nil else { return false }
    return try repository.headBranch == branch.reference
  }

  /// Runs a write that no other write of Stet's can overlap with.
  public func locked<Result>(_ body: () throws -> Result) throws -> Result {
    try repository.locked(as: { $0 as any Error }, body)
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
