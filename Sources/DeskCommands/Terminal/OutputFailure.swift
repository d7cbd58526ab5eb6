#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why output could not be written.
public struct OutputFailure: Error, Hashable, Sendable {
  /// The system's error number.
  public let code: Int32

  /// Takes the system's error number.
  public init(code: Int32) { self.code = code }

  /// Whether the reader went away, as `| head` does: the command then ends without a word, as git does.
  public var isBrokenPipe: Bool { code == EPIPE }

  /// 141 for a reader that went away, which is what a shell reports of git then; 74 for the rest.
  public var exitCode: Int32 { isBrokenPipe ? 141 : 74 }

  /// The failure as a sentence.
  public var message: String {
    if isBrokenPipe { return "The reader of the output went away." }
    return "The output could not be written: \(String(cString: strerror(code)))."
  }
}
