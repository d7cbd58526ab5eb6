public import Git

extension Archive {
  /// The step that made a story what it is at a commit; nil where no commit ever had it.
  ///
  /// Of a merge, the side is followed whose version the merge kept.
  public func lastStep(of path: String, at commit: ObjectID) throws -> HistoryStep? {
    var next = try repository.commit(commit)
    while true {
      let blob = try repository.entry(at: path, in: next.tree)?.id
      let parents = try next.parents.map { try repository.commit($0) }
      let blobs = try parents.map { try repository.entry(at: path, in: $0.tree)?.id }
      if let kept = blobs.firstIndex(of: blob) {
        next = parents[kept]
        continue
      }
      guard blob != nil || !parents.isEmpty else { return nil }
      return HistoryStep(
        commit: next, path: path, before: blobs.first.flatMap(\.self), after: blob,
        record: StepRecord(message: next.message))
    }
  }
}
