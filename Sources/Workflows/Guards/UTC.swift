/// Instants in words, without a calendar library: sentences of guards are the same on every machine.
enum UTC {
  /// The instant as "2026-01-31 06:00 UTC".
  static func text(_ seconds: Int64) -> String {
    let day = floorDivide(seconds, 86_400)
    // The remainder is shifted, since `day * 86_400` may be out of range at the ends of time.
    let minute = (seconds % 86_400 + 86_400) % 86_400 / 60
    // Days since 0000-03-01, so that the leap day ends a year (Hinnant's civil-from-days).
    let shifted = day + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(padded(month))-\(padded(dayOfMonth)) "
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

  private static func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: by)
    return remainder < 0 ? quotient - 1 : quotient
  }

  private static func padded(_ value: Int64) -> String {
    value < 10 ? "0\(value)" : "\(value)"
  }
}
