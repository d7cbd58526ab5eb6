/// The line after ETX: `AP-WF-11-13-13 1509GMT<`.
struct ANPATransmission: Sendable {
  /// The sender, such as `AP`.
  var agency: String?
  /// ISO 8601.
  var date: String?

  init(_ bytes: ArraySlice<UInt8>) {
    for raw in TransmissionFrame.lines(of: bytes) {
      let line = raw.filter { $0 >= 0x20 && $0 != 0x3C && $0 != 0x5E }
      guard let words = String(decoding: line, as: UTF8.self).collapsed else { continue }
      read(words)
      if date != nil { return }
    }
  }

  private mutating func read(_ words: String) {
    let parts = words.split(separator: "-").map(String.init)
    if let first = parts.first, (2...8).contains(first.utf8.count), agency == nil,
      first.utf8.allSatisfy(Sniff.isLetter), first.contains(where: \.isUppercase)
    {
      agency = first
    }
    let pieces = words.split { $0 == "-" || $0 == " " || $0 == "/" }.map(String.init)
    for index in pieces.indices where index + 3 < pieces.count {
      let numbers = pieces[index..<(index + 3)].compactMap(Self.number)
      guard numbers.count == 3, let clock = Self.clock(pieces[(index + 3)...]) else { continue }
      // MM-DD-YY; a first number beyond 12 can only be a day.
      let (month, day) = numbers[0] > 12 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
      let year = numbers[2] < 70 ? numbers[2] + 2_000 : numbers[2] + 1_900
      let text = "\(year)-\(Self.two(month))-\(Self.two(day))T\(clock)"
      if let date = WireDate.normalise(text) {
        self.date = date
        return
      }
    }
  }

  private static func number(_ text: String) -> Int? {
    (1...2).contains(text.utf8.count) ? Int(text) : nil
  }

  /// `1509GMT`, `1509 GMT`; a clock without a zone stays without.
  private static func clock(_ words: ArraySlice<String>) -> String? {
    guard let first = words.first else { return nil }
    let digits = first.prefix { $0.isNumber }
    guard digits.utf8.count == 4, digits.utf8.allSatisfy(Sniff.isDigit) else { return nil }
    let zone = digits.count < first.count ? String(first.dropFirst(4)) : words.dropFirst().first
    let time = "\(digits.prefix(2)):\(digits.suffix(2)):00"
    guard let zone, let known = WireZone(zone) else { return time }
    if known.isUTC { return time + "Z" }
    let size = abs(known.offset)
    return time + (known.offset < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
