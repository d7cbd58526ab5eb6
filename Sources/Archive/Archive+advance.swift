import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Archive {
  /// Moves a branch by compare-and-swap, then the work tree and index entries of just these files.
  ///
  /// Fails with `.locked`, and has moved nothing, while another process holds the index; with
  /// `.unconfirmed` where the branch was moved and the work tree could not follow.
  public func advance(
    _ branch: Branch, from old: Tip?, to new: Tip, paths: [String], subject: String
  ) throws {
    let line = subject.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    try awaitWorkTree(of: branch)
    // A clone's wire is read from elsewhere until it has one of its own.
    let isBorn = try repository.reference(branch.reference) != nil
    let follows = try isCheckedOut(branch)
    if follows { noteMove(from: old, to: new, paths: paths) }
    try repository.update(
      reference: branch.reference, to: new.commit, expecting: isBorn ? old?.commit : nil,
      log: "stet: \(line)")
    guard follows else { return }
    do {
      try repository.checkOut(paths, from: new.tree)
      forgetMove()
    } catch {
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

  /// Waits until no other process holds the index, where the work tree shows this branch.
  ///
  /// A branch that moves under a git command would leave the work tree behind.
  public func awaitWorkTree(of branch: Branch) throws {
    guard try isCheckedOut(branch) else { return }
    let lock = repository.gitDirectory + "/index.lock"
    // Plain git holds it for some milliseconds, and says to nobody when it lets go.
    for _ in 0..<400 {
      guard access(lock, F_OK) == 0 else { return }
      usleep(5_000)
    }
    throw GitFailure(
      .locked, "update the index",
      "Another git process holds the index (\(lock)); finish it, or remove the file if it died.")
  }
}
