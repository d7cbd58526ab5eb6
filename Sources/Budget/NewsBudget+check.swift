import GRDB

/// How much a budget holds.
public struct BudgetSize: Hashable, Sendable {
  /// Stories on the list.
  public let stories: Int
  /// Steps in their histories.
  public let steps: Int
  /// Texts of earlier versions that only a rebuild takes out of the search index.
  public let staleTexts: Int
  /// The database in bytes, without its log.
  public let bytes: Int
}

extension NewsBudget {
  /// What is wrong with the file, in SQLite's own sentences or in ours; reads all of it.
  public func check() throws(BudgetFailure) -> [String] {
    do throws(BudgetFailure) {
      return try read("check the index") { database in
        let complaints = try String.fetchAll(database, sql: "PRAGMA integrity_check")
          .filter { $0 != "ok" }
        guard complaints.isEmpty else { return complaints }
        do throws(BudgetFailure) {
          try database.readEveryRow()
          return []
        } catch {
          // Here, so that it is told and not mended.
          return [error.message]
        }
      }
    } catch {
      guard error.code == .corrupt else { throw error }
      return [error.message]
    }
  }

  /// How much the budget holds.
  public func size() throws(BudgetFailure) -> BudgetSize {
    try read("measure the index") { database in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      let stories = try count("SELECT count(*) FROM story")
      let texts = try count("SELECT count(*) FROM words_docsize")
      return BudgetSize(
        stories: stories, steps: try count("SELECT count(*) FROM step"),
        staleTexts: max(texts - stories, 0),
        bytes: try count(
          "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"))
    }
  }
}

extension Database {
  fileprivate func readEveryRow() throws(BudgetFailure) {
    try gate("check the index") {
      let stories = try Row.fetchCursor(self, sql: "SELECT \(StoryEntry.columns) FROM story")
      while let row = try stories.next() { _ = try StoryEntry(row) }
      let steps = try Row.fetchCursor(self, sql: "SELECT \(Step.columns) FROM step")
      while let row = try steps.next() { _ = try Step(row) }
    }
  }
}
