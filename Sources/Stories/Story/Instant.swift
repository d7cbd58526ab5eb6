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

/// A day of the proleptic Gregorian calendar.
struct CivilDay: Hashable {
  let year: Int
  let month: Int
  let day: Int

  init?(year: Int, month: Int, day: Int) {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...lengths[month - 1]).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads "2026-01-31".
  init?(_ scanner: inout DigitScanner) {
    guard let year = scanner.digits(4), scanner.take(oneOf: "-"), let month = scanner.digits(2),
      scanner.take(oneOf: "-"), let day = scanner.digits(2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day in UTC on which an instant falls; nil outside the years 1 to 9999.
  init?(_ date: Date) {
    let days = (date.timeIntervalSince1970 / 86_400).rounded(.down)
    guard let number = Int(exactly: days), abs(number) < 4_000_000 else { return nil }
    // Counted from 1 March of year 0, so that the leap day ends a year.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    self.init(
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
      month: month < 10 ? month + 3 : month - 9,
      day: ofYear - (153 * month + 2) / 5 + 1)
  }

  /// Days since 1 January 1970.
  var number: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}

/// Reads digits and marks from the front of a text.
struct DigitScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String.UTF8View) { rest = Array(text)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func digits(_ count: Int) -> Int? {
    let head = rest.prefix(count)
    guard head.count == count, head.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(count)
    return head.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  mutating func skipDigits() -> Bool {
    let head = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(head.count)
    return !head.isEmpty
  }

  mutating func take(oneOf marks: StaticString) -> Bool {
    guard let first = rest.first,
      marks.withUTF8Buffer({ $0.contains(first) })
    else { return false }
    rest = rest.dropFirst()
    return true
  }
}
