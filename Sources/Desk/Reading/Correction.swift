/// What readers are told of a change to a public story, or of its being taken back.
public struct Correction: Hashable, Sendable {
  /// When, in seconds since 1970.
  public var seconds: Int64
  /// What was done, as the workflow puts it: "Corrected", "Retracted".
  public var past: String
  /// What readers are told.
  public var note: String
  /// The commit that records it, in hex.
  public var commit: String
}
