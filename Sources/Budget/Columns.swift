import Foundation
import GRDB

/// Reads a row's columns in order and never trusts them: a damaged file may hold anything.
struct Columns {
  private let row: Row
  private var next = 0
  private var digest = RowDigest()

  init(_ row: Row) { self.row = row }

  private mutating func take() throws(BudgetFailure) -> DatabaseValue {
    guard next < row.count else { throw .damagedRow }
    defer { next += 1 }
    let value: DatabaseValue = row[next]
    digest.add(value)
    return value
  }

  /// Compares what was read with the digest that was written beside it.
  mutating func seal() throws(BudgetFailure) {
    let expected = digest.value
    guard try number() == expected else { throw .damagedRow }
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

  mutating func blob() throws(BudgetFailure) -> [UInt8] {
    guard let data = Data.fromDatabaseValue(try take()) else { throw .damagedRow }
    return [UInt8](data)
  }

  mutating func countIfAny() throws(BudgetFailure) -> Int? {
    let value = try take()
    if value.isNull { return nil }
    guard let number = Int.fromDatabaseValue(value) else { throw .damagedRow }
    return number
  }
}

extension BudgetFailure {
  static let damagedRow = BudgetFailure(
    .corrupt, during: "read the index", "the index is damaged (a row is not what was written).")
}
