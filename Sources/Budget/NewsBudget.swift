import GRDB
import Synchronization

/// The list of stories in hand: an index of the branch's tip and of the steps that led there.
///
/// It can be deleted at any time. Safe to use from several threads and several processes.
public final class NewsBudget: Sendable {
  /// Where the budget is kept.
  public enum Place: String, Sendable {
    /// In its file, which can be written.
    case file
    /// In a file that can only be read.
    case readOnlyFile
    /// In memory, since there is no file and none can be made; gone with this value.
    case memory
  }

  private let store: Mutex<(place: Place, queue: DatabaseQueue)>

  init(_ place: Place, _ queue: DatabaseQueue) {
    store = Mutex((place, queue))
  }

  /// Where the budget is kept now.
  public var place: Place { store.withLock { $0.place } }

  /// The commit the budget reflects, in hex; nil when it was never filled.
  public func reflects() throws(BudgetFailure) -> String? {
    try read("read what the index reflects") { database in
      try Row.fetchOne(database, sql: "SELECT tip FROM reflects").map { row in
        var columns = Columns(row)
        return try columns.text()
      }
    }
  }

  func read<Value>(
    _ operation: String, _ body: (Database) throws -> Value
  ) throws(BudgetFailure) -> Value {
    let queue = store.withLock { $0.queue }
    return try gate(operation) { try queue.read(body) }
  }

  /// Runs the body in one transaction; a budget that cannot be written moves to memory first.
  func write(
    _ operation: String, _ body: (Database) throws -> Void
  ) throws(BudgetFailure) {
    let (place, queue) = store.withLock { $0 }
    do throws(BudgetFailure) {
      try gate(operation) { try queue.write(body) }
    } catch {
      guard error.code == .notWritable, place != .memory else { throw error }
      let copy = try moveToMemory(from: queue)
      try gate(operation) { try copy.write(body) }
    }
  }

  /// Replaces the whole content by another budget's in one transaction.
  func overwrite(with other: NewsBudget, _ operation: String) throws(BudgetFailure) {
    let source = other.store.withLock { $0.queue }
    let (place, queue) = store.withLock { $0 }
    do throws(BudgetFailure) {
      try gate(operation) { try source.backup(to: queue) }
    } catch {
      guard error.code == .notWritable, place != .memory else { throw error }
      let copy = try moveToMemory(from: nil)
      try gate(operation) { try source.backup(to: copy) }
    }
  }

  private func moveToMemory(from queue: DatabaseQueue?) throws(BudgetFailure) -> DatabaseQueue {
    let copy = try gate("keep the index in memory") {
      let copy = try DatabaseQueue()
      try queue?.backup(to: copy)
      return copy
    }
    store.withLock { $0 = (.memory, copy) }
    return copy
  }
}
