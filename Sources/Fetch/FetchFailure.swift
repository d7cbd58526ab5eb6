/// Why an address could not be fetched, as a sentence.
public struct FetchFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Kind: String, Hashable, Sendable {
    /// The address is not one that is asked for; trying again is of no use.
    case refused
    /// The other side cannot be reached, or says no; later it may be otherwise.
    case unavailable
    /// What came is cut, too long, or of a kind that is not taken.
    case unfit
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// What happened, with the address.
  public var message: String
  /// How many seconds the other side asked to be left alone.
  public var retryAfter: Int?

  /// Makes a failure.
  public init(_ kind: Kind, _ message: String, retryAfter: Int? = nil) {
    self.kind = kind
    self.message = message
    self.retryAfter = retryAfter
  }

  /// The sentence.
  public var description: String { message }
}
