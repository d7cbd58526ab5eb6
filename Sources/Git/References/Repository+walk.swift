internal import CGit

/// Whether a walk goes on.
public enum WalkStep: Hashable, Sendable {
  /// The next commit is wanted.
  case next
  /// This was the last one.
  case stop
}

extension Repository {
  /// Visits the commits reachable from `starts` and from none of `hidden`, children before parents
  /// and newer before older, until the visitor stops it.
  ///
  /// `reversed` is oldest first; `firstParent` keeps to the branch that merges were made on.
  public func walk(
    from starts: [ObjectID], hiding hidden: [ObjectID] = [], firstParent: Bool = false,
    reversed: Bool = false, _ visit: (Commit) throws(GitFailure) -> WalkStep
  ) throws(GitFailure) {
    try walkIDs(from: starts, hiding: hidden, firstParent: firstParent, reversed: reversed) {
      id throws(GitFailure) in
      try visit(commit(id))
    }
  }

  /// The same walk without reading the commits out.
  public func walkIDs(
    from starts: [ObjectID], hiding hidden: [ObjectID] = [], firstParent: Bool = false,
    reversed: Bool = false, _ visit: (ObjectID) throws(GitFailure) -> WalkStep
  ) throws(GitFailure) {
    let operation = "walk through history"
    let walk = try make(Walks.self, operation) { git_revwalk_new($0, $1) }
    try walk.lend { raw throws(GitFailure) in
      var order = GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue
      if reversed { order |= GIT_SORT_REVERSE.rawValue }
      try git(operation) { git_revwalk_sorting(raw, order) }
      if firstParent { try git(operation) { git_revwalk_simplify_first_parent(raw) } }
      for start in starts {
        try reading("commit", start) { () throws(GitFailure) in
          _ = try git(operation) { withUnsafePointer(to: start.raw) { git_revwalk_push(raw, $0) } }
        }
      }
      for hide in hidden {
        try reading("commit", hide) { () throws(GitFailure) in
          _ = try git(operation) { withUnsafePointer(to: hide.raw) { git_revwalk_hide(raw, $0) } }
        }
      }
      var id = git_oid()
      while true {
        var atEnd = false
        do throws(GitFailure) {
          try git(operation) {
            let status = git_revwalk_next(&id, raw)
            atEnd = status == GIT_ITEROVER.rawValue
            return atEnd ? 0 : status
          }
        } catch {
          throw explained(error)
        }
        if atEnd { return }
        guard try visit(ObjectID(id)) == .next else { return }
      }
    }
  }

  /// Whether `ancestor` is `descendant` or one of the commits it builds on.
  public func isAncestor(
    _ ancestor: ObjectID, of descendant: ObjectID
  ) throws(GitFailure) -> Bool {
    if ancestor == descendant { return true }
    do throws(GitFailure) {
      let answer = try call("compare \(ancestor) with \(descendant)") { repository in
        withUnsafePointer(to: ancestor.raw) { ancestor in
          withUnsafePointer(to: descendant.raw) {
            git_graph_descendant_of(repository, $0, ancestor)
          }
        }
      }
      return answer == 1
    } catch {
      throw explained(error)
    }
  }

  /// The best common ancestor of two commits; nil where their histories never met.
  public func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitFailure) -> ObjectID? {
    // Missing commits and missing ancestors are both "not found" to libgit2.
    _ = try commit(one)
    _ = try commit(other)
    var base = git_oid()
    do throws(GitFailure) {
      try call("find where \(one) and \(other) meet") { repository in
        withUnsafePointer(to: one.raw) { one in
          withUnsafePointer(to: other.raw) { git_merge_base(&base, repository, one, $0) }
        }
      }
    } catch {
      guard error.code == .notFound, !isShallow else { throw explained(error) }
      return nil
    }
    return ObjectID(base)
  }

  /// A commit that is missing in the middle of history was cut off or is lost.
  private func explained(_ failure: GitFailure) -> GitFailure {
    if isShallow {
      return failure.saying(
        "History ends early: this is a shallow clone; run: git fetch --unshallow", as: .notFound)
    }
    guard failure.code == .notFound else { return failure }
    return failure.saying("A commit of history is missing: \(failure.message)", as: .corrupt)
  }
}
