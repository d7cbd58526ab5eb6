/// What git could not do, as one sentence for the reader and a code for the caller.
public struct GitFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of failure a caller may want to tell apart.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// There is no repository, reference, path or revision of this name.
    case notFound
    /// Something of this name is there already.
    case exists
    /// Another process holds the lock; trying again later may help.
    case locked
    /// The reference is no longer what the caller expected: the compare-and-swap was lost.
    case moved
    /// The repository belongs to another user and is not declared safe.
    case notOurs
    /// What was asked for makes no sense to git: a name, a path, a date, a kind of repository.
    case invalid
    /// An object is missing, cut, or not what its name says.
    case corrupt
    /// The disk or the quota is full.
    case noSpace
    /// The place is read-only for this user.
    case notWritable
    /// The user's configuration wants a signature, and the user's tool made none.
    case notSigned
    /// The change is recorded, but the disk did not confirm that it will survive a power cut.
    case unconfirmed
    /// Anything else, in libgit2's own words.
    case other
  }

  /// What kind of failure this is.
  public let code: Code

  /// What was being done, as words that follow "cannot": "open the repository".
  public let operation: String

  /// What happened and why, as one sentence that stands alone.
  public let message: String

  /// The command that helps; nil where the code says enough.
  public let hint: String?

  /// Makes a failure of the caller's own finding.
  public init(_ code: Code, _ operation: String, _ message: String, hint: String? = nil) {
    self.code = code
    self.operation = operation
    self.message = message
    self.hint = hint
  }

  /// The sentence.
  public var description: String { message }
}
