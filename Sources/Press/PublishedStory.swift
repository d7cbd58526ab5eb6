public import Stories

/// A story that readers can see, with what the record says of it.
public struct PublishedStory: Sendable {
  /// What readers were told of a change.
  public struct Correction: Hashable, Sendable {
    /// When, in seconds since 1970.
    public var seconds: Int64
    /// What was wrong.
    public var note: String

    /// A correction.
    public init(seconds: Int64, note: String) {
      self.seconds = seconds
      self.note = note
    }
  }

  /// The story.
  public var story: Story
  /// Where it lives, which makes its address for ever.
  public var path: StoryPath
  /// When readers first saw it, in seconds since 1970.
  public var published: Int64
  /// When its words last changed for readers, in seconds since 1970.
  public var modified: Int64
  /// How many times what readers see was changed, counted from 1.
  public var version: Int
  /// When that was last, in seconds since 1970.
  public var versioned: Int64
  /// Whether readers cannot see it yet, and nobody may use it.
  public var isPreview = false
  /// The line that says who did not edit it, and its language.
  public var disclaimer: (text: String, language: String)?
  /// What readers were told of changes, oldest first.
  public var corrections: [Correction]

  /// A published story of these parts.
  public init(
    _ story: Story, path: StoryPath, published: Int64, modified: Int64,
    version: Int = 1, versioned: Int64? = nil,
    disclaimer: (text: String, language: String)? = nil, corrections: [Correction] = []
  ) {
    self.story = story
    self.path = path
    self.published = published
    self.modified = modified
    self.version = version
    self.versioned = versioned ?? modified
    self.disclaimer = disclaimer
    self.corrections = corrections
  }

  /// How much staff edited it; a story of our own is edited.
  public var flag: Flag { story.syndication == nil ? .edited : story.flag ?? .edited }

  /// Who is credited: the credit line, else the agency.
  var credit: String? { story.credit ?? story.syndication?.agency }
}

/// A story that readers saw once and see no more.
public struct WithdrawnStory: Hashable, Sendable {
  /// The story's id.
  public var id: String
  /// Where it lives, which makes its address for ever.
  public var path: StoryPath
  /// Since when, in seconds since 1970.
  public var since: Int64
  /// Whether it is gone for good.
  public var isFinal: Bool
  /// How many times what readers see was changed, this time among them.
  public var version: Int
  /// When that was last, in seconds since 1970.
  public var versioned: Int64
  /// What readers are told of it; nil where the desk said nothing.
  public var note: String?
  /// Another one whenever anything about the story is another.
  public var key = ""

  /// A withdrawn story.
  public init(
    id: String, path: StoryPath, since: Int64, isFinal: Bool, version: Int = 2,
    versioned: Int64? = nil, note: String? = nil
  ) {
    self.id = id
    self.path = path
    self.since = since
    self.isFinal = isFinal
    self.version = version
    self.versioned = versioned ?? since
    self.note = note
  }
}

extension StoryPath {
  /// Where the story's page stands on the site.
  public var page: String {
    String(text.dropFirst(Self.folder.utf8.count + 1).dropLast(3)) + ".html"
  }

  /// The folder of the story's day on the site.
  var day: String { String(page.prefix(10)) }
}

/// A file of the site.
public struct PressFile: Hashable, Sendable {
  /// Where it stands, relative to the site's folder.
  public var path: String
  /// Its content.
  public var bytes: [UInt8]

  init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
