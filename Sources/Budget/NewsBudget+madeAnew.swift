import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension NewsBudget {
  /// Makes a budget from nothing beside a file and puts it in the file's place once it is filled;
  /// moments of the old one stay as they were.
  ///
  /// Where no file can be written the new one is in memory.
  public static func madeAnew(
    at file: String, patience: Double = 5, _ fill: (NewsBudget) throws -> Void
  ) throws(BudgetFailure) -> NewsBudget {
    let fresh = try scratch()
    try gate("make the index anew") { try fill(fresh) }
    do throws(BudgetFailure) {
      return try holdingOpeningLock(beside: file, exclusive: true) { () throws(BudgetFailure) in
        let beside = "\(file)-new"
        clear(beside)
        defer { clear(beside) }
        try gate("make the index anew") {
          let queue = try DatabaseQueue(path: beside)
          try fresh.database.backup(to: queue)
          try queue.close()
        }
        // The log of the old one would be taken for that of the new.
        clear(file)
        guard rename(beside, file) == 0, let budget = try openExisting(file, patience) else {
          throw BudgetFailure(
            .notWritable, during: "make the index anew", "the new one cannot be put in its place.")
        }
        return budget
      }
    } catch {
      guard [.notWritable, .noSpace].contains(error.code) else { throw error }
      return fresh
    }
  }
}
