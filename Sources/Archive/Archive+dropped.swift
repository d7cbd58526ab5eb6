import Git

extension Archive {
  /// The stories that a merge leaves as one side has them, though the other changed them since both
  /// parted: nobody reverts a kill by taking the side that does not know of it.
  func steps(
    droppedBy commit: Commit, under folder: String, where isWanted: (_ path: String) -> Bool,
    _ record: StepRecord?
  ) throws -> [HistoryStep] {
    guard commit.parents.count > 1 else { return [] }
    // A wire brings texts and no steps.
    let sides = try commit.parents.map(repository.commit).filter { try holdsRules($0.tree) }
    let left = Folders(of: commit.tree, in: repository)
    var steps: [HistoryStep] = []
    for side in sides {
      for other in sides where other.id != side.id {
        guard let base = try repository.mergeBase(side.id, other.id) else { continue }
        let kept = Folders(of: other.tree, in: repository)
        let changes = try repository.differences(
          from: repository.commit(base).tree, to: side.tree, under: folder)
        for change in changes where isWanted(change.path) {
          let after = try left.file(at: change.path)
          guard after != change.new, try kept.file(at: change.path) == after,
            !steps.contains(where: { $0.path == change.path }),
            try !passes(change.new, at: change.path, from: base, to: other.id)
          else { continue }
          steps.append(
            HistoryStep(
              commit: commit, path: change.path, before: change.new, after: after, record: record))
        }
      }
    }
    return steps
  }

  /// Whether a line of history had a version of a story too, so that nothing of it is lost there.
  private func passes(
    _ version: ObjectID?, at path: String, from base: ObjectID, to tip: ObjectID
  ) throws -> Bool {
    try commits(from: tip, hiding: [base]).contains { id in
      try repository.entry(at: path, in: repository.commit(id).tree)?.id == version
    }
  }
}
