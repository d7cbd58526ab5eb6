/// What is looked at before the decoder sees the bytes, in one pass without recursion.
///
/// Foundation's decoder takes trailing commas, rounds long numbers, fails on a lone surrogate, names
/// no line, and has no cap on the number of values.
struct JSONGuard {
  /// Goes before a number that the decoder would change; no escape-free source can hold it.
  static let numberMark = "\u{0}#"

  private let utf8: [UInt8]
  private var index = 0
  private var open: [UInt8] = []
  private var values = 0
  private var result: [UInt8] = []
  /// Up to where the source is in `result`; nothing is copied while nothing is mended.
  private var copied = 0

  /// The bytes as the decoder can take them; throws for what is no JSON or beyond `WireLimits`.
  static func check(_ utf8: [UInt8]) throws(WireFailure) -> [UInt8] {
    if utf8.count > WireLimits.bytes {
      throw WireFailure(.tooLarge, "The file has more than 8 MiB.")
    }
    var pass = JSONGuard(utf8: utf8)
    return try pass.run()
  }

  private init(utf8: [UInt8]) { self.utf8 = utf8 }

  private enum Expected { case value, valueOrEnd, name, nameOrEnd, commaOrEnd }

  private mutating func run() throws(WireFailure) -> [UInt8] {
    var expected = Expected.value
    while true {
      skipBlanks()
      if expected == .commaOrEnd && open.isEmpty { break }
      guard index < utf8.count else { throw cut() }
      let byte = utf8[index]
      switch (expected, byte) {
      case (.valueOrEnd, 0x5D), (.nameOrEnd, 0x7D):
        close()
        expected = .commaOrEnd
      case (.commaOrEnd, _):
        expected = try separate(byte)
      case (.name, 0x22), (.nameOrEnd, 0x22):
        try string()
        skipBlanks()
        guard index < utf8.count else { throw cut() }
        guard utf8[index] == 0x3A else { throw wrong("A colon is missing after a name") }
        index += 1
        expected = .value
      case (.name, _), (.nameOrEnd, _):
        throw wrong("A name in quotes was expected")
      case (_, 0x7B), (_, 0x5B):
        try descend(byte)
        expected = byte == 0x7B ? .nameOrEnd : .valueOrEnd
      default:
        try scalar(byte)
        expected = .commaOrEnd
      }
    }
    guard index == utf8.count else { throw wrong("Something follows the end of the JSON") }
    guard copied > 0 else { return utf8 }
    result += utf8[copied...]
    return result
  }

  private mutating func skipBlanks() {
    while index < utf8.count {
      switch utf8[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func separate(_ byte: UInt8) throws(WireFailure) -> Expected {
    let isObject = open.last == 0x7B
    if byte == 0x2C {
      index += 1
      return isObject ? .name : .value
    }
    guard byte == (isObject ? 0x7D : 0x5D) else {
      throw wrong("A comma or a closing bracket is missing")
    }
    close()
    return .commaOrEnd
  }

  private mutating func descend(_ byte: UInt8) throws(WireFailure) {
    try count()
    guard open.count < WireLimits.depth else {
      throw failure(.tooLarge, "Values are nested more than \(WireLimits.depth) deep.")
    }
    open.append(byte)
    index += 1
  }

  private mutating func close() {
    open.removeLast()
    index += 1
  }

  private mutating func count() throws(WireFailure) {
    values += 1
    if values > max(WireLimits.nodes, utf8.count / 24) {
      throw failure(.tooLarge, "The file has more values than a wire of its size.")
    }
  }

  private mutating func scalar(_ byte: UInt8) throws(WireFailure) {
    try count()
    switch byte {
    case 0x22: try string()
    case 0x2D, 0x30...0x39: try number()
    default:
      for word in ["true", "false", "null"] {
        let found = utf8[index...].prefix(word.utf8.count)
        guard word.utf8.starts(with: found) else { continue }
        index += found.count
        guard found.count == word.utf8.count else { throw cut() }
        return
      }
      throw wrong("A value was expected")
    }
  }

  private mutating func string() throws(WireFailure) {
    index += 1
    while index < utf8.count {
      switch utf8[index] {
      case 0x22:
        index += 1
        return
      case 0x5C: try escape()
      case 0..<0x20: throw wrong("A control character stands in a string")
      default: index += 1
      }
    }
    throw cut()
  }

  private mutating func escape() throws(WireFailure) {
    guard index + 1 < utf8.count else { throw cut() }
    let kind = utf8[index + 1]
    guard kind == 0x75 else {
      guard #""\/bfnrt"#.utf8.contains(kind) else { throw wrong("A string has an unknown escape") }
      index += 2
      return
    }
    guard index + 6 <= utf8.count else { throw cut() }
    guard let unit = hexUnit(at: index + 2) else { throw wrong("An escape has no four hex digits") }
    let isPair =
      unit & 0xFC00 == 0xD800 && index + 12 <= utf8.count && utf8[index + 6] == 0x5C
      && utf8[index + 7] == 0x75 && (hexUnit(at: index + 8) ?? 0) & 0xFC00 == 0xDC00
    if unit & 0xF800 == 0xD800, !isPair {
      replace(index..<index + 6, with: #"\ufffd"#)
    }
    index += isPair ? 12 : 6
  }

  private func hexUnit(at start: Int) -> UInt32? {
    let digits = utf8[start..<start + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func number() throws(WireFailure) {
    let start = index
    if utf8[index] == 0x2D { index += 1 }
    let whole = try digits()
    if whole > 1, utf8[index - whole] == 0x30 { throw wrong("A number begins with a zero") }
    var isPlain = whole <= 18
    if index < utf8.count, utf8[index] == 0x2E {
      index += 1
      _ = try digits()
      isPlain = false
    }
    if index < utf8.count, utf8[index] | 0x20 == 0x65 {
      index += 1
      if index < utf8.count, utf8[index] == 0x2B || utf8[index] == 0x2D { index += 1 }
      _ = try digits()
      isPlain = false
    }
    // A minus before a zero would go.
    if !isPlain || utf8[start] == 0x2D {
      let text = String(decoding: utf8[start..<index], as: UTF8.self)
      replace(start..<index, with: #""\u0000#"# + text + "\"")
    }
  }

  private mutating func digits() throws(WireFailure) -> Int {
    let start = index
    while index < utf8.count, (0x30...0x39).contains(utf8[index]) { index += 1 }
    if index == start { throw index == utf8.count ? cut() : wrong("A number lacks its digits") }
    return index - start
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    result += utf8[copied..<range.lowerBound]
    result += text.utf8
    copied = range.upperBound
  }

  private func cut() -> WireFailure {
    failure(.malformed, "The file is cut: it ends before its JSON does.")
  }

  private func wrong(_ what: String) -> WireFailure {
    failure(.malformed, "The JSON is not well-formed: \(what).")
  }

  /// The failure at the place reached.
  private func failure(_ reason: WireFailure.Reason, _ message: String) -> WireFailure {
    let before = utf8[..<min(index, utf8.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return WireFailure(
      reason, message, line: before.count(where: { $0 == 0x0A }) + 1,
      column: before.count - lineStart + 1)
  }
}
