import DeskTesting
import Foundation
import GRDB
import Testing

@testable import Budget

@Suite struct RowTests {
  /// Every bit of every value would be many; every value of a row once is enough.
  @Test func `a row that is not what was written is no answer`() throws {
    let columns = StoryEntry.columns.replacing("story.", with: "").split(separator: ",")
    for column in columns.map({ $0.trimmingCharacters(in: .whitespaces) }) {
      let budget = try fresh()
      try budget.write("damage a row") { database in
        let other = ["number", "ordinal", "changed", "digest"].contains(column) ? "7" : "'other'"
        try database.execute(sql: "UPDATE story SET \(column) = \(other) WHERE id = 'story1'")
      }
      let failure = #expect(throws: BudgetFailure.self, "\(column)") { _ = try budget.list() }
      #expect(failure?.code == .corrupt)
      #expect(try budget.check() != [], "\(column)")
    }
    for column in Step.columns.split(separator: ",").map({
      $0.trimmingCharacters(in: .whitespaces)
    }) where column != "story" {
      let budget = try fresh()
      try budget.write("damage a row") { database in
        try database.execute(sql: "UPDATE step SET \(column) = 7 WHERE story = 'story1'")
      }
      #expect(throws: BudgetFailure.self, "\(column)") { _ = try budget.steps(of: "story1") }
    }
  }

  @Test func `texts of every kind are read as they were written`() throws {
    for text in ["", "é", "e\u{301}", "12345678", "123456789", "Ünïcødé 新聞 👩‍💻", "\u{fffd}"] {
      let budget = try budget([(entry("a", headline: text), "text")])
      #expect(
        try budget.list().map(\.headline.unicodeScalars).map(Array.init) == [
          Array(text.unicodeScalars)
        ])
    }
    // SQLite ends a text at a zero byte.
    #expect(try budget([(entry("a", headline: "a\0b"), "text")]).list().map(\.headline) == ["a"])
  }
}
