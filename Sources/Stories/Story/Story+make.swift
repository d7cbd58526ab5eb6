extension Story {
  /// Everything a new story may hold; what is nil or empty is not written.
  public struct Fields: Hashable, Sendable {
    /// The story's id, as `StoryID.mint` makes it.
    public var id: String
    /// The workflow's state; nil for the agency's file.
    public var state: String?
    /// The headline; empty when the agency sent none.
    public var headline = ""
    /// The line under the headline.
    public var subheadline: String?
    /// The agency's name for the running story.
    public var slugline: String?
    /// Who wrote it.
    public var byline: String?
    /// Where it was written, as readers see it.
    public var dateline: String?
    /// The place it is filed from, as a name.
    public var located: String?
    /// BCP 47.
    public var language: String?
    /// ISO 8601.
    public var date: String?
    /// An instant in ISO 8601, "unclear", or "unclear: " with the words found.
    public var embargo: String?
    /// News value, 1 (highest) to 9.
    public var urgency: Int?
    /// The transmission priority as given.
    public var priority: String?
    /// Subject codes such as "medtop:11000000".
    public var subjects: [String] = []
    /// Free keywords.
    public var keywords: [String] = []
    /// Genres such as "analysis".
    public var genres: [String] = []
    /// Places the story is about.
    public var places: [String] = []
    /// People the story is about.
    public var people: [String] = []
    /// Organisations the story is about.
    public var orgs: [String] = []
    /// The credit line.
    public var credit: String?
    /// Who the text comes from.
    public var source: String?
    /// The copyright notice.
    public var copyright: String?
    /// What the agency allows and forbids.
    public var usageTerms: [String] = []
    /// Notes to editors, never shown to readers.
    public var ednotes: [EdNote] = []
    /// Photos with their words.
    public var photos: [Photo] = []
    /// How the story refers to others.
    public var links: [Link] = []
    /// What the wire's words say of it.
    public var signals: [Signal] = []
    /// How far staff changed it; nil for the agency's file.
    public var flag: Flag?
    /// Where it came from; nil for a story of our own staff.
    public var syndication: Syndication?
    /// The text, in Markdown.
    public var body = ""

    /// Makes fields of which only the id is known.
    public init(id: String) { self.id = id }
  }

  /// A new story in the canonical form: every key in its place, LF line ends.
  public static func make(_ fields: Fields) -> Story {
    var lines = ["---"]
    for (key, value) in fields.values {
      if let value { lines += value.lines(key: key, indent: "") }
    }
    let nested = (fields.syndication?.fields ?? []).compactMap { field in
      field.text.map { FrontMatterValue.text($0).lines(key: field.name, indent: "  ") }
    }
    if !nested.isEmpty { lines += ["syndication:"] + nested.joined() }
    lines += ["---", ""]
    let bytes = Array(lines.joined(separator: "\n").utf8)
    var story = Story(file: StoryFile(written: bytes))
    story.body = fields.body
    return story
  }
}

extension Story.Fields {
  fileprivate var values: [(String, FrontMatterValue?)] {
    func text(_ text: String?) -> FrontMatterValue? { text.map(FrontMatterValue.text) }
    func texts(_ texts: [String]) -> FrontMatterValue? { texts.isEmpty ? nil : .texts(texts) }
    func rows(_ rows: [[(name: String, text: String?)]]) -> FrontMatterValue? {
      rows.isEmpty ? nil : Story.value(rows: rows)
    }
    return [
      ("state", state.map(FrontMatterValue.word)),
      ("not_edited_by_staff", flag.map { .word($0.rawValue) }), ("id", text(id)),
      ("headline", text(headline)),
      ("subheadline", text(subheadline)), ("slugline", text(slugline)), ("byline", text(byline)),
      ("dateline", text(dateline)), ("located", text(located)),
      ("language", language.map(FrontMatterValue.word)), ("date", text(date)),
      ("embargo", text(embargo)), ("urgency", text(urgency.map { String($0) })),
      ("priority", text(priority)), ("subjects", texts(subjects)), ("keywords", texts(keywords)),
      ("genres", texts(genres)), ("places", texts(places)), ("people", texts(people)),
      ("orgs", texts(orgs)), ("credit", text(credit)), ("source", text(source)),
      ("copyright", text(copyright)), ("usageterms", texts(usageTerms)),
      ("ednotes", rows(ednotes.map(\.fields))), ("photos", rows(photos.map(\.fields))),
      ("links", rows(links.map(\.fields))), ("signals", rows(signals.map(\.fields))),
    ]
  }
}
