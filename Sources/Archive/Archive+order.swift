public import Git

extension Archive {
  /// The commits reachable from one and not from others, oldest first.
  ///
  /// What a merge brought in comes right before the merge, so that the order of two commits stays
  /// the same as history grows along its first parents, whatever the clocks said.
  public func commits(from start: ObjectID, hiding hidden: [ObjectID] = []) throws -> [ObjectID] {
    var parents: [ObjectID: [ObjectID]] = [:]
    var walked: [ObjectID] = []
    try repository.walkIDs(from: [start], hiding: hidden, reversed: true) { id in
      walked.append(id)
      parents[id] = []
      return .next
    }
    var isLine = true
    for id in walked {
      let known = try repository.commit(id).parents.filter { parents[$0] != nil }
      isLine = isLine && known.count < 2
      parents[id] = known
    }
    return isLine ? walked : Self.order(from: start, parents)
  }

  /// Parents before children, first parents before second ones; no recursion, as history is long.
  private static func order(
    from start: ObjectID, _ parents: [ObjectID: [ObjectID]]
  ) -> [ObjectID] {
    var ordered: [ObjectID] = []
    var seen: Set<ObjectID> = []
    var path: [(id: ObjectID, next: Int)] = []
    func enter(_ id: ObjectID) {
      if seen.insert(id).inserted { path.append((id, 0)) }
    }
    enter(start)
    while let (id, next) = path.last {
      let above = parents[id] ?? []
      if next < above.count {
        path[path.count - 1].next += 1
        enter(above[next])
      } else {
        ordered.append(id)
        path.removeLast()
      }
    }
    return ordered
  }

  /// Whether a branch that stood at `old` came to `new` by commits and merges made on it.
  public func isOnLine(_ old: ObjectID, to new: ObjectID) throws -> Bool {
    var next: ObjectID? = new
    while let id = next {
      if id == old { return true }
      next = try repository.commit(id).parents.first
    }
    return false
  }
}
