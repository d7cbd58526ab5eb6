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
    /// In memory beside its file, which could not be written just now: somebody held it for longer
    /// than the patience given, or the disk was full.
    case aside
    /// One moment of it, which no write changes and nothing can be written to.
    case moment
  }

  /// Makes a damaged budget anew, and gives the new one.
  public typealias Mending = @Sendable () throws -> NewsBudget

  private struct Store {
    var place: Place
    var database: any DatabaseReader
    /// The file as it was opened, to tell when another was put in its place.
    var origin: FileOrigin?
  }

  private let store: Mutex<Store>
  private let mending = Mutex<Mending?>(nil)

  /// What is read now; a later question may have another.
  var database: any DatabaseReader { store.withLock { $0.database } }

  init(_ place: Place, _ database: any DatabaseReader, from origin: FileOrigin? = nil) {
    store = Mutex(Store(place: place, database: database, origin: origin))
  }

  /// Where the budget is kept now.
  public var place: Place { store.withLock { $0.place } }

  /// Whether the file it was opened from was deleted, or another was put in its place.
  ///
  /// It must be opened anew then: what it writes goes to the old file, while SQLite connections that
  /// it opens later read the new one.
  public var isReplaced: Bool { store.withLock { $0.origin }.map { !$0.isThere } ?? false }

  /// The commit the budget reflects, in hex; nil when it was never filled.
  public func reflects() throws(BudgetFailure) -> String? {
    try read("read what the index reflects") { database in
      try Row.fetchOne(database, sql: "SELECT tip FROM reflects").map { row in
        var columns = Columns(row)
        return try columns.text()
      }
    }
  }

  /// The budget as it is at this moment; what is written later changes nothing in it.
  public func moment() throws(BudgetFailure) -> NewsBudget {
    let database = database
    do throws(BudgetFailure) {
      return try Self.moment(of: database)
    } catch {
      return try Self.moment(of: try mend(error, of: database))
    }
  }

  private static func moment(of database: any DatabaseReader) throws(BudgetFailure) -> NewsBudget {
    try gate("hold a moment of the index") {
      guard let pool = database as? DatabasePool else {
        return NewsBudget(.moment, try copy(of: database))
      }
      // It opens the file once more.
      return try holdingOpeningLock(beside: pool.path, exclusive: false) {
        () throws(BudgetFailure) in
        try gate("hold a moment of the index") { NewsBudget(.moment, try pool.makeSnapshot()) }
      }
    }
  }

  /// Says how it is made anew where reading it fails; the question is then answered from the new one.
  public func mendDamage(by mending: @escaping Mending) { self.mending.withLock { $0 = mending } }

  /// Puts a new budget in this one's place.
  private func mend(
    _ failure: BudgetFailure, of failed: any DatabaseReader
  ) throws(BudgetFailure) -> any DatabaseReader {
    guard failure.code == .corrupt else { throw failure }
    return try gate("make the index anew") {
      try mending.withLock { mending in
        let now = self.database
        // Whoever read it at the same time has made it anew meanwhile.
        guard now === failed else { return now }
        guard let mending else { throw failure }
        let fresh = try mending().store.withLock { $0 }
        store.withLock { store in
          // A moment stays one: nothing is written to it.
          store = store.place == .moment ? Store(place: .moment, database: fresh.database) : fresh
        }
        return fresh.database
      }
    }
  }

  func read<Value>(
    _ operation: String, _ body: (Database) throws -> Value
  ) throws(BudgetFailure) -> Value {
    let database = database
    do throws(BudgetFailure) {
      return try gate(operation) { try database.read(body) }
    } catch {
      let fresh = try mend(error, of: database)
      return try gate(operation) { try fresh.read(body) }
    }
  }

  /// Runs the body in one transaction; a budget that cannot be written moves to memory first.
  func write(
    _ operation: String, _ body: (Database) throws -> Void
  ) throws(BudgetFailure) {
    try change(operation, keeping: true) { try $0.write(body) }
  }

  /// Replaces the whole content by another budget's in one transaction.
  func overwrite(with other: NewsBudget, _ operation: String) throws(BudgetFailure) {
    let source = other.database
    try change(operation, keeping: false) { try source.backup(to: $0) }
  }

  private func change(
    _ operation: String, keeping: Bool, _ body: (any DatabaseWriter) throws -> Void
  ) throws(BudgetFailure) {
    let (place, database) = store.withLock { ($0.place, $0.database) }
    do throws(BudgetFailure) {
      guard let writer = database as? any DatabaseWriter, place != .moment else {
        throw BudgetFailure(.notWritable, during: operation, "it is one moment of the index.")
      }
      try gate(operation) { try body(writer) }
    } catch  where error.code == .corrupt {
      guard let fresh = try mend(error, of: database) as? any DatabaseWriter else { throw error }
      try gate(operation) { try body(fresh) }
    } catch {
      let isUnwritable = error.code == .notWritable
      guard isUnwritable || error.code == .busy || error.code == .noSpace,
        place == .file || place == .readOnlyFile
      else { throw error }
      let copy = try gate("keep the index in memory") {
        try Self.copy(of: keeping ? database : nil)
      }
      store.withLock {
        $0.place = isUnwritable ? .memory : .aside
        $0.database = copy
      }
      try gate(operation) { try body(copy) }
    }
  }

  private static func copy(of database: (any DatabaseReader)?) throws -> DatabaseQueue {
    let copy = try DatabaseQueue()
    try database?.backup(to: copy)
    return copy
  }
}
