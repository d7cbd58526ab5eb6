import Git

extension Archive {
  /// Moves a branch by compare-and-swap, then the work tree and index entries of just these files.
  ///
  /// Fails with `.locked`, and has moved nothing, while another process holds the index; with
  /// `.unconfirmed` where the branch was moved and the work tree could not follow.
  public func advance(
    _ branch: Branch, from old: Tip?, to new: Tip, paths: [String], subject: String
  ) throws {
    let line = subject.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    // A clone's wire is read from elsewhere until it has one of its own.
    let isBorn = try repository.reference(branch.reference) != nil
    func move() throws(GitFailure) {
      try repository.update(
        reference: branch.reference, to: new.commit, expecting: isBorn ? old?.commit : nil,
        log: "stet: \(line)")
    }
    guard try isCheckedOut(branch) else { return try move() }
    var hasMoved = false
    do throws(GitFailure) {
      try repository.checkOut(paths, from: new.tree) { () throws(GitFailure) in
        noteMove(from: old, to: new, paths: paths)
        try move()
        hasMoved = true
      }
      forgetMove()
    } catch {
      guard hasMoved else { throw error }
      throw GitFailure(
        .unconfirmed, "bring the work tree up to date",
        "It is recorded as commit \(new.commit.hex.prefix(10)), but the work tree still shows the "
          + "version before (\(error.message)) Then run: git restore --staged --worktree Stories")
    }
  }

  /// Whether the work tree shows this branch.
  public func isCheckedOut(_ branch: Branch) throws -> Bool {
    guard repository.workDirectory != nil else { return false }
    return try repository.headBranch == branch.reference
  }

  /// Waits until no other process holds the index, where the work tree shows this branch, so that
  /// branches that belong together move together.
  public func awaitWorkTree(of branch: Branch) throws {
    guard try isCheckedOut(branch) else { return }
    try repository.awaitIndex()
  }
}
