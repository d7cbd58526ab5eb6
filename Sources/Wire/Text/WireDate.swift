import CivilTime

/// A date as wires write it, normalised to ISO 8601; the zone is kept as given, never assumed.
public struct WireDate: Hashable, Sendable {
  /// `2019-05-10T16:02:28+02:00`, without a zone where none was given, or the date alone.
  public var text: String { Self.render(self) }
  /// Seconds since 1970 UTC; nil where no zone was given.
  public var instant: Int64? { Self.instant(of: self) }
  /// The same with UTC where no zone was given, and midnight where no time; nil without a day.
  public var instantAssumingUTC: Int64? {
    var date = self
    date.time = time ?? Time()
    date.offset = offset ?? 0
    return date.instant
  }

  var year = 0
  /// 1 to 12; nil when only the year was given.
  var month: Int?
  var day: Int?
  var time: Time?
  /// Minutes east of UTC; nil when the date is naive.
  var offset: Int?
  /// Whether the zone was given as UTC (`Z`, `GMT`), not as an offset of zero.
  var isUTC = false

  struct Time: Hashable, Sendable {
    var hour = 0
    var minute = 0
    var second = 0
    /// Digits after the point, without trailing zeros.
    var fraction = ""
  }

  /// Reads a date of any shape that wires have; nil for nonsense and for nothing.
  public init?(_ raw: some StringProtocol) {
    let bytes = Array(raw.utf8.prefix(120))
    if let iso = Self.readISO(bytes) {
      self = iso
    } else if let wild = Self.readWild(bytes) {
      self = wild
    } else {
      return nil
    }
    guard isReal else { return nil }
  }

  /// The normalised text of a date, or nil when there is none or it is nonsense.
  static func normalise(_ raw: String?) -> String? {
    raw.flatMap { WireDate($0) }?.text
  }

  init() {}

  private var isReal: Bool {
    guard (1...9999).contains(year) else { return false }
    if let month {
      guard (1...12).contains(month) else { return false }
      if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return false } }
    }
    if let time {
      guard day != nil, (0...24).contains(time.hour), (0...59).contains(time.minute),
        (0...60).contains(time.second), time.hour < 24 || (time.minute == 0 && time.second == 0)
      else { return false }
    }
    // No clock on earth is further from Greenwich, and no story's date may be.
    return (-959...959).contains(offset ?? 0)
  }

  static func days(in month: Int, of year: Int) -> Int {
    Int(CivilCalendar.days(in: Int64(month), of: Int64(year)))
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    Int(CivilCalendar.dayNumber(year: Int64(year), month: Int64(month), day: Int64(day)))
  }

  private static func instant(of date: WireDate) -> Int64? {
    guard let month = date.month, let day = date.day, let time = date.time, let offset = date.offset
    else { return nil }
    let days = dayNumber(year: date.year, month: month, day: day)
    let minutes = days * 1_440 + time.hour * 60 + time.minute - offset
    return Int64(minutes * 60 + min(time.second, 59))
  }

  private static func render(_ date: WireDate) -> String {
    var date = date
    if date.time?.hour == 24 { date.rollOver() }
    var text = padded(date.year, 4)
    guard let month = date.month else { return text }
    text += "-" + padded(month, 2)
    guard let day = date.day else { return text }
    text += "-" + padded(day, 2)
    guard let time = date.time else { return text }
    text += "T\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(min(time.second, 59), 2))"
    if !time.fraction.isEmpty { text += "." + time.fraction }
    guard let offset = date.offset else { return text }
    if date.isUTC { return text + "Z" }
    let size = abs(offset)
    return text + (offset < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
  }

  /// `24:00` is the next day's `00:00`.
  private mutating func rollOver() {
    guard let month, let day else { return }
    time?.hour = 0
    if day < Self.days(in: month, of: year) {
      self.day = day + 1
    } else if month < 12 {
      self.month = month + 1
      self.day = 1
    } else {
      year += 1
      self.month = 1
      self.day = 1
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
