/// The two branches of a desk.
public enum Branch: String, CaseIterable, Sendable {
  /// What the agencies sent, and nothing else.
  case wire
  /// What the desk made of it.
  case main

  /// The full name of its reference.
  public var reference: String { "refs/heads/\(rawValue)" }
}
