/// A wire that could not be read and waits in quarantine for a person.
public struct RefusedWire: Sendable {
  /// The beginning of its bytes' SHA-256, in hex.
  public var id: String
  /// The file or address it came from.
  public var name: String
  /// The agency that was named when it came; nil when none was.
  public var agency: String?
  /// The feed it came by; nil where that is not known.
  public var feed: String?
  /// Why it was refused the last time.
  public var reason: String
  /// When that was, in seconds since 1970.
  public var seconds: Int64
  /// How many bytes it has.
  public var size: Int
}
