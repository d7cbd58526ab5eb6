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

  /// The stories that a merge leaves as one side has them, though the other changed them since both
  /// parted: nobody reverts a kill by taking the side that does not know of it.
  private func steps(
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

/// Looks files up in one tree; a folder is walked to once, however many of its files are asked for.
private final class Folders {
  private let tree: ObjectID
  private let repository: Repository
  private var known: [Substring: ObjectID?] = [:]

  init(of tree: ObjectID, in repository: Repository) {
    (self.tree, self.repository) = (tree, repository)
  }

  func file(at path: String) throws(GitFailure) -> ObjectID? {
    guard let slash = path.lastIndex(of: "/") else {
      return try repository.entry(at: path, in: tree)?.id
    }
    let folder = path[..<slash]
    if known[folder] == nil {
      let entry = try repository.entry(at: String(folder), in: tree)
      known[folder] = .some(entry?.kind == .tree ? entry?.id : nil)
    }
    guard let id = known[folder] ?? nil else { return nil }
    return try repository.entry(at: String(path[path.index(after: slash)...]), in: id)?.id
  }
}
