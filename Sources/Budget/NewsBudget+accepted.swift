import Foundation
import GRDB

extension NewsBudget {
  /// The commits of `main` and `wire` up to which the history was proved; nil where it never was.
  public func frontier() throws(BudgetFailure) -> (main: String, wire: String)? {
    try read("read up to where the history was proved") { database in
      try Row.fetchOne(database, sql: "SELECT main, wire FROM frontier").map { row in
        var columns = Columns(row)
        return (try columns.text(), try columns.text())
      }
    }
  }

  /// What the proof kept of stories; those of which it kept nothing are left out.
  public func dossiers(
    at paths: [String]
  ) throws(BudgetFailure) -> [(path: String, bytes: [UInt8])] {
    try read("read what was proved") { database in
      let statement = try database.cachedStatement(
        sql: "SELECT path, content FROM dossier WHERE path = ?")
      return try paths.compactMap { path in
        try Row.fetchOne(statement, arguments: [path]).map(Self.dossier)
      }
    }
  }

  /// What the proof kept of the stories whose newest version it does not accept.
  public func exceptions() throws(BudgetFailure) -> [(path: String, bytes: [UInt8])] {
    try read("read what was not accepted") { database in
      try Row.fetchAll(database, sql: "SELECT path, content FROM dossier WHERE exception")
        .map(Self.dossier)
    }
  }

  /// What the proof kept of the stories that were killed.
  public func killedDossiers() throws(BudgetFailure) -> [(path: String, bytes: [UInt8])] {
    try read("read what was killed") { database in
      try Row.fetchAll(database, sql: "SELECT path, content FROM dossier WHERE killed")
        .map(Self.dossier)
    }
  }

  /// Takes over what was kept of killed stories when the budget is made anew: no history that is left
  /// may tell of them.
  public func remember(
    killed dossiers: [(path: String, bytes: [UInt8])]
  ) throws(BudgetFailure) {
    guard !dossiers.isEmpty else { return }
    try write("keep what was killed") { database in
      for (path, bytes) in dossiers {
        try database.execute(
          sql:
            "INSERT OR IGNORE INTO dossier (path, content, exception, killed) VALUES (?, ?, 0, 1)",
          arguments: [path, Data(bytes)])
      }
    }
  }

  /// Keeps what was proved of stories, and up to where: after a commit, unless somebody else proved on
  /// from there meanwhile; without one in place of all that was kept.
  public func accept(
    _ dossiers: [(path: String, bytes: [UInt8], isException: Bool, isKilled: Bool)],
    after old: String?, main: String, wire: String
  ) throws(BudgetFailure) {
    guard [.file, .memory, .aside].contains(place) else { return }
    try write("keep what was proved") { database in
      if let old {
        guard try String.fetchOne(database, sql: "SELECT main FROM frontier") == old else { return }
      } else {
        try database.execute(sql: "DELETE FROM dossier")
      }
      let insert = try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO dossier (path, content, exception, killed) VALUES (?, ?, ?, ?)"
      )
      for (path, bytes, isException, isKilled) in dossiers {
        try insert.execute(arguments: [path, Data(bytes), isException, isKilled])
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO frontier (one, main, wire) VALUES (1, ?, ?)",
        arguments: [main, wire])
    }
  }

  private static func dossier(_ row: Row) -> (path: String, bytes: [UInt8]) {
    // A damaged row opens as no dossier.
    (String.fromDatabaseValue(row[0]) ?? "", Data.fromDatabaseValue(row[1]).map(Array.init) ?? [])
  }
}
