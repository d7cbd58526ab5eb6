public import Stories

/// What is true of the site as a whole.
public struct Site: Sendable {
  /// The site's name.
  public var title: String
  /// The name readers know the desk by; empty where nobody gave one.
  public var publisher: String
  /// What the site is, in one sentence.
  public var description: String?
  /// The address readers find it under, ending in a slash.
  public var base: String?
  /// The language of its own words.
  public var language: String
  /// How many stories stand in the feeds.
  public var feedItems: Int
  /// What crawlers are told, by how much staff edited.
  public var robots: [Flag: [(crawler: String, rule: String)]]
  /// The names of subjects by their codes.
  public var subjects: [String: String]
  /// Where agencies and publishers say what they hold themselves to, by their names.
  public var principles: [String: String]
  /// The forms for partners that stand beside each story's page.
  public var formats: [StoryFormat]
  /// The hubs that tell who follows the feeds by WebSub when they change.
  public var hubs: [String] = []
  /// When the record was made that the site shows, in seconds since 1970.
  public var seconds: Int64

  /// A site of these parts.
  public init(
    title: String, publisher: String, description: String? = nil, base: String? = nil,
    language: String = "en", feedItems: Int = 50,
    robots: [Flag: [(crawler: String, rule: String)]] = [:], subjects: [String: String] = [:],
    principles: [String: String] = [:], formats: [StoryFormat] = [], seconds: Int64
  ) {
    self.title = title
    self.publisher = publisher
    self.description = description
    self.base = base
    self.language = language
    self.feedItems = feedItems
    self.robots = robots
    self.subjects = subjects
    self.principles = principles
    self.formats = formats
    self.seconds = seconds
  }

  /// The address of a page; nil without a base.
  func address(_ path: String) -> String? { base.map { $0 + Self.clean(path) } }

  /// A page's address as readers see it: a folder stands for its index.
  static func clean(_ path: String) -> String {
    path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
  }

  /// What feeds and pages call a story for ever, wherever the site may move.
  public static func identity(of id: String) -> String { "tag:stet.invalid,2026:\(id)" }
}
