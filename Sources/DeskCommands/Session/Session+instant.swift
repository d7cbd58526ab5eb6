import Desk

extension Session {
  /// Reads a time that a person types: an instant with a zone, or a day and an hour in the desk's
  /// own zone; gives ISO 8601 with the zone.
  func instant(_ text: String) throws -> String {
    if let resolved = Desk.instant(text, inZoneOf: clock) { return resolved }
    throw unreadable(text)
  }

  /// The same in seconds since 1970; a day alone means its beginning.
  func second(_ text: String) throws -> Int64 {
    let isDay = text.utf8.count == 10 && !text.utf8.contains(UInt8(ascii: ":"))
    let resolved = try instant(isDay ? text + " 00:00" : text)
    guard let second = Desk.second(resolved) else { throw unreadable(text) }
    return second
  }

  private func unreadable(_ text: String) -> DeskFailure {
    DeskFailure(
      .usage, "\"\(text)\" is no time.",
      hint: "write 2026-01-31T06:00:00+01:00 or \"2026-01-31 06:00\"")
  }
}
