/// What the list of stories in hand knows of one story at the tip of the branch.
public struct StoryEntry: Hashable, Sendable {
  /// Where the story lives in the tree; one entry a path.
  public var path: String
  /// The story's own id.
  public var id: String
  /// The short name in its path.
  public var slug: String
  /// The workflow's name of its state.
  public var state: String
  /// The desk's headline.
  public var headline: String
  /// The desk's byline.
  public var byline: String?
  /// Where the story was written from, such as "Moscow, Russia".
  public var dateline: String?
  /// Its language tag.
  public var language: String?
  /// When the agency or the desk dates it, as written in the story.
  public var date: String?
  /// Until when it must not be public, as written in the story.
  public var embargo: String?
  /// The agency that sent it; nil for the desk's own.
  public var agency: String?
  /// The agency's name for the item.
  public var guid: String?
  /// The agency's version the story builds on.
  public var version: String?
  /// The value of `not_edited_by_staff`.
  public var flag: String?
  /// The guards its steps were forced past and nobody has cleared; nil for none.
  public var forced: String?
  /// The blob of the agency text it builds on, in hex.
  public var base: String?
  /// The story's blob, in hex.
  public var blob: String
  /// The commit of its last step, in hex.
  public var commit: String
  /// Where that commit stands in the branch's history: larger is newer, whatever the clocks said.
  public var ordinal: Int64
  /// When the last step was made, in seconds since 1970.
  public var changed: Int64
  /// Who made the last step.
  public var author: String
  /// The address of who made the last step.
  public var email: String

  /// An entry; without an `ordinal` the time of its last step orders it.
  public init(
    path: String, id: String, slug: String, state: String, headline: String,
    byline: String? = nil, dateline: String? = nil, language: String? = nil,
    date: String? = nil, embargo: String? = nil, agency: String? = nil, guid: String? = nil,
    version: String? = nil, flag: String? = nil, forced: String? = nil, base: String? = nil,
    blob: String, commit: String, ordinal: Int64? = nil, changed: Int64, author: String,
    email: String
  ) {
    self.path = path
    self.id = id
    self.slug = slug
    self.state = state
    self.headline = headline
    self.byline = byline
    self.dateline = dateline
    self.language = language
    self.date = date
    self.embargo = embargo
    self.agency = agency
    self.guid = guid
    self.version = version
    self.flag = flag
    self.forced = forced
    self.base = base
    self.blob = blob
    self.commit = commit
    self.ordinal = ordinal ?? changed
    self.changed = changed
    self.author = author
    self.email = email
  }
}
