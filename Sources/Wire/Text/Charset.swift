/// Bytes of any age and origin as UTF-8; no byte ever makes it fail.
enum Charset {
  /// What the bytes say, as valid UTF-8 without a byte order mark.
  struct Decoded: Hashable, Sendable {
    var utf8: [UInt8]
    /// The charset used, such as `utf-8` or `windows-1252`.
    var name: String
    /// Bytes or sequences that meant nothing in it and became U+FFFD.
    var replacements = 0

    var text: String { String(decoding: utf8, as: UTF8.self) }
  }

  /// Decodes by, in this order: byte order mark, the transport's charset and the declaration (each
  /// only if it decodes strictly), UTF-8, windows-1252.
  static func decode(
    _ bytes: [UInt8], transport: String? = nil, declared: String? = nil
  ) -> Decoded {
    if let marked = decodeMarked(bytes) { return marked }
    let isUTF8 = isValidUTF8(bytes)
    for (label, isOwn) in [(transport, false), (declared, true)] {
      guard let label, let name = canonicalName(label) else { continue }
      // A declaration that was read byte by byte is in no charset of two or four bytes a character.
      if isOwn, isWide(name) { continue }
      if name == "utf-8" {
        if isUTF8 { break }
        continue
      }
      // Every byte string "decodes" in a one-byte charset, so a valid UTF-8 text is better evidence.
      if isUTF8, !isStateful(name), !isWide(name) { break }
      if let decoded = decodeStrictly(bytes, as: name) { return decoded }
    }
    if isUTF8 {
      if let wide = guessWide(bytes) { return wide }
      return Decoded(utf8: bytes, name: "utf-8")
    }
    if let wide = guessWide(bytes) { return wide }
    if let mostly = decodeMostlyUTF8(bytes, declared: transport ?? declared) { return mostly }
    return decodeLatin(bytes)
  }

  /// Decodes as one named charset whatever comes out; nil when the name is unknown.
  static func decode(_ bytes: [UInt8], as label: String) -> Decoded? {
    guard let name = canonicalName(label) else { return nil }
    switch name {
    case "utf-8":
      return Decoded(utf8: repaired(bytes), name: name, replacements: countBroken(bytes))
    case "windows-1252": return decodeLatin(bytes)
    case "utf-16le", "utf-16be", "utf-32le", "utf-32be": return decodeWide(bytes[...], as: name)
    default: return decodeLegacy(bytes, as: name)
    }
  }

  static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func decodeStrictly(_ bytes: [UInt8], as name: String) -> Decoded? {
    guard let decoded = decode(bytes, as: name), decoded.replacements == 0 else { return nil }
    return decoded
  }

  private static func decodeMarked(_ bytes: [UInt8]) -> Decoded? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      if isValidUTF8(rest) { return Decoded(utf8: rest, name: "utf-8") }
      return Decoded(utf8: repaired(rest), name: "utf-8", replacements: countBroken(rest))
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return decodeWide(bytes.dropFirst(4), as: "utf-32le")
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return decodeWide(bytes.dropFirst(4), as: "utf-32be")
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeWide(bytes.dropFirst(2), as: "utf-16le") }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeWide(bytes.dropFirst(2), as: "utf-16be") }
    return nil
  }

  /// UTF-16 or UTF-32 without a mark shows by the zero bytes about its first `<` or `{`.
  private static func guessWide(_ bytes: [UInt8]) -> Decoded? {
    guard bytes.count >= 4 else { return nil }
    let (a, b, c, d) = (bytes[0], bytes[1], bytes[2], bytes[3])
    switch (a == 0, b == 0, c == 0, d == 0) {
    case (true, false, true, false): return decodeWide(bytes[...], as: "utf-16be")
    case (false, true, false, true): return decodeWide(bytes[...], as: "utf-16le")
    case (true, true, true, false): return decodeWide(bytes[...], as: "utf-32be")
    case (false, true, true, true): return decodeWide(bytes[...], as: "utf-32le")
    default: return nil
    }
  }

  /// A UTF-8 text with a few broken bytes is still UTF-8; one with many is windows-1252.
  private static func decodeMostlyUTF8(_ bytes: [UInt8], declared: String?) -> Decoded? {
    let broken = countBroken(bytes)
    let high = bytes.count(where: { $0 >= 0x80 })
    guard broken * 10 < high else { return nil }
    return Decoded(utf8: repaired(bytes), name: "utf-8", replacements: broken)
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func countBroken(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var broken = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .error: broken += 1
      case .emptyInput: return broken
      }
    }
  }
}
