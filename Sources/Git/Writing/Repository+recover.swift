#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What `index.lock` holds while we hold it: git never writes this, so a file with it is ours, and
/// under our own lock it is that of a process which died.
let indexLockMark = Array("stet holds this lock\n".utf8)

extension Repository {
  /// Clears away what a killed process left in the way of the next one, while we hold our own lock.
  ///
  /// - A branch's lock that the last holder of our lock had announced, and that appeared right after
  ///   the announcement, is that holder's; as we have its lock, it is dead, and the file goes at once.
  /// - Any other lock of a branch or of HEAD goes when it is older than `staleAfter` by the file
  ///   system's own clock: git holds these for milliseconds.
  /// - `index.lock` goes only when it carries our mark, whatever its age: git holds its own as long
  ///   as somebody writes a commit message in an editor.
  func recover(
    holding file: FileDescriptor, staleAfter: Duration, _ operation: String
  ) throws(GitFailure) {
    let announced = try announcement(in: file, operation)
    // Touching our own file reads the clock that stamps the lock files too.
    guard futimens(file.number, nil) == 0 else { throw GitFailure(errno: errno, operation) }
    let now = try file.status(operation).modified
    let folders = Set([gitDirectory, commonDirectory])
    for folder in folders {
      let path = folder + "/index.lock"
      if (try? Self.readFile(path, limit: 64)) == indexLockMark { unlink(path) }
    }
    var locks = folders.map { $0 + "/HEAD.lock" }
    Self.collectLocks(in: commonDirectory + "/refs/heads", depth: 0, into: &locks)
    for path in locks {
      guard let born = Self.changed(path) else { continue }
      let isOfTheDead =
        announced.map { announced in
          path.utf8.elementsEqual((commonDirectory + "/" + announced.name + ".lock").utf8)
            && born >= announced.time - .milliseconds(20) && born <= announced.time + .seconds(5)
        } ?? false
      if isOfTheDead || now - born >= staleAfter {
        // Still the very file that was judged: nobody has taken the lock since.
        if Self.changed(path) == born { unlink(path) }
      }
    }
    if announced != nil { ftruncate(file.number, 0) }
  }

  /// Writes the name of the reference about to be locked into the lock file we hold.
  func announce(lockOf name: String) throws(GitFailure) {
    guard let lockFile else { return }
    _ = lseek(lockFile.number, 0, SEEK_SET)
    try lockFile.writeAll(Array((name + "\n").utf8), "announce the lock of \(name)")
  }

  /// Empties the lock file again.
  func withdraw() {
    if let lockFile { ftruncate(lockFile.number, 0) }
  }

  private func announcement(
    in file: FileDescriptor, _ operation: String
  ) throws(GitFailure) -> (name: String, time: Duration)? {
    let status = try file.status(operation)
    guard status.st_size > 0 else { return nil }
    let text = try String(decoding: file.readAll(limit: 8192, operation), as: UTF8.self)
    let name = String(Substring(text).trimmed)
    return name.isEmpty ? nil : (name, status.modified)
  }

  private static func collectLocks(in folder: String, depth: Int, into found: inout [String]) {
    guard depth < 16, let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = folder + "/" + name
      if name.utf8.first == UInt8(ascii: ".") { continue }
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.isFolder {
        collectLocks(in: path, depth: depth + 1, into: &found)
      } else if name.hasSuffix(".lock") {
        found.append(path)
      }
    }
  }

  private static func changed(_ path: String) -> Duration? {
    var status = stat()
    guard lstat(path, &status) == 0, status.isRegular else { return nil }
    return status.modified
  }
}

extension stat {
  /// The last change of the contents, as time since 1970.
  var modified: Duration {
    #if canImport(Glibc)
      .seconds(Int64(st_mtim.tv_sec)) + .nanoseconds(Int64(st_mtim.tv_nsec))
    #else
      .seconds(Int64(st_mtimespec.tv_sec)) + .nanoseconds(Int64(st_mtimespec.tv_nsec))
    #endif
  }

  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
