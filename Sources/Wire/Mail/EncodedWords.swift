/// RFC 2047: words of other charsets in a header, and the raw bytes that broken mailers send.
enum EncodedWords {
  /// All words decoded; adjacent ones are joined without the blank between them.
  static func decode(_ raw: [UInt8]) -> String {
    var result = ""
    var plain: [UInt8] = []
    var pending: (bytes: [UInt8], charset: String)?
    var index = 0
    func flushPlain() {
      if !plain.isEmpty { result += Charset.decode(plain).text }
      plain = []
    }
    func flushWord() {
      if let word = pending { result += text(word.bytes, charset: word.charset) }
      pending = nil
    }
    while index < raw.count {
      guard raw[index] == 0x3D, let word = word(in: raw, at: index) else {
        plain.append(raw[index])
        index += 1
        continue
      }
      let isOnlyBlank = plain.allSatisfy { $0 <= 0x20 }
      if pending == nil || !isOnlyBlank {
        flushWord()
        flushPlain()
      }
      plain = []
      if let known = pending, known.charset.lowercased() == word.charset.lowercased() {
        // A character may be split over two words of one charset.
        pending?.bytes += word.bytes
      } else {
        flushWord()
        pending = (word.bytes, word.charset)
      }
      index = word.end
    }
    flushWord()
    flushPlain()
    return result
  }

  private static func text(_ bytes: [UInt8], charset: String) -> String {
    // `utf-8*en` names a language too (RFC 2231).
    let name = charset.split(separator: "*").first.map(String.init) ?? charset
    return Charset.decode(bytes, transport: name).text
  }

  /// `=?charset?Q?text?=`, with raw blanks and raw high bytes forgiven.
  private static func word(
    in raw: [UInt8], at start: Int
  ) -> (bytes: [UInt8], charset: String, end: Int)? {
    guard start + 1 < raw.count, raw[start + 1] == 0x3F else { return nil }
    let rest = raw[(start + 2)...].prefix(2_000)
    guard let first = rest.firstIndex(of: 0x3F), first > rest.startIndex, first - start <= 60,
      first + 2 < rest.endIndex, raw[first + 2] == 0x3F
    else { return nil }
    let text = rest[(first + 3)...]
    guard
      let end = text.indices.first(where: {
        text[$0] == 0x3F && $0 + 1 < text.endIndex && text[$0 + 1] == 0x3D
          // `=?utf-8?Q?=41?=`: the mark may follow at once, but a word may also begin with `=`.
          && ($0 > text.startIndex || $0 + 2 >= raw.count || raw[$0 + 2] <= 0x20)
      })
    else { return nil }
    let bytes: [UInt8]
    switch raw[first + 1] {
    case 0x42, 0x62: bytes = TransferEncoding.base64(text[..<end])
    case 0x51, 0x71:
      bytes = TransferEncoding.quotedPrintable(
        ArraySlice(text[..<end].map { $0 == 0x5F ? 0x20 : $0 }), isHeader: true)
    default: return nil
    }
    return (bytes, String(decoding: raw[(start + 2)..<first], as: UTF8.self), end + 2)
  }
}
