#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An instant in ISO 8601 with its time zone: "2026-01-31T09:00:00.5+01:00", "…T09:00Z".
struct Instant {
  let date: Date

  init?(_ text: String) {
    var scanner = DigitScanner(text.utf8)
    guard let day = CivilDay(&scanner), scanner.take(oneOf: "T"),
      let hour = scanner.digits(2), scanner.take(oneOf: ":"), let minute = scanner.digits(2),
      hour <= 23, minute <= 59
    else { return nil }
    var second = 0
    if scanner.take(oneOf: ":") {
      guard let given = scanner.digits(2), given <= 60 else { return nil }
      second = given
      if scanner.take(oneOf: ".,"), !scanner.skipDigits() { return nil }
    }
    guard let offset = Self.offset(&scanner), scanner.isAtEnd else { return nil }
    let seconds = day.number * 86_400 + hour * 3_600 + minute * 60 + second - offset
    date = Date(timeIntervalSince1970: Double(seconds))
  }

  /// Seconds east of Greenwich.
  private static func offset(_ scanner: inout DigitScanner) -> Int? {
    if scanner.take(oneOf: "Zz") { return 0 }
    let sign: Int
    if scanner.take(oneOf: "+") {
      sign = 1
    } else if scanner.take(oneOf: "-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = scanner.digits(2), hours <= 15 else { return nil }
    _ = scanner.take(oneOf: ":")
    if scanner.isAtEnd { return sign * hours * 3_600 }
    guard let minutes = scanner.digits(2), minutes <= 59 else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }
}
