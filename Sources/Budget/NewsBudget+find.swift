import GRDB

extension NewsBudget {
  /// The stories a reference may mean, newest first: one when it is clear, several when not.
  ///
  /// The first of these that finds any decides: a path, an id, `slug-id` or a file name, a slug,
  /// the beginning of an id, the beginning of a slug.
  public func find(
    _ reference: String, limit: Int = 20
  ) throws(BudgetFailure) -> [StoryEntry] {
    let name = StoryReference(reference)
    return try read("find the story") { database in
      for (condition, arguments) in name.meanings {
        let found = try database.stories(where: condition, arguments, limit: limit)
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  /// The story at exactly this path.
  public func entry(at path: String) throws(BudgetFailure) -> StoryEntry? {
    try read("find the story") { database in
      try database.stories(where: "story.path = ?", [path], limit: 1).first
    }
  }

  /// The newest story that an agency sent under a guid.
  public func entry(agency: String, guid: String) throws(BudgetFailure) -> StoryEntry? {
    try entries(agency: agency, guids: [guid])[guid]
  }

  /// The story that an agency sent under this guid before it gave the story another.
  public func entry(agency: String, formerly guid: String) throws(BudgetFailure) -> StoryEntry? {
    try read("find the agency's story") { database in
      try database.stories(
        where: "story.path IN (SELECT path FROM former WHERE guid = ?) AND story.agency = ?",
        [guid, agency], limit: 1
      ).first
    }
  }

  /// The stories that an agency sent under these guids; one read for all.
  public func entries(
    agency: String, guids: some Sequence<String>
  ) throws(BudgetFailure) -> [String: StoryEntry] {
    try read("find the agency's stories") { database in
      var found: [String: StoryEntry] = [:]
      for guid in guids {
        found[guid] =
          try database.stories(
            where: "story.guid = ? AND story.agency = ?", [guid, agency], limit: 1
          ).first
      }
      return found
    }
  }

  /// The stories whose id or slug begins so, newest first, for a shell's completion.
  public func completions(
    of beginning: String, limit: Int = 50
  ) throws(BudgetFailure) -> [StoryEntry] {
    let low = beginning.lowercased()
    return try read("complete the name") { database in
      if low.isEmpty { return try database.stories(where: "TRUE", [], limit: limit) }
      return try database.stories(
        where: """
          story.number IN (
            SELECT number FROM story WHERE id >= ? AND id < ?
            UNION SELECT number FROM story WHERE slug >= ? AND slug < ?)
          """, [low, low.end, low, low.end], limit: limit)
    }
  }
}

/// What a person may mean by a word on the command line.
private struct StoryReference {
  let text: String

  init(_ text: String) {
    self.text = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
  }

  var meanings: [(condition: String, arguments: StatementArguments)] {
    guard !text.isEmpty else { return [] }
    let low = text.lowercased()
    let name = low.hasSuffix(".md") ? String(low.dropLast(3)) : low
    var meanings: [(condition: String, arguments: StatementArguments)] = [
      ("story.path = ?", [text]),
      ("story.id = ?", [low]),
    ]
    if let dash = name.lastIndex(of: "-") {
      let id = String(name[name.index(after: dash)...])
      if !id.isEmpty {
        meanings.append(
          (
            "story.id >= ? AND story.id < ? AND story.slug = ?",
            [id, id.end, String(name[..<dash])]
          ))
      }
    }
    meanings.append(("story.slug = ?", [name]))
    meanings.append(("story.id >= ? AND story.id < ?", [low, low.end]))
    meanings.append(("story.slug >= ? AND story.slug < ?", [name, name.end]))
    return meanings
  }
}

extension String {
  /// What sorts after everything that begins with this text.
  fileprivate var end: String { self + "\u{10FFFF}" }
}

extension Database {
  func stories(
    where condition: String, _ arguments: StatementArguments, limit: Int
  ) throws -> [StoryEntry] {
    let statement = try cachedStatement(
      sql: """
        SELECT \(StoryEntry.columns) FROM story WHERE \(condition)
        ORDER BY story.number DESC LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: arguments + [limit]).map(StoryEntry.init)
  }
}
