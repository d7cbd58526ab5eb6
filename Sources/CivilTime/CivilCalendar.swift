/// Days of the proleptic Gregorian calendar, counted from 1 January 1970; the same on every machine.
///
/// Years are counted from 1 March of the year 0, so that the leap day ends a year (Howard Hinnant's
/// `days_from_civil` and `civil_from_days`).
public enum CivilCalendar {
  /// Seconds of a day; no leap second is counted.
  public static let secondsOfDay: Int64 = 86_400

  /// How many days there are from 1 January 1970 to a date.
  ///
  /// The month may be 1 to 12 and the day any, which goes on into the next months.
  public static func dayNumber(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * daysOfEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      - daysTo1970
  }

  /// The date of a day; any that seconds in 64 bits can reach.
  public static func date(ofDay number: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = number + daysTo1970
    let era = floorDivide(shifted, daysOfEra)
    let dayOfEra = shifted - era * daysOfEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// The day in UTC on which an instant falls, and the second of that day.
  public static func day(ofSecond seconds: Int64) -> (number: Int64, second: Int64) {
    let number = floorDivide(seconds, secondsOfDay)
    // The remainder is shifted, since `number * secondsOfDay` may be out of range at the ends of time.
    return (number, (seconds % secondsOfDay + secondsOfDay) % secondsOfDay)
  }

  /// How many days a month has.
  public static func days(in month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let daysOfEra: Int64 = 146_097
  private static let daysTo1970: Int64 = 719_468

  private static func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: by)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
