/// A step that was forced, and that nobody has cleared yet.
public struct Debt: Hashable, Codable, Sendable {
  /// The transition that was forced.
  public var transition: String
  /// The guards it was forced past.
  public var guards: [String]
  /// Who forced it.
  public var name: String
  /// Their address.
  public var email: String
  /// When, in seconds since 1970 UTC.
  public var seconds: Int64
  /// Why; nil where the record does not say.
  public var reason: String?

  /// A debt of somebody's.
  public init(
    _ transition: String, past guards: [String], by name: String, _ email: String,
    at seconds: Int64, reason: String? = nil
  ) {
    self.transition = transition
    self.guards = guards
    self.name = name
    self.email = email
    self.seconds = seconds
    self.reason = reason
  }

  /// What was done, as a sentence.
  public var sentence: String {
    "\(name) forced \(transition) past \(Words.list(guards)) on \(UTC.text(seconds))."
  }
}
