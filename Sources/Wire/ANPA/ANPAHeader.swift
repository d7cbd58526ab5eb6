/// The two header lines of an ANPA 1312 message.
struct ANPAHeader: Sendable {
  /// The service's letter and the message's number, such as `W2422`.
  var number: String?
  /// The selector code, such as `asian`; nil when only hyphens were sent.
  var selector: String?
  var priority: String?
  var category: String?
  /// Whether the columns of the text mean something (DC2).
  var isTabular = false
  /// The slug, cut off at 24 characters.
  var keyword: String?
  /// What stands between keyword and date, such as `1stLd-Writethru`.
  var version: String?
  /// As given, `MM-DD` or `DD-MM`: there is no year.
  var day: String?

  init(_ bytes: ArraySlice<UInt8>) {
    let lines = TransmissionFrame.lines(of: bytes).filter { $0.contains { $0 > 0x20 } }
    if let first = lines.first { readAddress(first) }
    if lines.count > 1 { readSlug(lines[1]) }
  }

  private mutating func readAddress(_ line: [UInt8]) {
    let parts = line.split(separator: 0x1F, maxSplits: 1)
    number = parts.first.flatMap { Self.words($0.prefix(5)) }
    guard parts.count > 1, let selector = Self.words(parts[1]),
      selector.contains(where: { $0 != "-" })
    else { return }
    self.selector = selector
  }

  private mutating func readSlug(_ line: [UInt8]) {
    let controls = line.indices.filter { (0x11...0x14).contains(line[$0]) }
    guard let first = controls.first, let last = controls.last else {
      keyword = Self.words(line)
      return
    }
    isTabular = line[first...last].contains(0x12)
    let codes = line[..<first].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    priority = codes.first
    category = codes.count > 1 ? codes[1] : nil
    var rest = line[(last + 1)...].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    if rest.last?.utf8.allSatisfy(Sniff.isDigit) ?? false, rest.count > 1 { rest.removeLast() }
    if let date = rest.last, Self.isDay(date) {
      day = date
      rest.removeLast()
    }
    keyword = rest.first
    version = rest.count > 1 ? rest.dropFirst().joined(separator: " ") : nil
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-")
    return parts.count == 2
      && parts.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(Sniff.isDigit) }
  }

  private static func words(_ bytes: some Collection<UInt8>) -> String? {
    String(decoding: Array(bytes), as: UTF8.self).collapsed
  }
}
