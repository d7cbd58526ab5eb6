import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Held while a desk is watched, so that nobody watches it twice; the kernel frees it with its holder.
final class WatchLock: Sendable {
  private let descriptor: Int32

  init(at path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw DeskFailure(
        .notWritable, "\(path) cannot be opened: \(String(cString: strerror(errno))).",
        hint: "stet doctor")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK
        ? DeskFailure(
          .tryAgain, "Another stet watch is at work on this desk.", hint: "pgrep -af \"stet watch\""
        )
        : DeskFailure(.disk, "\(path) cannot be locked.", hint: "stet doctor")
    }
  }

  deinit { close(descriptor) }
}
