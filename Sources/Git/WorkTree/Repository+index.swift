internal import CGit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Repository {
  /// Reads the index, lets the work change it and puts it in place, holding git's own `index.lock`.
  ///
  /// A failure that the work returns is thrown after what it did is kept. What is prepared is in place
  /// as soon as the branch has moved that it is to follow, if it moves at all.
  ///
  /// libgit2 would take the lock only to write, and overwrite what git added in between. So the lock
  /// is taken here, and libgit2 edits a second name of the same file.
  func editIndex(
    preparing prepare: (borrowing Handle<Indexes>) throws(GitFailure) -> Void,
    following move: () throws(GitFailure) -> Void,
    _ work: (borrowing Handle<Indexes>) throws(GitFailure) -> GitFailure?
  ) throws(GitFailure) {
    let operation = "update the index"
    let index = gitDirectory + "/index"
    try takeIndexLock(operation)
    defer { unlink(index + ".lock") }
    let draft = gitDirectory + "/stet-index"
    unlink(draft)
    // Left by a process that was killed; under index.lock nobody else can be using it.
    unlink(draft + ".lock")
    // libgit2 replaces files and never writes into them, so the first name keeps the old index.
    if link(index, draft) != 0, errno != ENOENT {
      let bytes = try Self.readFile(index, limit: 1 << 30)
      try replaceFile("stet-index", in: gitDirectory, with: bytes, operation)
    }
    defer { unlink(draft) }
    let handle = try Handle<Indexes>(operation) { git_index_open($0, draft) }
    func write() throws(GitFailure) {
      try handle.lend { raw throws(GitFailure) in _ = try git(operation) { git_index_write(raw) } }
    }
    func putInPlace() throws(GitFailure) {
      guard rename(draft, index) == 0 else { throw GitFailure(errno: errno, operation) }
    }
    try prepare(handle)
    try write()
    try move()
    try putInPlace()
    let failure = try work(handle)
    try write()
    try putInPlace()
    if let failure { throw failure }
  }

  /// The lock appears with our mark in it at once: one that a killed process left empty could be
  /// nobody's, and would never be cleared away.
  private func takeIndexLock(_ operation: String) throws(GitFailure) {
    let path = gitDirectory + "/index.lock"
    let mark = gitDirectory + "/stet-index-mark"
    try replaceFile("stet-index-mark", in: gitDirectory, with: indexLockMark, operation)
    defer { unlink(mark) }
    try awaitIndex(operation) { () throws(GitFailure) in
      if link(mark, path) == 0 { return true }
      guard errno == EEXIST else { throw GitFailure(errno: errno, operation) }
      return false
    }
  }

  /// Waits until no process holds the index; fails with `.locked` after a tenth of a second.
  public func awaitIndex() throws(GitFailure) {
    try awaitIndex("update the index") { access(gitDirectory + "/index.lock", F_OK) != 0 }
  }

  /// Plain git holds it for some milliseconds, and says to nobody when it lets go; whoever has longer
  /// to wait does so without our own lock, which others wait for.
  private func awaitIndex(
    _ operation: String, _ isFree: () throws(GitFailure) -> Bool
  ) throws(GitFailure) {
    for _ in 0..<50 {
      if try isFree() { return }
      Self.pause(milliseconds: 2)
    }
    throw GitFailure(
      .locked, operation,
      "Another git process holds the index (\(gitDirectory)/index.lock); finish it, or remove the "
        + "file if it died.")
  }

  static func set(
    _ path: String, to file: TreeEntry, _ status: stat, in index: borrowing Handle<Indexes>,
    _ operation: String
  ) throws(GitFailure) {
    var entry = git_index_entry()
    entry.id = file.id.raw
    entry.mode = UInt32(
      file.kind == .executable
        ? GIT_FILEMODE_BLOB_EXECUTABLE.rawValue : GIT_FILEMODE_BLOB.rawValue)
    entry.dev = UInt32(truncatingIfNeeded: status.st_dev)
    entry.ino = UInt32(truncatingIfNeeded: status.st_ino)
    entry.uid = status.st_uid
    entry.gid = status.st_gid
    entry.file_size = UInt32(truncatingIfNeeded: status.st_size)
    #if canImport(Glibc)
      let (changed, modified) = (status.st_ctim, status.st_mtim)
    #else
      let (changed, modified) = (status.st_ctimespec, status.st_mtimespec)
    #endif
    entry.ctime = git_index_time(changed)
    entry.mtime = git_index_time(modified)
    try index.lend { raw throws(GitFailure) in
      _ = try git(operation) {
        path.withCString { name in
          entry.path = name
          defer { entry.path = nil }
          return git_index_add(raw, &entry)
        }
      }
    }
  }

  static func drop(
    _ path: String, from index: borrowing Handle<Indexes>, _ operation: String
  ) throws(GitFailure) {
    do throws(GitFailure) {
      try index.lend { raw throws(GitFailure) in
        _ = try git(operation) { git_index_remove_bypath(raw, path) }
      }
    } catch {
      guard error.code == .notFound else { throw error }
    }
  }
}

extension git_index_time {
  fileprivate init(_ time: timespec) {
    self.init(
      seconds: Int32(truncatingIfNeeded: time.tv_sec),
      nanoseconds: UInt32(truncatingIfNeeded: time.tv_nsec))
  }
}
