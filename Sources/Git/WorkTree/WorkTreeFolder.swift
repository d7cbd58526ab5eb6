#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open folder of the work tree, reached name by name and never through a link, so that nobody
/// who swaps a folder for a link between two steps leads us out.
struct WorkTreeFolder {
  let file: FileDescriptor
  let operation: String

  init(root: String, _ operation: String) throws(GitFailure) {
    file = try FileDescriptor(open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC), operation)
    self.operation = operation
  }

  private init(_ file: FileDescriptor, _ operation: String) {
    self.file = file
    self.operation = operation
  }

  /// The folder of this name inside; nil where there is none and none is to be made.
  func folder(_ name: String, make: Bool) throws(GitFailure) -> WorkTreeFolder? {
    var number = openFolder(name)
    if number < 0, errno == ENOENT {
      guard make else { return nil }
      guard mkdirat(file.number, name, 0o777) == 0 || errno == EEXIST else {
        throw GitFailure(errno: errno, operation)
      }
      number = openFolder(name)
    }
    if number < 0, errno == ELOOP || errno == ENOTDIR {
      throw GitFailure(
        .invalid, operation,
        "Cannot \(operation): \(name.debugDescription) on the way is a link or a file.")
    }
    return try WorkTreeFolder(FileDescriptor(number, operation), operation)
  }

  /// The regular file of this name; nil where there is none, refused where it is a link or a pipe.
  func file(_ name: String) throws(GitFailure) -> FileDescriptor? {
    // Opening a pipe would wait for its writer.
    let number = openat(file.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if number < 0, errno == ENOENT { return nil }
    if number < 0, errno == ELOOP || errno == EMLINK || errno == ENXIO { throw notAFile() }
    let opened = try FileDescriptor(number, operation)
    guard try opened.status(operation).isRegular else { throw notAFile() }
    return opened
  }

  /// Puts a file in place in one step: readers see the old one or the new one.
  func replace(
    _ name: String, with bytes: [UInt8], executable: Bool
  ) throws(GitFailure) -> stat {
    var existing = stat()
    if fstatat(file.number, name, &existing, AT_SYMLINK_NOFOLLOW) == 0, existing.isFolder {
      throw GitFailure(.invalid, operation, "Cannot \(operation): there is a folder in its place.")
    }
    let temporary = ".stet-" + String(UInt64.random(in: .min ... .max), radix: 36)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let made = try FileDescriptor(
      openat(file.number, temporary, flags, executable ? 0o755 : 0o644), operation)
    do throws(GitFailure) {
      try made.writeAll(bytes, operation)
      guard renameat(file.number, temporary, file.number, name) == 0 else {
        throw GitFailure(errno: errno, operation)
      }
      return try made.status(operation)
    } catch {
      unlinkat(file.number, temporary, 0)
      throw error
    }
  }

  /// Removes a file or a link, not what the link leads to; one that is not there is no failure.
  func remove(_ name: String) throws(GitFailure) {
    guard unlinkat(file.number, name, 0) == 0 || errno == ENOENT else {
      throw GitFailure(errno: errno, operation)
    }
  }

  /// Removes a folder if it is empty, and says whether it was.
  func removeIfEmpty(_ name: String) -> Bool { unlinkat(file.number, name, AT_REMOVEDIR) == 0 }

  private func openFolder(_ name: String) -> Int32 {
    openat(file.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  }

  private func notAFile() -> GitFailure {
    GitFailure(
      .invalid, operation, "Cannot \(operation): it is a link or something else that is no file.")
  }
}

extension Repository {
  /// Puts one of git's or our own files in place in one step.
  func replaceFile(
    _ name: String, in folder: String, with bytes: [UInt8], _ operation: String
  ) throws(GitFailure) {
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw GitFailure(errno: errno, operation) }
    _ = try WorkTreeFolder(root: folder, operation).replace(name, with: bytes, executable: false)
  }
}
