extension WireDate {
  /// Reads ISO 8601 in its extended and basic forms, with what wires make of it: blanks, slashes.
  static func readISO(_ bytes: [UInt8]) -> WireDate? {
    var scanner = DateScanner(bytes)
    scanner.skipBlanks()
    guard let year = scanner.number(of: 4) else { return nil }
    var date = WireDate()
    date.year = year
    if scanner.isAtEnd { return date }
    if scanner.take(in: "-/.") != nil {
      guard let month = scanner.number(of: 2) ?? scanner.number(of: 1) else { return nil }
      date.month = month
      if scanner.isAtEnd { return date }
      guard scanner.take(in: "-/.") != nil,
        let day = scanner.number(of: 2) ?? scanner.number(of: 1)
      else { return nil }
      date.day = day
    } else {
      guard let month = scanner.number(of: 2) else { return nil }
      date.month = month
      if scanner.isAtEnd { return date }
      guard let day = scanner.number(of: 2) else { return nil }
      date.day = day
    }
    scanner.skipBlanks()
    if scanner.isAtEnd { return date }
    let hasMark = scanner.take(in: "Tt,") != nil
    scanner.skipBlanks()
    if let clock = scanner.clock() {
      date.time = clock
    } else if hasMark {
      return nil
    }
    guard scanner.readZone(into: &date) else { return nil }
    return scanner.isAtEnd ? date : nil
  }
}

/// Walks over the bytes of a date.
struct DateScanner {
  let bytes: [UInt8]
  var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether nothing but blanks is left.
  var isAtEnd: Bool { bytes[index...].allSatisfy { $0 <= 0x20 } }

  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = index
    while let byte = next, byte <= 0x20 { index += 1 }
    return index > start
  }

  mutating func take(in set: StaticString) -> UInt8? {
    guard let byte = next else { return nil }
    let found = set.withUTF8Buffer { $0.contains(byte) }
    guard found else { return nil }
    index += 1
    return byte
  }

  /// Exactly so many digits; nothing is taken otherwise.
  mutating func number(of width: Int) -> Int? {
    guard index + width <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<(index + width)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    index += width
    return value
  }

  /// `HH:MM`, `HH:MM:SS`, `HHMM`, `HHMMSS`, `HH.MM`, with a fraction of seconds.
  mutating func clock() -> WireDate.Time? {
    let start = index
    var time = WireDate.Time()
    guard let hour = number(of: 2) ?? number(of: 1) else { return nil }
    time.hour = hour
    let hasColon = take(in: ":.") != nil
    guard let minute = number(of: 2) else {
      index = start
      return nil
    }
    time.minute = minute
    if hasColon ? take(in: ":.") != nil : (next.map { (0x30...0x39).contains($0) } ?? false) {
      guard let second = number(of: 2) else {
        index = start
        return nil
      }
      time.second = second
      if take(in: ".,") != nil {
        var digits: [UInt8] = []
        while let byte = next, (0x30...0x39).contains(byte) {
          if digits.count < 9 { digits.append(byte) }
          index += 1
        }
        while digits.last == 0x30 { digits.removeLast() }
        time.fraction = String(decoding: digits, as: UTF8.self)
      }
    }
    return time
  }

  /// Reads `Z`, `+hh:mm`, `+hhmm`, `+hh` or a name; false when what is there is no zone.
  mutating func readZone(into date: inout WireDate) -> Bool {
    skipBlanks()
    if isAtEnd { return true }
    if let sign = take(in: "+-") {
      guard let hours = number(of: 2) ?? number(of: 1) else { return false }
      _ = take(in: ":")
      let minutes = number(of: 2) ?? 0
      guard hours < 24, minutes < 60 else { return false }
      date.offset = (hours * 60 + minutes) * (sign == 0x2D ? -1 : 1)
      return true
    }
    let start = index
    while let byte = next, byte > 0x20, byte != 0x2B, byte != 0x2D { index += 1 }
    if index > start, next != nil, next != 0x20 {
      // `GMT+02:00`
      let name = String(decoding: bytes[start..<index], as: UTF8.self).uppercased()
      return ["GMT", "UTC"].contains(name) ? readZone(into: &date) : false
    }
    guard let zone = WireZone(String(decoding: bytes[start..<index], as: UTF8.self)) else {
      return false
    }
    date.offset = zone.offset
    date.isUTC = zone.isUTC
    return true
  }
}
