public import Git

extension Archive {
  /// Visits each step of `main` after one commit up to another, oldest first, in the order of the
  /// history and not of clocks.
  ///
  /// A merge is a step only for the stories that are in neither parent as the merge leaves them,
  /// so that a colleague's merged step is told once, where it was made; and for those of which it
  /// drops what one side did.
  /// Without a commit to start after it begins at the beginning. All steps of one commit are visited
  /// together.
  public func history(
    after old: ObjectID?, upTo new: ObjectID, under folder: String = "Stories",
    where isWanted: (_ path: String) -> Bool = { _ in true },
    visit: (_ commit: Commit, _ steps: [HistoryStep]) throws -> Void
  ) throws {
    // A branch wire that was moved over main hides nothing of main's own history.
    let wire = try tip(of: .wire).flatMap {
      try holdsRules($0.tree) ? nil : $0.commit
    }
    let hidden = [old, wire].compactMap(\.self)
    var imports = WireCommits(self)
    for commit in try commits(from: new, hiding: hidden) {
      let commit = try repository.commit(commit)
      // The wire of a colleague's desk comes with a merge of their main.
      if try imports.contains(commit) { continue }
      try visit(commit, try steps(of: commit, under: folder, where: isWanted))
    }
  }

  /// The steps that one commit made, of the stories that are wanted.
  public func steps(
    of commit: Commit, under folder: String = "Stories",
    where isWanted: (_ path: String) -> Bool = { _ in true }
  ) throws -> [HistoryStep] {
    let trees = try commit.parents.map { try repository.commit($0).tree }
    let record = StepRecord(message: commit.message)
    let others = trees.dropFirst().map { Folders(of: $0, in: repository) }
    return try repository.differences(from: trees.first, to: commit.tree, under: folder)
      .filter { delta in
        guard isWanted(delta.path) else { return false }
        return try others.allSatisfy { try $0.file(at: delta.path) != delta.new }
      }
      .map {
        HistoryStep(
          commit: commit, path: $0.path, before: $0.old, after: $0.new, record: record)
      } + steps(droppedBy: commit, under: folder, where: isWanted, record)
  }
}
