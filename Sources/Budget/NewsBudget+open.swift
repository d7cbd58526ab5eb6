import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension NewsBudget {
  /// Opens the budget in a file, which is made when absent and replaced when it is not ours,
  /// damaged at its head or of another version; `reflects` is then nil.
  ///
  /// Where nothing can be written an existing file is read only, else the budget is in memory.
  /// - Parameters:
  ///   - file: The file's absolute path; its folder is made when absent.
  ///   - patience: How many seconds to wait for another process that writes.
  /// - Returns: A budget that may be empty or lag behind the branch.
  /// - Throws: `.busy` when another process keeps it, `.noSpace`, or `.other` when the disk fails.
  public static func open(
    at file: String, patience: Double = 5
  ) throws(BudgetFailure) -> NewsBudget {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    if access(folder.path, F_OK) != 0 {
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    // The stroke, since a file of that name is no folder to write to.
    guard access("\(folder.path)/", W_OK) == 0 else { return try openUnwritable(file, patience) }
    let budget = try holdingOpeningLock(beside: file, exclusive: false) {
      () throws(BudgetFailure) in
      try openExisting(file, patience)
    }
    if let budget { return budget }
    return try startOver(at: file, patience: patience)
  }

  /// An empty budget in a temporary file that nobody else sees, to be filled for `replace(with:)`.
  public static func scratch() throws(BudgetFailure) -> NewsBudget {
    try gate("start a new index") {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        try database.execute(
          sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
      }
      // SQLite deletes a database without a name by itself, even when the process is killed.
      let queue = try DatabaseQueue(path: "", configuration: configuration)
      try queue.inDatabase { try Schema.create(in: $0) }
      return NewsBudget(.memory, queue)
    }
  }

  /// Nil when there is no budget that can be used.
  static func openExisting(
    _ file: String, _ patience: Double
  ) throws(BudgetFailure) -> NewsBudget? {
    guard access(file, F_OK) == 0 else { return nil }
    do throws(BudgetFailure) {
      return try gate("open the index") {
        // Readers of one process never wait for its writer.
        let pool = try DatabasePool(path: file, configuration: .budget(patience))
        return try pool.read(Schema.holds)
          ? NewsBudget(.file, pool, from: FileOrigin(file)) : nil
      }
    } catch {
      switch error.code {
      case .corrupt: return nil
      case .notWritable: return try openUnwritable(file, patience)
      default: throw error
      }
    }
  }

  private static func startOver(
    at file: String, patience: Double
  ) throws(BudgetFailure) -> NewsBudget {
    try holdingOpeningLock(beside: file, exclusive: true) { () throws(BudgetFailure) in
      // Another process may have replaced it while this one waited.
      if let budget = try openExisting(file, patience) { return budget }
      clear(file)
      return try gate("make the index") {
        let pool = try DatabasePool(path: file, configuration: .budget(patience))
        try pool.write(Schema.create)
        return NewsBudget(.file, pool, from: FileOrigin(file))
      }
    }
  }

  /// Deletes the files of a budget.
  static func clear(_ file: String) {
    // The database goes first: a log without its database is ignored, the reverse is not.
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(file + suffix) }
  }

  static func openUnwritable(
    _ file: String, _ patience: Double
  ) throws(BudgetFailure) -> NewsBudget {
    var configuration = Configuration.budget(patience)
    configuration.readonly = true
    for path in readOnlyPaths(of: file) {
      if let queue = try? DatabaseQueue(path: path, configuration: configuration),
        (try? queue.read(Schema.holds)) == true
      {
        return NewsBudget(.readOnlyFile, queue, from: FileOrigin(file))
      }
    }
    return try inMemory()
  }

  private static func inMemory() throws(BudgetFailure) -> NewsBudget {
    try gate("keep the index in memory") {
      let queue = try DatabaseQueue()
      try queue.write(Schema.create)
      return NewsBudget(.memory, queue)
    }
  }

  /// As it is, which needs the files of its log; else as a file that never changes, which is true
  /// only when its log is empty.
  private static func readOnlyPaths(of file: String) -> [String] {
    guard access(file, R_OK) == 0 else { return [] }
    var log = stat()
    guard stat("\(file)-wal", &log) != 0 || log.st_size == 0 else { return [file] }
    let name = file.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? file
    return [file, "file:\(name)?immutable=1"]
  }
}

extension Configuration {
  fileprivate static func budget(_ patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // A log lost with the power only makes the budget lag, and it catches up from git.
      try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cell_size_check = ON")
    }
    return configuration
  }
}
