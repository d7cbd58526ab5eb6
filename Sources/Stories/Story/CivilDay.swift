import CivilTime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A day of the proleptic Gregorian calendar.
struct CivilDay: Hashable {
  let year: Int
  let month: Int
  let day: Int

  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilCalendar.days(in: Int64(month), of: Int64(year))).contains(Int64(day))
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
    let date = CivilCalendar.date(ofDay: Int64(number))
    self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }

  /// Days since 1 January 1970.
  var number: Int {
    Int(CivilCalendar.dayNumber(year: Int64(year), month: Int64(month), day: Int64(day)))
  }
}
