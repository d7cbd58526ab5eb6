import GRDB

extension NewsBudget {
  /// The stories that pass a filter, newest first; at most `limit` after skipping some.
  public func list(
    _ filter: StoryFilter = StoryFilter(), skip: Int = 0, limit: Int = 100
  ) throws(BudgetFailure) -> [StoryEntry] {
    guard let source = filter.source else { return [] }
    let order = filter.text == nil ? "story.number" : "words.rowid"
    return try read("list the stories") { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(StoryEntry.columns) \(source.sql) ORDER BY \(order) DESC LIMIT ? OFFSET ?
          """, arguments: source.arguments + [max(limit, 0), max(skip, 0)]
      ).map(StoryEntry.init)
    }
  }

  /// The stories with these words in the headline or the body, newest first, in every state.
  public func search(
    _ words: String, limit: Int = 20
  ) throws(BudgetFailure) -> [StoryEntry] {
    var filter = StoryFilter()
    filter.text = words
    return try list(filter, limit: limit)
  }

  /// How many stories pass a filter.
  public func count(_ filter: StoryFilter = StoryFilter()) throws(BudgetFailure) -> Int {
    guard let source = filter.source else { return 0 }
    return try read("count the stories") { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) \(source.sql)", arguments: source.arguments) ?? 0
    }
  }

  /// How many stories that pass a filter are in each state.
  public func counts(
    _ filter: StoryFilter = StoryFilter()
  ) throws(BudgetFailure) -> [String: Int] {
    guard let source = filter.source else { return [:] }
    return try read("count the stories") { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT story.state, count(*) \(source.sql) GROUP BY story.state",
        arguments: source.arguments)
      var counts: [String: Int] = [:]
      for row in rows {
        var columns = Columns(row)
        let state = try columns.text()
        counts[state] = try columns.countIfAny()
      }
      return counts
    }
  }
}
