public import Git

extension Archive {
  /// Whether a file held one of these contents in a commit or in one that it builds on.
  ///
  /// Commits are followed back only for as long as they have the file, so that the look costs what
  /// happened since it appeared and not the whole history.
  public func holds(
    _ path: String, _ contents: Set<ObjectID>, upTo tip: ObjectID
  ) throws(GitFailure) -> Bool {
    var open = [tip]
    var seen: Set<ObjectID> = [tip]
    while let id = open.popLast() {
      let commit = try repository.commit(id)
      guard let file = try repository.entry(at: path, in: commit.tree) else { continue }
      if contents.contains(file.id) { return true }
      open += commit.parents.filter { seen.insert($0).inserted }
    }
    return false
  }
}
