/// Why a wire was refused, as a sentence; with the place in the source where one is known.
public struct WireFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of refusal it is.
  public var reason: Reason
  /// A sentence without the file's name.
  public var message: String
  /// 1-based; nil where the format has no lines or the place is unknown.
  public var line: Int?
  /// 1-based, in bytes.
  public var column: Int?

  /// Makes a failure.
  public init(_ reason: Reason, _ message: String, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.message = message
    self.line = line
    self.column = column
  }

  /// What kind of refusal it is.
  public enum Reason: String, Hashable, Sendable {
    /// Nothing in it says what it is, or it is no story.
    case notAStory
    /// The end is missing or the markup does not match.
    case malformed
    /// Beyond a cap on size, depth or number of nodes.
    case tooLarge
    /// Carries something that is refused on principle, such as entity declarations.
    case hostile
  }

  /// The message, after its place where one is known.
  public var description: String {
    guard let line else { return message }
    return "line \(line)\(column.map { ", column \($0)" } ?? ""): \(message)"
  }
}

/// What one file held: the items read, and what was left out with its reason.
public struct WireBatch: Sendable {
  /// The items read, in the order of the file.
  public var items: [WireItem] = []
  /// Items of a batch that could not be read while others could.
  public var refused: [WireFailure] = []
  /// Parts that are no stories (concepts, plans), one sentence each; not an error.
  public var skipped: [String] = []
  /// Makes an empty batch.
  public init() {}
}
