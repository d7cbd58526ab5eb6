import GRDB

/// The one gate to SQLite: whatever it throws leaves as a `BudgetFailure`.
func gate<Value>(
  _ operation: String, _ body: () throws -> Value
) throws(BudgetFailure) -> Value {
  do {
    return try body()
  } catch let failure as BudgetFailure {
    throw failure
  } catch let error as DatabaseError {
    throw BudgetFailure(error, during: operation)
  } catch is RowDecodingError {
    throw .damagedRow
  } catch {
    throw BudgetFailure(.other, during: operation, "\(error)")
  }
}

extension BudgetFailure {
  /// What a disk says that has lost a part of the file, or never got it.
  private static let failedReads: [ResultCode] = [
    .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_CORRUPTFS, .SQLITE_IOERR_DATA,
  ]

  init(_ error: DatabaseError, during operation: String) {
    let detail = error.message ?? "\(error.resultCode)"
    let (code, sentence): (Code, String) =
      switch error.resultCode {
      // Every statement here is fixed, so an SQL error means that the file's tables are not ours.
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_FORMAT,
        .SQLITE_SCHEMA, .SQLITE_CONSTRAINT, .SQLITE_TOOBIG:
        (.corrupt, "the index is damaged (\(detail)).")
      case .SQLITE_IOERR where BudgetFailure.failedReads.contains(error.extendedResultCode):
        (.corrupt, "the index cannot be read (\(detail)).")
      case .SQLITE_IOERR:
        (.notWritable, "the index cannot be written (\(detail)).")
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
        (.busy, "another process is using the index (\(detail)).")
      case .SQLITE_FULL:
        (.noSpace, "the disk is full (\(detail)).")
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
        (.notWritable, "the index cannot be written (\(detail)).")
      default:
        (.other, "SQLite says: \(detail).")
      }
    self.init(code, during: operation, sentence)
  }
}
