/// The end of an embargo in an agency's own words, such as "EMBARGOED UNTIL 0001 GMT 1 MAY 2026".
enum EmbargoWords {
  /// The end as ISO 8601.
  ///
  /// Nil unless day, month, year, time and zone are all said, each once, and the day of the week, if
  /// it is named, is the right one: whoever cannot be sure must not let a story go.
  static func end(in text: String) -> String? {
    let words = words(of: text)
    guard let mark = words.firstIndex(where: isMark) else { return nil }
    var reading = Reading()
    var index = words.index(after: mark)
    while index < words.endIndex {
      guard let next = reading.take(words, at: index) else { break }
      guard !reading.isTwice else { return nil }
      index = next
    }
    // A second time soon after, such as that of another zone, leaves two ends to choose from.
    let rest = words[index...].prefix(6)
    guard !rest.contains(where: { clock($0) != nil || isZone($0) }) else { return nil }
    return reading.end
  }

  private static func words(of text: String) -> [Substring] {
    let breaks: Set<Character> = [",", "(", ")", "[", "]", ";", "\"", "*", "–", "—", "_", "|"]
    return text.prefix(600).split { $0.isWhitespace || breaks.contains($0) }
      .map { word in
        var word = word
        while let last = word.last, ".:-!".contains(last) { word = word.dropLast() }
        return word
      }.filter { !$0.isEmpty }
  }

  private static func isMark(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return ["embarg", "sperrfrist", "gesperrt", "release", "before", "klausul"].contains {
      word.drop { !$0.isLetter }.hasPrefix($0)
    }
  }

  private static func isZone(_ word: Substring) -> Bool {
    word.utf8.count >= 2 && word == word.uppercased() && WireZone(String(word)) != nil
  }

  /// `00:01`, `00.01`, `6:30pm`, `0h01`, `6pm`, `noon`; a bare number is for the caller to judge.
  private static func clock(_ word: Substring) -> WireDate.Time? {
    var text = word.lowercased()
    if text == "noon" { return WireDate.Time(hour: 12) }
    var isAfternoon: Bool?
    for (ending, afternoon) in [("pm", true), ("p.m", true), ("am", false), ("a.m", false)]
    where text.hasSuffix(ending) {
      isAfternoon = afternoon
      text = String(text.dropLast(ending.count))
    }
    let parts = text.split(omittingEmptySubsequences: false) { ":.h".contains($0) }
    let isAlone = parts.count == 1 && isAfternoon != nil
    guard isAlone || parts.count == 2, (1...2).contains(parts[0].count),
      let hour = number(parts[0]),
      let minute = parts.count == 1 || parts[1].isEmpty && text.hasSuffix("h")
        ? 0 : parts[1].count == 2 ? number(parts[1]) : nil
    else { return nil }
    return time(hour, minute, isAfternoon: isAfternoon)
  }

