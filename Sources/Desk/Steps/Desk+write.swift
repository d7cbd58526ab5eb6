import Archive
import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Desk {
  /// Runs a write that no other write of Stet's can overlap with.
  ///
  /// Where plain git moved a branch meanwhile, or holds it, all is judged again on the new tip, until
  /// patience ends; so the work must leave nothing behind when it fails.
  func writing<Result>(_ work: () throws -> Result) throws -> Result {
    guard !isMoment else {
      throw DeskFailure(.bug, "A snapshot was written to, and nothing was recorded.")
    }
    let clock = ContinuousClock()
    let end = clock.now + patience
    while true {
      do {
        return try archive().locked(timeout: max(.zero, clock.now.duration(to: end)), work)
      } catch let failure as GitFailure
        where [.moved, .locked].contains(failure.code) && clock.now < end
      {
        // Plain git holds its locks for some milliseconds, and says to nobody when it lets go.
        usleep(5_000)
      }
    }
  }
}
