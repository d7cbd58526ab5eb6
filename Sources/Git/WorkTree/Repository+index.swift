internal import CGit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Repository {
  /// Reads the index, lets the work change it and puts it in place, all while holding git's own
  /// `index.lock`; a failure that the work returns is thrown after what it did is kept.
  ///
  /// libgit2 would take the lock only to write, and overwrite what git added in between. So the lock
  /// is taken here, and libgit2 edits a second name of the same file.
  func editIndex(
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
    let failure = try work(handle)
    try handle.lend { raw throws(GitFailure) in _ = try git(operation) { git_index_write(raw) } }
    guard rename(draft, index) == 0 else { throw GitFailure(errno: errno, operation) }
    if let failure { throw failure }
  }

  /// The lock appears with our mark in it at once: one that a killed process left empty could be
  /// nobody's, and would never be cleared away.
  private func takeIndexLock(_ operation: String) throws(GitFailure) {
    let path = gitDirectory + "/index.lock"
    let mark = gitDirectory + "/stet-index-mark"
    try replaceFile("stet-index-mark", in: gitDirectory, with: indexLockMark, operation)
    defer { unlink(mark) }
    for _ in 0..<40 {
      if link(mark, path) == 0 { return }
      guard errno == EEXIST else { throw GitFailure(errno: errno, operation) }
      Self.pause(milliseconds: 50)
    }
    throw GitFailure(
      .locked, operation,
      "Another git process holds the index (\(path)); finish it, or remove the file if it died.")
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
