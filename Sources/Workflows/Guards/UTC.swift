import CivilTime

/// Instants in words, without a calendar library: sentences of guards are the same on every machine.
enum UTC {
  /// The instant as "2026-01-31 06:00 UTC".
  static func text(_ seconds: Int64) -> String {
    let (number, second) = CivilCalendar.day(ofSecond: seconds)
    let (year, month, day) = CivilCalendar.date(ofDay: number)
    let minute = second / 60
    return "\(year)-\(padded(month))-\(padded(day)) "
      + "\(padded(minute / 60)):\(padded(minute % 60)) UTC"
  }

  /// The time between two instants as "3 d 4 h", "4 h 5 min" or "5 min", rounded up.
  static func span(from start: Int64, to end: Int64) -> String {
    let (seconds, overflow) = end.subtractingReportingOverflow(start)
    guard !overflow else { return "a very long time" }
    let minutes = seconds / 60 + (seconds % 60 > 0 ? 1 : 0)
    let (days, hours) = (minutes / 1_440, minutes / 60 % 24)
    if days > 0 { return hours > 0 ? "\(days) d \(hours) h" : "\(days) d" }
    if hours > 0 { return minutes % 60 > 0 ? "\(hours) h \(minutes % 60) min" : "\(hours) h" }
    return "\(minutes) min"
  }

  private static func padded(_ value: Int64) -> String {
    value < 10 ? "0\(value)" : "\(value)"
  }
}
