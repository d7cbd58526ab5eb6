/// Why a story file cannot be read.
public struct StoryFailure: Error, Hashable, Sendable {
  /// What kind of fault it is.
  public var code: Code
  /// What is wrong, with its place where it has one.
  public var finding: Finding

  /// The kinds of faults.
  public enum Code: String, Hashable, Sendable {
    /// The bytes are no UTF-8, hold a NUL, or are too many.
    case unreadable
    /// There is no front matter between two `---` lines, or it is no YAML mapping.
    case malformed
  }

  /// Makes a failure.
  public init(_ code: Code, _ finding: Finding) {
    self.code = code
    self.finding = finding
  }

  /// The sentence.
  public var message: String { finding.message }
}

extension StoryFailure: CustomStringConvertible {
  /// "file:line:column: message".
  public var description: String { finding.description }
}
