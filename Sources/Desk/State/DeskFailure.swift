public import Workflows

/// Why the desk could not do what was asked: a sentence, and one command that helps.
public struct DeskFailure: Error, Sendable, CustomStringConvertible {
  /// The kinds of failures; each has one exit code.
  public enum Kind: String, Sendable, CaseIterable {
    /// The workflow said no.
    case refused
    /// The person holds none of the roles that may do it.
    case roleNotHeld = "role-not-held"
    /// What was asked makes no sense as it stands.
    case usage
    /// A story or wire that cannot be read.
    case unreadable
    /// No story is called so, or several are.
    case noStory = "no-story"
    /// The other side of the network cannot be reached, or says no.
    case unavailable
    /// It cannot be written there.
    case notWritable = "not-writable"
    /// Reading or writing failed.
    case disk
    /// Somebody was faster, or holds the lock.
    case tryAgain = "try-again"
    /// The workflow, the people or the repository are not set up right.
    case configuration
    /// Our mistake.
    case bug
  }

  /// The kind, for the exit code.
  public var kind: Kind
  /// What happened, to which story, and why.
  public var message: String
  /// The command that helps, as it is to be typed.
  public var hint: String?
  /// What the workflow has against a step; empty for other failures.
  public var reasons: [Reason]

  /// A failure with its sentence.
  public init(_ kind: Kind, _ message: String, hint: String? = nil, reasons: [Reason] = []) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.reasons = reasons
  }

  /// The sentence.
  public var description: String { message }
}
