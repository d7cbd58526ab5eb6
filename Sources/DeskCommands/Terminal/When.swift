import CivilTime

/// Tells moments to a reader: in local time, with the zone, and how long ago.
public struct When: Sendable {
  /// Whose clocks to use.
  public let zone: Zone
  /// The present moment, in seconds since 1970 UTC.
  public let now: Int64

  /// Takes the reader's zone and the present moment.
  public init(zone: Zone, now: Int64) {
    self.zone = zone
    self.now = now
  }

  /// Both ways at once: "2023-06-09 19:35 IST (2 h ago)".
  public func full(_ seconds: Int64) -> TerminalText {
    "\(absolute(seconds)) (\(relative(seconds)))"
  }

  /// The local date and time with the zone: "2023-06-09 19:35 IST".
  public func absolute(_ seconds: Int64) -> TerminalText {
    let (day, time, name) = parts(seconds)
    return "\(day) \(time) \(name)"
  }

  /// The local date alone: "2023-06-09".
  public func day(_ seconds: Int64) -> TerminalText { "\(parts(seconds).day)" }

  private func parts(_ seconds: Int64) -> (day: String, time: String, zone: String) {
    // Years 1 to 9999; nothing else is a date of a story.
    let seconds = max(-62_135_510_400, min(253_402_128_000, seconds))
    let (offset, name) = zone.offset(at: seconds)
    let local = seconds + offset
    let (number, second) = CivilCalendar.day(ofSecond: local)
    let date = CivilCalendar.date(ofDay: number)
    let days =
      "\(Self.digits(date.year, 4))-\(Self.digits(date.month, 2))-\(Self.digits(date.day, 2))"
    let time = "\(Self.digits(second / 3600, 2)):\(Self.digits(second / 60 % 60, 2))"
    return (days, time, name)
  }

  /// How far from now: "just now", "5 min ago", "in 3 h", "2 days ago", "4 months ago".
  public func relative(_ seconds: Int64) -> TerminalText {
    let (difference, overflow) = now.subtractingReportingOverflow(seconds)
    let distance = overflow ? UInt64.max : difference.magnitude
    guard distance >= 60 else { return "just now" }
    let (count, unit) = Self.rounded(distance)
    return seconds < now ? "\(count) \(unit) ago" : "in \(count) \(unit)"
  }

  private static func rounded(_ distance: UInt64) -> (UInt64, String) {
    switch distance {
    case ..<3600: (distance / 60, "min")
    case ..<86_400: (distance / 3600, "h")
    case ..<5_270_400: (distance / 86_400, distance < 172_800 ? "day" : "days")
    case ..<63_072_000: (distance / 2_629_746, "months")
    default: (distance / 31_556_952, distance < 63_113_904 ? "year" : "years")
    }
  }

  private static func digits(_ number: Int64, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
