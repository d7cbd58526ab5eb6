#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps two processes from replacing a damaged budget while a third one opens it: SQLite opens
/// the database and its log one after the other, and must not find one old and one new.
///
/// Where the folder cannot be written nothing can be replaced, and nothing is locked.
func holdingOpeningLock<Value>(
  beside file: String, exclusive: Bool, _ body: () throws(BudgetFailure) -> Value
) throws(BudgetFailure) -> Value {
  let descriptor = open("\(file)-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
  defer { if descriptor >= 0 { close(descriptor) } }
  while descriptor >= 0, flock(descriptor, exclusive ? LOCK_EX : LOCK_SH) != 0, errno == EINTR {}
  return try body()
}
