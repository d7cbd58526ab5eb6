import GRDB

/// Reads a row's columns in order and never trusts them: a damaged file may hold any type.
struct Columns {
  private let row: Row
  private var next = 0

  init(_ row: Row) { self.row = row }

  private mutating func take() throws(BudgetFailure) -> DatabaseValue {
    guard next < row.count else { throw .damagedRow }
    defer { next += 1 }
    return row[next]
  }

  mutating func text() throws(BudgetFailure) -> String {
    guard let text = String.fromDatabaseValue(try take()) else { throw .damagedRow }
    return text
  }

  mutating func textIfAny() throws(BudgetFailure) -> String? {
    let value = try take()
    if value.isNull { return nil }
    guard let text = String.fromDatabaseValue(value) else { throw .damagedRow }
    return text
  }

  mutating func number() throws(BudgetFailure) -> Int64 {
    guard let number = Int64.fromDatabaseValue(try take()) else { throw .damagedRow }
    return number
  }

  mutating func countIfAny() throws(BudgetFailure) -> Int? {
    let value = try take()
    if value.isNull { return nil }
    guard let number = Int.fromDatabaseValue(value) else { throw .damagedRow }
    return number
  }
}

extension BudgetFailure {
  fileprivate static let damagedRow = BudgetFailure(
    .corrupt, during: "read the index", "the index is damaged (a row is not what was written).")
}
