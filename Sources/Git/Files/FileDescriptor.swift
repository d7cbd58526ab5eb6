#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open file or folder that closes with its last owner.
final class FileDescriptor {
  let number: Int32

  /// Takes an open file's number; -1 fails with the reason in `errno`.
  init(_ number: Int32, _ operation: @autoclosure () -> String) throws(GitFailure) {
    guard number >= 0 else { throw GitFailure(errno: errno, operation()) }
    self.number = number
  }

  /// Opens a file that git itself keeps; not for the work tree, as it follows links.
  convenience init(reading path: String, _ operation: @autoclosure () -> String) throws(GitFailure)
  {
    try self.init(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), operation())
  }

  deinit { close(number) }

  /// What the system knows of the open file.
  func status(_ operation: @autoclosure () -> String) throws(GitFailure) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw GitFailure(errno: errno, operation()) }
    return status
  }

  /// The number of bytes in the open file.
  func size(_ operation: @autoclosure () -> String) throws(GitFailure) -> Int {
    try Int(status(operation()).st_size)
  }

  /// Reads to the end, or fails with `.invalid` beyond `limit` bytes.
  func readAll(limit: Int, _ operation: @autoclosure () -> String) throws(GitFailure) -> [UInt8] {
    let size = try size(operation())
    var bytes: [UInt8] = []
    // One byte more than the size, so that the usual file ends without a second look.
    var chunk = [UInt8](repeating: 0, count: min(max(size, 0), limit) + 1)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw GitFailure(errno: errno, operation())
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw GitFailure(
          .invalid, operation(),
          "Cannot \(operation()): it is larger than the \(limit) bytes that are allowed.")
      }
      bytes.append(contentsOf: chunk.prefix(count))
    }
  }

  /// Writes everything.
  func writeAll(_ bytes: [UInt8], _ operation: @autoclosure () -> String) throws(GitFailure) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(number, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw GitFailure(errno: errno, operation())
      }
      done += count
    }
  }
}

extension Repository {
  /// Reads one of git's own small files; not for the work tree, as it follows links.
  static func readFile(_ path: String, limit: Int) throws(GitFailure) -> [UInt8] {
    let operation = "read \(path)"
    try refuseNUL(path, operation)
    return try FileDescriptor(reading: path, operation).readAll(limit: limit, operation)
  }

  /// Waits between two tries; the calling thread sleeps.
  static func pause(milliseconds: Int) {
    usleep(UInt32(clamping: milliseconds &* 1000))
  }
}
