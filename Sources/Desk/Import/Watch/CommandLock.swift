import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Held while a command does what only one may do at a time; the kernel frees it with its holder.
final class CommandLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a command, or fails with `.tryAgain`.
  init(at path: String, of command: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw DeskFailure(
        .notWritable, "\(path) cannot be opened: \(String(cString: strerror(errno))).",
        hint: "stet doctor")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK
        ? DeskFailure(
          .tryAgain, "Another \(command) is at work on this desk.",
          hint: "pgrep -af \"\(command)\"")
        : DeskFailure(.disk, "\(path) cannot be locked.", hint: "stet doctor")
    }
  }

  /// Closing alone would leave it to a process that was just being started and inherited it.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
