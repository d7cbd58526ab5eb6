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
    /// One moment of it, which no write changes and nothing can be written to.
    case moment
  }

  /// Makes a damaged budget anew, and gives the new one.
  public typealias Mending = @Sendable () throws -> NewsBudget

  private let store: Mutex<(place: Place, database: any DatabaseReader)>
  private let mending = Mutex<Mending?>(nil)

  init(_ place: Place, _ database: any DatabaseReader) {
    store = Mutex((place, database))
  }

  /// Says how it is made anew where SQLite finds it damaged; the question is then answered from the
  /// new one.
  public func mendDamage(by mending: @escaping Mending) { self.mending.withLock { $0 = mending } }

  /// Puts a new budget in this one's place, once; a budget that is damaged again is not made again.
  private func mend(_ failure: BudgetFailure) throws(BudgetFailure) -> any DatabaseReader {
    guard failure.code == .corrupt,
      let mending = mending.withLock({ mending in
        defer { mending = nil }
        return mending
      })
    else { throw failure }
    let fresh = try gate("make the index anew") { try mending() }
    let (place, database) = fresh.store.withLock { $0 }
    store.withLock { $0 = (place, database) }
    return database
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
    let database = store.withLock { $0.database }
    do throws(BudgetFailure) {
      return try gate(operation) { try database.read(body) }
    } catch {
      let fresh = try mend(error)
      return try gate(operation) { try fresh.read(body) }
    }
  }

  /// Runs the body in one transaction; a budget that cannot be written moves to memory first.
  func write(
    _ operation: String, _ body: (Database) throws -> Void
  ) throws(BudgetFailure) {
    let (place, database) = store.withLock { $0 }
    do throws(BudgetFailure) {
      guard let writer = database as? any DatabaseWriter else {
        throw BudgetFailure(.notWritable, during: operation, "it is one moment of the index.")
      }
      try gate(operation) { try writer.write(body) }
    } catch  where error.code == .corrupt {
      let fresh = try mend(error)
      try gate(operation) { try (fresh as? any DatabaseWriter)?.write(body) }
    } catch {
      guard error.code == .notWritable, place == .file || place == .readOnlyFile else {
        throw error
      }
      let copy = try moveToMemory(from: database)
      try gate(operation) { try copy.write(body) }
    }
  }

  /// Replaces the whole content by another budget's in one transaction.
  func overwrite(with other: NewsBudget, _ operation: String) throws(BudgetFailure) {
    let source = other.store.withLock { $0.database }
    let (place, database) = store.withLock { $0 }
    do throws(BudgetFailure) {
      guard let writer = database as? any DatabaseWriter else {
        throw BudgetFailure(.notWritable, during: operation, "it is one moment of the index.")
      }
      try gate(operation) { try source.backup(to: writer) }
    } catch {
      guard error.code == .notWritable, place == .file || place == .readOnlyFile else {
        throw error
      }
      let copy = try moveToMemory(from: nil)
      try gate(operation) { try source.backup(to: copy) }
    }
  }

  /// The budget as it is at this moment; what is written later changes nothing in it.
  public func moment() throws(BudgetFailure) -> NewsBudget {
    let database = store.withLock { $0.database }
    return try gate("hold a moment of the index") {
      if let pool = database as? DatabasePool {
        return NewsBudget(.moment, try pool.makeSnapshot())
      }
      return NewsBudget(.moment, try Self.copy(of: database))
    }
  }

  private static func copy(of database: (any DatabaseReader)?) throws -> DatabaseQueue {
    let copy = try DatabaseQueue()
    try database?.backup(to: copy)
    return copy
  }

  private func moveToMemory(
    from database: (any DatabaseReader)?
  ) throws(BudgetFailure) -> DatabaseQueue {
    let copy = try gate("keep the index in memory") { try Self.copy(of: database) }
    store.withLock { $0 = (.memory, copy) }
    return copy
  }
}