  private static func time(_ hour: Int, _ minute: Int, isAfternoon: Bool?) -> WireDate.Time? {
    guard minute < 60, hour < 24 else { return nil }
    guard let isAfternoon else { return WireDate.Time(hour: hour, minute: minute) }
    guard (1...12).contains(hour) else { return nil }
    return WireDate.Time(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy(Sniff.isDigit) && (1...4).contains(text.utf8.count) ? Int(text) : nil
  }

  private struct Reading {
    var date = WireDate()
    var weekday: Int?
    var zone: WireZone?
    var isTwice = false

    /// Takes one or two words; the index of the next, or nil at a word that is none of a date.
    mutating func take(_ words: [Substring], at index: Int) -> Int? {
      let word = words[index]
      let lower = word.lowercased()
      let next = index + 1 < words.endIndex ? words[index + 1] : ""
      if let parted = Self.parted(word) {
        return set(parted.clock, zone: parted.zone) ? index + 1 : nil
      }
      if EmbargoWords.isZone(word) { return set(WireZone(String(word))) ? index + 1 : nil }
      if let clock = EmbargoWords.clock(word) {
        guard let isAfternoon = Self.half(next) else { return set(clock) ? index + 1 : nil }
        let time = EmbargoWords.time(clock.hour, clock.minute, isAfternoon: isAfternoon)
        return set(time) ? index + 2 : nil
      }
      if let number = EmbargoWords.number(word) { return take(number, word, next, at: index) }
      if let day = Self.ordinal(lower) { return set(day: day) ? index + 1 : nil }
      if let whole = WireDate(word), whole.day != nil, whole.time == nil {
        isTwice = isTwice || date.day != nil || date.month != nil || date.year != 0
        (date.year, date.month, date.day) = (whole.year, whole.month, whole.day)
        return index + 1
      }
      if let month = DateWords.month(lower) {
        isTwice = isTwice || date.month != nil
        date.month = month
        return index + 1
      }
      if let day = DateWords.weekday(lower) {
        isTwice = isTwice || weekday != nil
        weekday = day
        return index + 1
      }
      return Self.fillers.contains(lower) ? index + 1 : nil
    }

    /// A number alone is an hour, a time, a day or a year by what it is and what follows.
    private mutating func take(
      _ number: Int, _ word: Substring, _ next: Substring, at index: Int
    ) -> Int? {
      let isTime = EmbargoWords.isZone(next) || Self.hours.contains(next.lowercased())
      if word.utf8.count == 4 {
        if !isTime, (1990...2100).contains(number) {
          isTwice = isTwice || date.year != 0
          date.year = number
          return index + 1
        }
        let time = EmbargoWords.time(number / 100, number % 100, isAfternoon: nil)
        return set(time) ? index + 1 : nil
      }
      guard word.utf8.count <= 2 else { return nil }
      if let isAfternoon = Self.half(next) {
        return set(EmbargoWords.time(number, 0, isAfternoon: isAfternoon)) ? index + 2 : nil
      }
      if isTime { return set(EmbargoWords.time(number, 0, isAfternoon: nil)) ? index + 1 : nil }
      return set(day: number) ? index + 1 : nil
    }

    private mutating func set(_ clock: WireDate.Time?, zone: WireZone? = nil) -> Bool {
      guard let clock else { return false }
      isTwice = isTwice || date.time != nil
      date.time = clock
      return zone.map { set($0) } ?? true
    }

    private mutating func set(_ found: WireZone?) -> Bool {
      isTwice = isTwice || zone != nil
      zone = found
      return found != nil
    }

    private mutating func set(day: Int) -> Bool {
      isTwice = isTwice || date.day != nil
      date.day = day
      return (1...31).contains(day)
    }

    /// `0001GMT` is time and zone, `0001hrs` the time.
    private static func parted(_ word: Substring) -> (clock: WireDate.Time, zone: WireZone?)? {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let rest = String(word.dropFirst(digits.count))
      let zone = WireZone(rest)
      guard digits.utf8.count == 4, let number = number(digits),
        zone != nil || hours.contains(rest.lowercased()),
        let clock = time(number / 100, number % 100, isAfternoon: nil)
      else { return nil }
      return (clock, zone)
    }

    /// Whether the word is `pm`; nil when it is neither half of the day.
    private static func half(_ word: Substring) -> Bool? {
      switch word.lowercased() {
      case "am", "a.m": false
      case "pm", "p.m": true
      default: nil
      }
    }

    /// The 23 of `23rd`.
    private static func ordinal(_ word: String) -> Int? {
      guard ["st", "nd", "rd", "th"].contains(String(word.suffix(2))) else { return nil }
      return word.utf8.count <= 4 ? number(word.dropLast(2)) : nil
    }

    var end: String? {
      guard let zone, date.year > 0, date.month != nil, date.time != nil else { return nil }
      var date = date
      (date.offset, date.isUTC) = (zone.offset, zone.isUTC)
      // Read again, so that a 31st of November is none.
      guard let day = date.day, let month = date.month, let real = WireDate(date.text),
        real.instant != nil
      else { return nil }
      // 1970 began on a Thursday.
      let number = WireDate.dayNumber(year: date.year, month: month, day: day) + 3
      guard weekday == nil || weekday == (number % 7 + 7) % 7 else { return nil }
      return real.text
    }

    private static let hours: Set<String> = ["hours", "hrs", "hour", "h", "uhr"]
    private static let fillers: Set<String> = hours.union([
      "until", "till", "til", "to", "for", "release", "publication", "use", "at", "on", "the", "of",
      "not", "before", "bis", "zum", "am", "um", "den", "dem", "jusqu'au", "jusqu’au", "jusqu'à",
      "jusqu’à", "à", "a", "au", "le", "du", "hasta", "las", "el", "de", "del", "fino", "al",
      "alle",
      "tot", "kl", "time", "strictly",
    ])
  }
}
