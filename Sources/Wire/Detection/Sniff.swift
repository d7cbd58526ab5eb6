/// The first look at a file: what its bytes and the start of its text show.
struct Sniff: Sendable {
  /// Without byte order mark, blanks, NUL and DEL at the start; the first few kilobytes.
  private(set) var head: ArraySlice<UInt8>
  /// The local name of the root element; nil when it is no XML.
  private(set) var root: String?
  private(set) var isHTML = false
  /// Whether NULs or many control bytes show that it is no text.
  let isBinary: Bool

  init(bytes: [UInt8]) {
    head = Self.start(of: bytes).prefix(4_096)
    isBinary = Self.isBinary(bytes.prefix(8_192))
  }

  /// Looks at the decoded text.
  mutating func look(at utf8: [UInt8]) {
    let start = Self.start(of: utf8)
    head = start.prefix(4_096)
    guard start.first == 0x3C else { return }
    root = Self.rootName(start, sawHTML: &isHTML)
    if let root, root.lowercased() == "html" { isHTML = true }
    if isHTML { root = "html" }
  }

  func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }

  var isJSON: Bool { head.first == 0x7B || head.first == 0x5B }

  var hasWords: Bool { head.contains { $0 > 0x40 } }

  /// `SYN SYN SOH`, or SOH with a service letter, four digits and later US.
  var isANPA: Bool {
    if begins([0x16, 0x16, 0x01]) { return true }
    guard begins([0x01]) else { return false }
    let header = Array(head.dropFirst().prefix(5))
    return header.count == 5 && Self.isLetter(header[0]) && header[1...].allSatisfy(Self.isDigit)
      && head.prefix(64).contains(0x1F)
  }

  /// `aaa0123 4 pl 171 ...`, with or without SOH before it.
  var isIPTC7901: Bool {
    let line = head.drop(while: { $0 == 0x01 }).prefix(80).prefix { $0 != 0x0D && $0 != 0x0A }
    let words = line.split(separator: 0x20)
    guard words.count >= 4, (6...8).contains(words[0].count), words[1].count == 1 else {
      return false
    }
    return words[0].prefix(3).allSatisfy(Self.isLetter)
      && words[0].dropFirst(3).allSatisfy(Self.isDigit) && words[1].allSatisfy(Self.isDigit)
      && words[2].count <= 3 && words[2].allSatisfy(Self.isLetter)
      && words[3].allSatisfy(Self.isDigit)
  }

  private var firstLines: [String] {
    head.prefix(2_048).split(separator: 0x0A, maxSplits: 20)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  var hasTeletypeStart: Bool {
    firstLines.prefix(6).contains { $0.trimmed?.uppercased().hasPrefix("ZCZC") ?? false }
  }

  /// Press releases, tickers and results with marks of their own.
  var hasTeletypeMarks: Bool {
    RaceResultReader.isResult(head) || TeletypeReader.isTeletype(firstLines)
  }

  /// Two header lines of RFC 5322 or more, with one that mails always carry.
  var hasMailHeader: Bool {
    var count = 0
    var isKnown = false
    for line in firstLines {
      if line.hasPrefix(" ") || line.hasPrefix("\t") { continue }
      guard let colon = line.utf8.firstIndex(of: 0x3A) else { break }
      let name = line.utf8[..<colon]
      guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        if line.hasPrefix("From ") { continue }
        break
      }
      count += 1
      let key = String(decoding: Array(name), as: UTF8.self).lowercased()
      let always = [
        "from", "received", "message-id", "mime-version", "return-path", "delivered-to", "date",
        "x-mozilla-status",
      ]
      isKnown = isKnown || always.contains(key)
    }
    return count >= 2 && isKnown
  }

  private static func start(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return body.drop { $0 == 0 || $0 == 0x7F || ($0 >= 0x09 && $0 <= 0x0D) || $0 == 0x20 }
  }

  private static func isBinary(_ start: ArraySlice<UInt8>) -> Bool {
    let padding = start.reversed().prefix(while: { $0 == 0 }).count
    let head = padding > 3 ? start.dropLast(padding) : start
    let nuls = head.count(where: { $0 == 0 })
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    // A wide text has a NUL at every second place or more, and never two letters' worth of others.
    if isWide || nuls * 3 >= head.count { return !isWide && nuls * 20 > head.count * 19 }
    let controls = head.count(where: {
      $0 < 0x20 && !($0 >= 0x07 && $0 <= 0x0D) && $0 != 0x1B && $0 != 0
    })
    let body = Self.start(of: Array(head))
    return body.contains(0) && nuls * 50 > head.count || controls * 10 > head.count + 50
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
