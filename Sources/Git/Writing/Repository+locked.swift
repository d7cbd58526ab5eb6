#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Repository {
  /// Does a piece of work while no other process that asks here does any: reading the head, deciding
  /// and moving the reference belong inside together.
  ///
  /// The lock is flock(2) on `stet/lock` in the common directory, so the kernel frees it when its
  /// holder dies. Waits `timeout` for it, then fails with `.locked`. Calls on the same repository
  /// nest; another `Repository` of the same process waits as another process does. Lock files that a
  /// killed process left on branches are cleared away first (`staleAfter`: see `recover`).
  public func locked<Value>(
    timeout: Duration = .seconds(10), staleAfter: Duration = .seconds(10),
    _ work: () throws(GitFailure) -> Value
  ) throws(GitFailure) -> Value {
    try locked(timeout: timeout, staleAfter: staleAfter, as: { $0 }, work)
  }

  /// The same for work with failures of its own, which `as` makes out of git's.
  public func locked<Value, Failure: Error>(
    timeout: Duration = .seconds(10), staleAfter: Duration = .seconds(10),
    as failure: (GitFailure) -> Failure, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    do throws(GitFailure) {
      try lock(timeout: timeout, staleAfter: staleAfter)
    } catch {
      throw failure(error)
    }
    defer { unlock() }
    return try work()
  }

  private func lock(timeout: Duration, staleAfter: Duration) throws(GitFailure) {
    if lockDepth == 0 {
      let operation = "lock the repository"
      let file = try openLock(operation)
      try wait(for: file, timeout, operation)
      lockFile = file
      lockDepth = 1
      do throws(GitFailure) {
        try recover(holding: file, staleAfter: staleAfter, operation)
      } catch {
        unlock()
        throw error
      }
    } else {
      lockDepth += 1
    }
  }

  private func unlock() {
    lockDepth -= 1
    guard lockDepth == 0 else { return }
    // Closing alone would leave it to a process that was just being started and inherited it.
    if let number = lockFile?.number { flock(number, LOCK_UN) }
    lockFile = nil
  }

  private func openLock(_ operation: String) throws(GitFailure) -> FileDescriptor {
    let folder = commonDirectory + "/stet"
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw GitFailure(errno: errno, operation) }
    return try FileDescriptor(
      Self.openFile(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666), operation)
  }

  private func wait(
    for file: FileDescriptor, _ timeout: Duration, _ operation: String
  ) throws(GitFailure) {
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { throw GitFailure(errno: errno, operation) }
      guard LockTurn.wait(for: file.number, atMost: timeout) else {
        throw GitFailure(
          .locked, operation,
          "Another process has been writing to this repository for \(timeout) (it holds "
            + "\(commonDirectory)/stet/lock); try again.")
      }
      return
    }
  }

  /// `open` by a name that the static function of this type does not hide.
  static func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags, mode)
    #else
      Darwin.open(path, flags, mode)
    #endif
  }
}
