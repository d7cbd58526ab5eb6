import CivilTime
import Foundation
import Testing

@Suite struct CivilCalendarTests {
  /// A calendar by other hands, which has no gap in 1582 either.
  private static let gregorian: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test func `days from 1600 to 9999 are those of Foundation's calendar, there and back`() throws {
    let first = CivilCalendar.dayNumber(year: 1600, month: 1, day: 1)
    let last = CivilCalendar.dayNumber(year: 9999, month: 12, day: 31)
    // A step that is prime to the lengths of months and years meets all kinds of days.
    for number in stride(from: first, through: last, by: 997) {
      let (year, month, day) = CivilCalendar.date(ofDay: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = Self.gregorian.dateComponents([.year, .month, .day], from: date)
      #expect(parts.year == Int(year) && parts.month == Int(month) && parts.day == Int(day))
      #expect(CivilCalendar.dayNumber(year: year, month: month, day: day) == number)
    }
  }

  @Test func `each day follows the one before`() {
    for start: Int64 in [-719_528, -135_140, -1, 10_957, 2_932_000] {
      var (year, month, day) = CivilCalendar.date(ofDay: start)
      for number in start + 1..<start + 1_500 {
        let next = CivilCalendar.date(ofDay: number)
        if day < CivilCalendar.days(in: month, of: year) {
          #expect(next == (year, month, day + 1))
        } else {
          #expect(next == (month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1)))
        }
        (year, month, day) = next
      }
    }
  }

  @Test(arguments: [
    Int64.min, .min + 1, -62_135_596_800, -86_401, -86_400, -86_399, -1, 0, 1, 86_399, 86_400,
    4_102_444_800, .max - 1, .max,
  ])
  func `every second falls on a day`(seconds: Int64) {
    let (number, second) = CivilCalendar.day(ofSecond: seconds)
    #expect((0..<86_400).contains(second))
    let (back, isOver) = number.multipliedReportingOverflow(by: 86_400)
    if !isOver { #expect(back + second == seconds) }
    let (year, month, day) = CivilCalendar.date(ofDay: number)
    #expect((1...12).contains(month) && (1...CivilCalendar.days(in: month, of: year)).contains(day))
    #expect(CivilCalendar.dayNumber(year: year, month: month, day: day) == number)
  }
}
