import CivilTime

/// A moment as git writes it: seconds since 1970 in UTC, and the offset of the clock that was read.
public struct GitTime: Hashable, Sendable {
  /// Seconds since 1970 in UTC.
  public var seconds: Int64
  /// Minutes that local time was ahead of UTC; negative in the west.
  public var offsetMinutes: Int

  /// Takes the two numbers as they are.
  public init(seconds: Int64, offsetMinutes: Int = 0) {
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// Reads git's own form (`1686319500 +0530`, with or without `@`) or ISO 8601 with seconds
  /// (`2023-06-09T14:05:00Z`, `2023-06-09 14:05:00 +0530`); a missing zone is UTC.
  ///
  /// Other forms that git guesses at ("yesterday") are nil: a record of who wrote what and when
  /// takes no guesses.
  public init?(_ text: String) {
    var reader = DigitReader(text)
    reader.skip(UInt8(ascii: " "))
    let marked = reader.take(UInt8(ascii: "@"))
    guard let first = reader.number(atMost: 18) else { return nil }
    if !marked, first.digits == 4, reader.take(UInt8(ascii: "-")) {
      guard let moment = reader.restOfCivil(year: first.value) else { return nil }
      self = moment
      return
    }
    // Git takes a bare number for seconds only when no calendar could have written it.
    guard marked || first.digits >= 9 || reader.peek == UInt8(ascii: " ") else { return nil }
    reader.skip(UInt8(ascii: " "))
    guard let offset = reader.zone(), reader.atEnd else { return nil }
    self.init(seconds: first.value, offsetMinutes: offset)
  }
}

/// Reads numbers and marks off the front of a date.
private struct DigitReader {
  private var bytes: Substring.UTF8View

  init(_ text: String) { bytes = Substring(text).trimmed.utf8 }

  var atEnd: Bool { bytes.isEmpty }
  var peek: UInt8? { bytes.first }

  mutating func skip(_ byte: UInt8) {
    while bytes.first == byte { bytes.removeFirst() }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard bytes.first == byte else { return false }
    bytes.removeFirst()
    return true
  }

  mutating func number(atMost digits: Int) -> (value: Int64, digits: Int)? {
    var value: Int64 = 0
    var count = 0
    while count < digits, let byte = bytes.first, (0x30...0x39).contains(byte) {
      value = value * 10 + Int64(byte - 0x30)
      count += 1
      bytes.removeFirst()
    }
    return count == 0 ? nil : (value, count)
  }

  mutating func twoDigits(_ range: ClosedRange<Int64>) -> Int64? {
    guard let number = number(atMost: 2), number.digits == 2, range.contains(number.value) else {
      return nil
    }
    return number.value
  }

  /// What follows the year and its hyphen.
  mutating func restOfCivil(year: Int64) -> GitTime? {
    guard let month = twoDigits(1...12), take(UInt8(ascii: "-")),
      let day = twoDigits(1...31), day <= CivilCalendar.days(in: month, of: year),
      take(UInt8(ascii: "T")) || take(UInt8(ascii: " ")),
      let hour = twoDigits(0...23), take(UInt8(ascii: ":")),
      let minute = twoDigits(0...59), take(UInt8(ascii: ":")),
      let second = twoDigits(0...60)
    else { return nil }
    if take(UInt8(ascii: ".")), number(atMost: 9) == nil { return nil }
    skip(UInt8(ascii: " "))
    guard let offset = zone(), atEnd else { return nil }
    let clock = (hour * 60 + minute) * 60 + second
    return GitTime(
      seconds: CivilCalendar.dayNumber(year: year, month: month, day: day) * 86_400 + clock - Int64(
        offset) * 60,
      offsetMinutes: offset)
  }

  /// `Z`, `+0530`, `+05:30`, or nothing at all.
  mutating func zone() -> Int? {
    if atEnd || take(UInt8(ascii: "Z")) { return 0 }
    let east = take(UInt8(ascii: "+"))
    guard east || take(UInt8(ascii: "-")), let hours = twoDigits(0...14) else { return nil }
    _ = take(UInt8(ascii: ":"))
    guard let minutes = twoDigits(0...59) else { return nil }
    return Int(hours * 60 + minutes) * (east ? 1 : -1)
  }
}
