import GRDB

/// Which stories a list shows; an empty filter shows all.
public struct StoryFilter: Hashable, Sendable {
  /// Any of these states; empty for every state.
  public var states: [String] = []
  /// Any of these values of the flag; empty for every value.
  public var flags: [String] = []
  /// Only those with a step that was forced and that nobody has cleared.
  public var isOwing = false
  /// Sent by this agency.
  public var agency: String?
  /// In this language or one of its regions: "en" also finds "en-IN".
  public var language: String?
  /// Last changed at this time or later, in seconds since 1970.
  public var since: Int64?
  /// Last changed before this time, in seconds since 1970.
  public var until: Int64?
  /// Last changed by the person with this address.
  public var email: String?
  /// With these words in the headline or the body, as `SearchQuery` reads them.
  public var text: String?

  /// A filter that lets every story through.
  public init() {}

  /// A filter by state.
  public init(states: [String]) {
    self.states = states
  }

  /// The tables and conditions, or nil when the text asks for nothing that can be found.
  var source: (sql: String, arguments: StatementArguments)? {
    var tables = "story"
    var conditions: [String] = []
    var arguments: StatementArguments = []
    func require(_ condition: String, _ values: StatementArguments) {
      conditions.append(condition)
      arguments += values
    }
    if let text {
      guard let expression = SearchQuery(text).expression else { return nil }
      tables = "words CROSS JOIN story ON story.number = words.rowid"
      require("words MATCH ?", [expression])
    }
    for (column, values) in [("state", states), ("flag", flags)] where !values.isEmpty {
      let marks = values.map { _ in "?" }.joined(separator: ", ")
      require("story.\(column) IN (\(marks))", StatementArguments(values))
    }
    if isOwing { require("story.forced IS NOT NULL", []) }
    if let agency { require("story.agency = ?", [agency]) }
    if let language {
      require(
        "(story.language = ? COLLATE NOCASE OR substr(story.language, 1, ?) = ? COLLATE NOCASE)",
        [language, language.unicodeScalars.count + 1, "\(language)-"])
    }
    if let since { require("story.changed >= ?", [since]) }
    if let until { require("story.changed < ?", [until]) }
    if let email { require("story.email = ? COLLATE NOCASE", [email]) }
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    return ("FROM \(tables)\(filter)", arguments)
  }
}
