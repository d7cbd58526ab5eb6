#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file descriptor that somebody else opens and closes.
public struct FileSink: Sink {
  /// The number of the open file.
  public let descriptor: Int32

  /// Writes to an open file.
  public init(descriptor: Int32) { self.descriptor = descriptor }

  /// Writes all the bytes, however many calls it takes.
  public func write(_ bytes: [UInt8]) throws(OutputFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let (count, code) = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          (Glibc.write(descriptor, buffer.baseAddress, buffer.count), errno)
        #elseif canImport(Musl)
          (Musl.write(descriptor, buffer.baseAddress, buffer.count), errno)
        #elseif canImport(Darwin)
          (Darwin.write(descriptor, buffer.baseAddress, buffer.count), errno)
        #endif
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, code == EAGAIN || code == EWOULDBLOCK {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if count == 0 || code != EINTR {
        throw OutputFailure(code: code)
      }
    }
  }

  /// Makes a reader that went away a failure of the write instead of the end of the process.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
