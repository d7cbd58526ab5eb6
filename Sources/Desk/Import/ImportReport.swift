public import Budget

/// What became of one item of a wire file.
public struct ImportLine: Sendable {
  /// What an item turned out to be.
  public enum Outcome: String, Sendable, CaseIterable {
    /// A story the desk did not have.
    case new
    /// A newer version of one it has.
    case updated
    /// A version it has already.
    case unchanged
    /// It could not be read; its bytes are in quarantine.
    case refused
    /// Something that is no story, such as a plan.
    case skipped
  }

  /// The file it came from.
  public var source: String
  /// What became of it.
  public var outcome: Outcome
  /// The story's id; nil when there is none.
  public var id: String?
  /// The story's short name.
  public var slug: String?
  /// Where the story lives.
  public var path: String?
  /// The headline.
  public var headline: String?
  /// The agency, where it is named.
  public var agency: String?
  /// The agency's identity of the item.
  public var guid: String?
  /// The feed it is of.
  public var feed: String?
  /// The rule that fitted it first, whether the workflow let it take its step or not.
  public var rule: String?
  /// The rules that replaced words in it.
  public var replacements: [String] = []
  /// Why it was refused or skipped.
  public var reason: String?
  /// What a person should know, one sentence each.
  public var remarks: [String] = []
  /// Stories that tell much the same, of a story that is new; the likest first.
  public var near: [NearStory] = []
  /// The id of its file in quarantine, where it is or was there.
  public var quarantined: String?
}

/// What an import did.
public struct ImportReport: Sendable {
  /// One line an item, in the order they came.
  public var lines: [ImportLine] = []
  /// The commits on `main`, in hex, oldest first.
  public var commits: [String] = []
  /// Makes an empty report.
  public init() {}

  /// How many items had an outcome.
  public func count(_ outcome: ImportLine.Outcome) -> Int {
    lines.count { $0.outcome == outcome }
  }
}
