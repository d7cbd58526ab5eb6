import Foundation
import GRDB

extension NewsBudget {
  /// What the press keeps of each story, under the house style it was made in; none under another.
  ///
  /// A step of a story takes away what was kept of it. Stories of which nothing is to be said have
  /// empty bytes and are left out.
  public func standings(in style: String) throws(BudgetFailure) -> [[UInt8]] {
    try read("read what the press kept") { database in
      guard try database.isKept(in: style) else { return [] }
      return try Row.fetchAll(
        database, sql: "SELECT content FROM standing WHERE length(content) > 0"
      ).compactMap { row in
        // A damaged row is one that was not kept.
        Data.fromDatabaseValue(row[0]).map(Array.init)
      }
    }
  }

  /// The stories of which nothing is kept under a house style.
  public func storiesWithoutStanding(in style: String) throws(BudgetFailure) -> [StoryEntry] {
    try read("list the stories to press") { database in
      let rest =
        try database.isKept(in: style) ? "WHERE path NOT IN (SELECT path FROM standing)" : ""
      return try Row.fetchAll(database, sql: "SELECT \(StoryEntry.columns) FROM story \(rest)")
        .map(StoryEntry.init)
    }
  }

  /// Keeps what the press found, unless the record moved on since or the file cannot be written.
  public func keep(
    _ standings: [(path: String, bytes: [UInt8])], in style: String, reflecting tip: String
  ) throws(BudgetFailure) {
    guard place == .file, !standings.isEmpty else { return }
    try write("keep what was pressed") { database in
      guard try String.fetchOne(database, sql: "SELECT tip FROM reflects") == tip else { return }
      if try !database.isKept(in: style) {
        try database.execute(sql: "DELETE FROM standing")
        try database.execute(
          sql: "INSERT OR REPLACE INTO house (one, style) VALUES (1, ?)", arguments: [style])
      }
      let insert = try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO standing (path, content) VALUES (?, ?)")
      for (path, bytes) in standings { try insert.execute(arguments: [path, Data(bytes)]) }
    }
  }
}

extension Database {
  fileprivate func isKept(in style: String) throws -> Bool {
    try String.fetchOne(self, sql: "SELECT style FROM house") == style
  }

  /// Forgets what the press kept of a story.
  func removeStanding(at path: String) throws {
    try cachedStatement(sql: "DELETE FROM standing WHERE path = ?").execute(arguments: [path])
  }
}
