import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits in the kernel's own queue for a lock, so that whoever came first is next and nobody sleeps
/// past their turn; a look now and then would leave it to chance.
final class LockTurn: Sendable {
  private enum State { case waiting, taken, givenUp }

  private let state = Mutex(State.waiting)
  private let bell = DispatchSemaphore(value: 0)

  /// Waits for the lock of an open file.
  /// - Returns: Whether the file has it; where not, it never will.
  static func wait(for file: Int32, atMost timeout: Duration) -> Bool {
    guard timeout > .zero else { return false }
    // The lock belongs to the open file and not to a number, so the thread may outlive ours.
    let copy = fcntl(file, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return false }
    let turn = LockTurn()
    Thread.detachNewThread { turn.take(copy) }
    let (seconds, attoseconds) = timeout.components
    let nanoseconds = Int(min(seconds, 1 << 30)) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    _ = turn.bell.wait(timeout: .now() + .nanoseconds(nanoseconds))
    return turn.state.withLock { state in
      if state == .waiting { state = .givenUp }
      return state == .taken
    }
  }

  /// Blocks until the lock is there, and gives it back at once where nobody waits any more.
  private func take(_ file: Int32) {
    var result = flock(file, LOCK_EX)
    while result != 0, errno == EINTR { result = flock(file, LOCK_EX) }
    let isWanted = state.withLock { state in
      if state == .waiting { state = result == 0 ? .taken : .givenUp }
      return state == .taken
    }
    if !isWanted { flock(file, LOCK_UN) }
    close(file)
    bell.signal()
  }
}
