import Desk
import Dispatch
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
    var session = Session(
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
    session.signals = signalsOfProcess
    return session
  }

  @Sendable private static func signalsOfProcess() -> AsyncStream<Int32> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
    // Dispatch's sources may be cancelled from any thread; their type does not say so.
    nonisolated(unsafe) let sources = [SIGINT, SIGTERM].map { number in
      // The default would end the process before anybody hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield(number) }
      source.resume()
      return source
    }
    continuation.onTermination = { _ in
      for source in sources { source.cancel() }
    }
    return stream
  }
}
