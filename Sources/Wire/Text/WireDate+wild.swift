extension WireDate {
  /// Reads dates of words and numbers in any order: RFC 822, asctime, `June 9, 2023 02:05 PM IST`.
  static func readWild(_ bytes: [UInt8]) -> WireDate? {
    var reading = Reading()
    for token in tokens(of: bytes) {
      guard reading.take(token) else { return nil }
    }
    return reading.date
  }

  /// Words, numbers, clocks and signed zones; commas and brackets only separate.
  private static func tokens(of bytes: [UInt8]) -> [String] {
    let words = bytes.split { $0 <= 0x20 || $0 == 0x2C || $0 == 0x28 || $0 == 0x29 || $0 == 0x7C }
    return words.flatMap { word -> [String] in
      let text = String(decoding: word, as: UTF8.self)
      // `09-Jun-2023` and `2023/06/09` come apart; `-0500` and `10:00-05:00` do not.
      let hyphens = text.split(separator: "-", omittingEmptySubsequences: false)
      if hyphens.count == 3, !text.contains(":"), hyphens.allSatisfy({ !$0.isEmpty }) {
        return hyphens.map(String.init)
      }
      return [text]
    }
  }

  private struct Reading {
    var numbers: [Int] = []
    var widths: [Int] = []
    var month: Int?
    var monthPosition = 0
    var time: Time?
    var isAfternoon: Bool?
    var offset: Int?
    var isUTC = false
    var sawZone = false

    mutating func take(_ token: String) -> Bool {
      let lower = token.lowercased()
      if let number = plainNumber(lower) {
        guard numbers.count < 3 else { return false }
        numbers.append(number)
        widths.append(lower.utf8.count(where: { (0x30...0x39).contains($0) }))
        return true
      }
      if takeClock(lower) || takeSlashes(lower) || takeOffset(token) { return true }
      let word = lower.last == "." ? String(lower.dropLast()) : lower
      if word == "am" || word == "pm" || word == "a.m" || word == "p.m" {
        isAfternoon = word.hasPrefix("p")
        return true
      }
      if month == nil, let found = DateWords.month(word) {
        month = found
        monthPosition = numbers.count
        return true
      }
      if DateWords.isFiller(word) { return true }
      if time != nil || numbers.count >= 2, let zone = WireZone(token) {
        if !sawZone {
          offset = zone.offset
          isUTC = zone.isUTC
        }
        sawZone = true
        return true
      }
      // A zone nobody knows leaves the date naive; any other word makes it no date.
      return time != nil && numbers.count >= 2 && token.utf8.count <= 5
    }

    private func plainNumber(_ text: String) -> Int? {
      var digits = Substring(text)
      for ending in ["st", "nd", "rd", "th", "."] where digits.hasSuffix(ending) {
        digits = digits.dropLast(ending.count)
      }
      guard digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return Int(digits)
    }

    /// `14:05`, `14:05:10.5`, `2:05pm`, `14:05+0200`, `14:05Z`.
    private mutating func takeClock(_ text: String) -> Bool {
      guard time == nil, text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false,
        text.contains(":")
      else {
        if time == nil, text.utf8.count <= 4, text.hasSuffix("am") || text.hasSuffix("pm"),
          let hour = Int(text.dropLast(2))
        {
          time = Time(hour: hour)
          isAfternoon = text.hasSuffix("pm")
          return true
        }
        return false
      }
      var scanner = DateScanner(Array(text.utf8))
      guard let clock = scanner.clock() else { return false }
      let rest = text.utf8.dropFirst(scanner.index)
      if !rest.isEmpty {
        let tail = String(decoding: rest, as: UTF8.self)
        if tail == "am" || tail == "pm" {
          isAfternoon = tail == "pm"
        } else {
          var date = WireDate()
          guard scanner.readZone(into: &date), scanner.isAtEnd else { return false }
          (offset, isUTC, sawZone) = (date.offset, date.isUTC, true)
        }
      }
      time = clock
      return true
    }

    /// `09/06/2023`, `9.6.2023`: taken only when the numbers leave no doubt of the order.
    private mutating func takeSlashes(_ text: String) -> Bool {
      for separator in ["/", "."] {
        let parts = text.split(separator: Character(separator), omittingEmptySubsequences: false)
        guard parts.count == 3, numbers.isEmpty, month == nil else { continue }
        let values = parts.compactMap { plainNumber(String($0)) }
        guard values.count == 3 else { return false }
        let (a, b, year) = (values[0], values[1], values[2])
        if parts[0].utf8.count == 4 {
          (numbers, widths, month, monthPosition) = ([year, a], [2, 4], b, 1)
        } else if separator == "." || a > 12 || a == b {
          (numbers, widths, month, monthPosition) = ([a, year], [2, parts[2].utf8.count], b, 1)
        } else if b > 12 {
          (numbers, widths, month, monthPosition) = ([b, year], [2, parts[2].utf8.count], a, 1)
        } else {
          return false
        }
        return true
      }
      return false
    }

    private mutating func takeOffset(_ token: String) -> Bool {
      var text = token
      for name in ["GMT", "UTC"] where text.uppercased().hasPrefix(name) && text.utf8.count > 3 {
        text = String(text.dropFirst(3))
      }
      guard text.hasPrefix("+") || text.hasPrefix("-"), text.utf8.count > 1 else { return false }
      var scanner = DateScanner(Array(text.utf8))
      var date = WireDate()
      guard scanner.readZone(into: &date), scanner.isAtEnd else { return false }
      if !sawZone || isUTC { (offset, isUTC) = (date.offset, false) }
      sawZone = true
      return true
    }

    var date: WireDate? {
      guard let month else { return nil }
      var date = WireDate()
      date.month = month
      switch numbers.count {
      case 1 where widths[0] == 4: date.year = numbers[0]
      case 2:
        let yearFirst = widths[0] == 4
        date.year = fullYear(numbers[yearFirst ? 0 : 1], width: widths[yearFirst ? 0 : 1])
        date.day = numbers[yearFirst ? 1 : 0]
      default: return nil
      }
      if var time {
        if let isAfternoon {
          guard (1...12).contains(time.hour) || (time.hour < 24 && time.hour > 12) else {
            return nil
          }
          if isAfternoon, time.hour < 12 { time.hour += 12 }
          if !isAfternoon, time.hour == 12 { time.hour = 0 }
        }
        date.time = time
        date.offset = offset
        date.isUTC = isUTC
      }
      return date
    }

    private func fullYear(_ year: Int, width: Int) -> Int {
      width >= 4 ? year : year < 70 ? year + 2_000 : year < 1_000 ? year + 1_900 : year
    }
  }
}
