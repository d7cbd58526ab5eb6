import Desk
import Foundation
import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Session {
  /// The session of this very process.
  public static var ofProcess: Session {
    let environment = ProcessInfo.processInfo.environment
    return Session(
      folder: FileManager.default.currentDirectoryPath, environment: environment,
      output: Output(descriptor: STDOUT_FILENO, environment: environment),
      errors: Output(descriptor: STDERR_FILENO, environment: environment),
      input: { try WireSupply.bytes(from: STDIN_FILENO) },
      canAsk: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
      clock: {
        let seconds = Int64(Date().timeIntervalSince1970)
        var instant = time_t(seconds)
        var local = tm()
        localtime_r(&instant, &local)
        return GitTime(seconds: seconds, offsetMinutes: Int(local.tm_gmtoff) / 60)
      }, zone: .local)
  }
}
