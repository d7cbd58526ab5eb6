import Desk

extension Session {
  /// Reads a time that a person types: an instant with a zone, or a day and an hour in the desk's
  /// own zone; gives ISO 8601 with the zone.
  func instant(_ text: String) throws -> String {
    if let resolved = Desk.instant(text, inZoneOf: clock) { return resolved }
    throw DeskFailure(
      .usage, "\"\(text)\" is no time.",
      hint: "write 2026-01-31T06:00:00+01:00 or \"2026-01-31 06:00\"")
  }
}
