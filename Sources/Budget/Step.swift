/// One commit's change to one story, as the history of that story tells it.
public struct Step: Hashable, Sendable {
  /// The story's id.
  public var story: String
  /// Where the story lives.
  public var path: String
  /// The commit, in hex.
  public var commit: String
  /// Where the commit stands in the branch's history: larger is newer.
  public var ordinal: Int64
  /// The workflow's transition, where there was one.
  public var transition: String?
  /// The state before.
  public var from: String?
  /// The state after.
  public var to: String?
  /// Who made the step.
  public var name: String
  /// The address of who made it.
  public var email: String
  /// When, in seconds since 1970.
  public var seconds: Int64
  /// The author's distance from UTC, in minutes.
  public var offsetMinutes: Int
  /// The commit's first line.
  public var subject: String
  /// The story's blob before, in hex; nil when the step added it.
  public var before: String?
  /// The story's blob after, in hex; nil when the step removed it.
  public var after: String?
  /// How many words were added.
  public var wordsAdded: Int?
  /// How many words were removed.
  public var wordsRemoved: Int?
  /// The value of `not_edited_by_staff` after the step.
  public var flag: String?
  /// Whether the commit was made with plain git, not by Stet.
  public var byHand: Bool
  /// Why, where the workflow asked for a reason.
  public var reason: String?
  /// What readers were told, where the workflow asked for a note.
  public var note: String?

  /// A step with its facts.
  public init(
    story: String, path: String, commit: String, ordinal: Int64, transition: String? = nil,
    from: String? = nil, to: String? = nil, name: String, email: String, seconds: Int64,
    offsetMinutes: Int = 0, subject: String, before: String? = nil, after: String? = nil,
    wordsAdded: Int? = nil, wordsRemoved: Int? = nil, flag: String? = nil, byHand: Bool = false,
    reason: String? = nil, note: String? = nil
  ) {
    self.story = story
    self.path = path
    self.commit = commit
    self.ordinal = ordinal
    self.transition = transition
    self.from = from
    self.to = to
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
    self.subject = subject
    self.before = before
    self.after = after
    self.wordsAdded = wordsAdded
    self.wordsRemoved = wordsRemoved
    self.flag = flag
    self.byHand = byHand
    self.reason = reason
    self.note = note
  }
}
