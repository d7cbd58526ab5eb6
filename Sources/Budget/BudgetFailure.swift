/// Why the budget could not answer; the truth in git is never touched by it.
public struct BudgetFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The family of the failure, for the caller's choice of what to do next.
  public enum Code: String, Hashable, Sendable {
    /// The file holds something else than this version wrote: start over and rebuild.
    case corrupt
    /// Another process held the file for longer than the patience given.
    case busy
    /// Another process has moved the budget on since it was read: read `reflects` again.
    case moved
    /// The disk is full.
    case noSpace
    /// The file or its folder cannot be written.
    case notWritable
    /// Anything else, such as a disk that fails.
    case other
  }

  /// The family of the failure.
  public let code: Code
  /// What was being done, such as "list stories".
  public let operation: String
  /// What happened, as a sentence.
  public let message: String

  /// A failure of the given family during an operation.
  public init(_ code: Code, during operation: String, _ message: String) {
    self.code = code
    self.operation = operation
    self.message = message
  }

  /// The operation and the sentence.
  public var description: String { "cannot \(operation): \(message)" }
}
