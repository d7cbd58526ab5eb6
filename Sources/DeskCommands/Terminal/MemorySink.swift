import Synchronization

/// Memory, for tests and for text that is gathered before it is shown.
public final class MemorySink: Sink {
  private let held = Mutex<[UInt8]>([])

  /// Starts empty.
  public init() {}

  /// What was written so far.
  public var bytes: [UInt8] { held.withLock { $0 } }

  /// What was written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Keeps the bytes.
  public func write(_ bytes: [UInt8]) {
    held.withLock { $0 += bytes }
  }
}
