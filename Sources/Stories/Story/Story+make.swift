extension Story {
  /// Everything a new story may hold; what is nil or empty is not written.
  public struct Fields: Hashable, Sendable {
    public var id: String
    public var state: String?
    public var headline = ""
    public var subheadline: String?
    public var slugline: String?
    public var byline: String?
    public var dateline: String?
    public var located: String?
    public var language: String?
    /// ISO 8601.
    public var date: String?
    /// An instant in ISO 8601, "unclear", or "unclear: " with the words found.
    public var embargo: String?
    public var urgency: Int?
    public var priority: String?
    public var subjects: [String] = []
    public var keywords: [String] = []
    public var genres: [String] = []
    public var places: [String] = []
    public var people: [String] = []
    public var orgs: [String] = []
    public var credit: String?
    public var source: String?
    public var copyright: String?
    public var usageTerms: [String] = []
    public var ednotes: [EdNote] = []
    public var photos: [Photo] = []
    public var links: [Link] = []
    public var signals: [Signal] = []
    public var flag: Flag?
    public var syndication: Syndication?
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
      ("id", text(id)), ("state", state.map(FrontMatterValue.word)), ("headline", text(headline)),
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
      ("not_edited_by_staff", flag.map { .word($0.rawValue) }),
    ]
  }
}
