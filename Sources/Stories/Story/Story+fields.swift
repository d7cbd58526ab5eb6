extension Story {
  /// Ten characters or more of `[a-z0-9]`; empty when the file has none.
  public var id: String {
    get { text("id") ?? "" }
    set { set("id", text: newValue.isEmpty ? nil : newValue) }
  }

  /// The workflow's state; nil in the agency's file.
  public var state: String? {
    get { text("state") }
    set { file.set("state", to: newValue.map(FrontMatterValue.word)) }
  }

  /// The headline; empty when the agency sent none.
  public var headline: String {
    get { text("headline") ?? "" }
    set { set("headline", text: newValue) }
  }

  /// The line under the headline.
  public var subheadline: String? {
    get { text("subheadline") }
    set { set("subheadline", text: newValue) }
  }

  /// The agency's name for the running story, not shown to readers.
  public var slugline: String? {
    get { text("slugline") }
    set { set("slugline", text: newValue) }
  }

  /// Who wrote it.
  public var byline: String? {
    get { text("byline") }
    set { set("byline", text: newValue) }
  }

  /// Where it was written, as readers see it.
  public var dateline: String? {
    get { text("dateline") }
    set { set("dateline", text: newValue) }
  }

  /// The place it is filed from, as a name.
  public var located: String? {
    get { text("located") }
    set { set("located", text: newValue) }
  }

  /// BCP 47.
  public var language: String? {
    get { text("language") }
    set { file.set("language", to: newValue.map(FrontMatterValue.word)) }
  }

  /// When the story was first created, ISO 8601 as it was given.
  public var date: String? {
    get { text("date") }
    set { set("date", text: newValue) }
  }

  /// News value, 1 (highest) to 9; nil when it is none of these.
  public var urgency: Int? {
    get { text("urgency").flatMap { Int($0) }.flatMap { (1...9).contains($0) ? $0 : nil } }
    set { set("urgency", text: newValue.map { String($0) }) }
  }

  /// The transmission priority as the agency gave it.
  public var priority: String? {
    get { text("priority") }
    set { set("priority", text: newValue) }
  }

  /// Subject codes such as "medtop:11000000".
  public var subjects: [String] {
    get { texts("subjects") }
    set { set("subjects", texts: newValue) }
  }

  /// Free keywords.
  public var keywords: [String] {
    get { texts("keywords") }
    set { set("keywords", texts: newValue) }
  }

  /// Genres such as "analysis".
  public var genres: [String] {
    get { texts("genres") }
    set { set("genres", texts: newValue) }
  }

  /// Places the story is about.
  public var places: [String] {
    get { texts("places") }
    set { set("places", texts: newValue) }
  }

  /// People the story is about.
  public var people: [String] {
    get { texts("people") }
    set { set("people", texts: newValue) }
  }

  /// Organisations the story is about.
  public var orgs: [String] {
    get { texts("orgs") }
    set { set("orgs", texts: newValue) }
  }

  /// The credit line.
  public var credit: String? {
    get { text("credit") }
    set { set("credit", text: newValue) }
  }

  /// Who the text comes from.
  public var source: String? {
    get { text("source") }
    set { set("source", text: newValue) }
  }

  /// The copyright notice.
  public var copyright: String? {
    get { text("copyright") }
    set { set("copyright", text: newValue) }
  }

  /// What the agency allows and forbids.
  public var usageTerms: [String] {
    get { texts("usageterms") }
    set { set("usageterms", texts: newValue) }
  }

  /// The text, in Markdown.
  public var body: String {
    get { file.body }
    set { file.body = newValue }
  }

  /// What the file says of its editing; nil when absent or no flag.
  public var flag: Flag? {
    get { text("not_edited_by_staff").flatMap(Flag.init(rawValue:)) }
    set {
      file.set("not_edited_by_staff", to: newValue.map { FrontMatterValue.word($0.rawValue) })
    }
  }
}
