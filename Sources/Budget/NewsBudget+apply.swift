import GRDB

extension NewsBudget {
  /// Takes the budget from one commit to the next in one transaction.
  ///
  /// Throws `.moved`, and changes nothing, when it does not reflect the commit the batch follows.
  public func apply(_ batch: BudgetBatch) throws(BudgetFailure) {
    try write("bring the index up to date") { database in
      try database.expectReflects(batch.after)
      for path in batch.removals.sorted(by: utf8Order) { try database.removeStory(at: path) }
      for path in batch.puts.keys { try database.removeStory(at: path) }
      try database.insert(Array(batch.puts.values))
      for step in batch.steps { try database.insert(step) }
      for former in batch.formers {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO former (guid, path) VALUES (?, ?)")
          .execute(arguments: [former.guid, former.path])
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO reflects (one, tip) VALUES (1, ?)",
        arguments: [batch.reflects])
    }
  }

  /// Replaces the whole list by one filled beside it (`scratch()`); readers see the old or the new.
  public func replace(with fresh: NewsBudget) throws(BudgetFailure) {
    try overwrite(with: fresh, "replace the index")
  }
}

/// Git's order of paths, which does not depend on how Unicode composes them.
private func utf8Order(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

extension Database {
  fileprivate func expectReflects(_ expected: String?) throws {
    let tip = try String.fetchOne(self, sql: "SELECT tip FROM reflects")
    guard tip == expected else {
      throw BudgetFailure(
        .moved, during: "bring the index up to date",
        "it reflects \(tip ?? "nothing") and not \(expected ?? "nothing").")
    }
  }

  fileprivate func removeStory(at path: String) throws {
    try removeStanding(at: path)
    try removeSketch(at: path)
    try cachedStatement(sql: "DELETE FROM story WHERE path = ?").execute(arguments: [path])
  }

  /// Inserts in the order of the numbers: the words' table is quick only when they ascend.
  fileprivate func insert(_ puts: [(entry: StoryEntry, body: String)]) throws {
    let numbered = puts.map { put in (number: put.entry.firstNumber, put: put) }
      .sorted { left, right in
        left.number == right.number
          ? utf8Order(left.put.entry.path, right.put.entry.path) : left.number < right.number
      }
    let story = try cachedStatement(
      sql: """
        INSERT INTO story (\(StoryEntry.columns.replacing("story.", with: "")))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let words = try cachedStatement(
      sql: "INSERT INTO words (rowid, headline, body) VALUES (?, ?, ?)")
    for (number, put) in numbered {
      let free = try freeNumber(from: number)
      try story.execute(arguments: put.entry.arguments(number: free))
      try words.execute(
        arguments: [free, SearchText.fold(put.entry.headline), SearchText.fold(put.body)])
      if put.entry.agency != nil { try insertSketch(of: put.body, number: free) }
    }
  }

  private func freeNumber(from first: Int64) throws -> Int64 {
    let taken = try cachedStatement(sql: "SELECT 1 FROM words_docsize WHERE id = ?")
    var number = first
    while try Row.fetchOne(taken, arguments: [number]) != nil { number += 1 }
    return number
  }

  fileprivate func insert(_ step: Step) throws {
    try removeStanding(at: step.path)
    let statement = try cachedStatement(
      sql: """
        INSERT OR REPLACE INTO step (\(Step.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: step.arguments)
  }
}

extension StoryEntry {
  /// The place in history, then a digest of the path, so that the order of the list is the same
  /// however the budget came to be.
  fileprivate var firstNumber: Int64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let place = min(max(ordinal, 0), 1 << 39 - 1)
    return place << 23 | Int64(truncatingIfNeeded: (digest ^ (digest >> 32)) & 0x7f_ffff)
  }
}
