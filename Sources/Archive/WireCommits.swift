public import Git

extension Archive {
  /// Whether a commit looks like one that an import made on `wire`: no desk's rules lie in it, and
  /// its record names stories and no transition.
  public func resemblesImport(_ commit: Commit) throws -> Bool {
    guard try !holdsRules(commit.tree) else { return false }
    guard let record = StepRecord(message: commit.message) else { return false }
    return record[.transition] == nil
  }

  /// Whether a tree has a folder of workflows, as all of `main` has and nothing of `wire`.
  func holdsRules(_ tree: ObjectID) throws(GitFailure) -> Bool {
    try repository.entry(at: "Workflows", in: tree) != nil
  }
}

/// Tells the commits that imports made on a `wire`, here or on another machine, from all others.
///
/// A step of `main` cannot pass for one of them: all that a commit of `wire` builds on must look
/// like an import too, and a step builds on the desk's first commit.
public struct WireCommits {
  private let archive: Archive
  private var known: [ObjectID: Bool] = [:]

  /// Starts with nothing known.
  public init(_ archive: Archive) { self.archive = archive }

  /// Whether an import made the commit and all it builds on.
  public mutating func contains(_ commit: Commit) throws -> Bool {
    // No recursion: a wire may have any number of commits.
    var path = [commit]
    while let next = path.last {
      if known[next.id] != nil {
        path.removeLast()
      } else if next.parents.contains(where: { known[$0] == false }) {
        known[next.id] = false
      } else if try !archive.resemblesImport(next) {
        known[next.id] = false
      } else if let parent = next.parents.first(where: { known[$0] == nil }) {
        path.append(try archive.repository.commit(parent))
      } else {
        known[next.id] = true
      }
    }
    return known[commit.id] ?? false
  }
}
