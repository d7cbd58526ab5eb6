/// Where the bytes of an output go.
public protocol Sink: Sendable {
  /// Takes all the bytes, or throws and may have taken some.
  func write(_ bytes: [UInt8]) throws(OutputFailure)
}
