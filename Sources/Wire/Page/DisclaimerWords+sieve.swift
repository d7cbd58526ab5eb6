extension DisclaimerWords {
  /// Whether a paragraph has a word that begins with the telling word of some disclaimer.
  ///
  /// Nearly all paragraphs fail this one pass, so that the patterns are looked for in few.
  static func mayOccur(in paragraph: String) -> Bool {
    var paragraph = paragraph
    return paragraph.withUTF8(mayOccur)
  }

  private static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let filter = filter
    var key: UInt32 = 0
    var length = 0
    var isSign = false
    for (index, byte) in bytes.enumerated() {
      // Quotation marks and dashes, of three bytes, are no letters; emoji neither.
      if byte == 0xE2 || byte >= 0xF0 {
        isSign = true
      } else if byte & 0xC0 != 0x80 {
        isSign = false
      }
      if byte >= 0xCC, !isSign { return true }
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      guard (0x61...0x7A).contains(lower) || lower >= 0x80 && !isSign else {
        length = 0
        key = 0
        continue
      }
      length += 1
      guard length <= 4 else { continue }
      key = key << 8 | UInt32(lower)
      guard length == 4, filter.contains(key), let words = starts[key] else { continue }
      if words.contains(where: { begins($0, in: bytes, at: index - 3) }) { return true }
    }
    return false
  }

  private static func begins(
    _ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start + word.count <= bytes.count else { return false }
    return word.indices.allSatisfy { index in
      let byte = bytes[start + index]
      return word[index] == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  /// Most words are known by a look at one bit to begin as no telling word does.
  private struct Filter {
    var bits: [UInt64] = Array(repeating: 0, count: 64)

    func contains(_ key: UInt32) -> Bool {
      let place = Int((key &* 0x9E37_79B1) >> 20)
      return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
    }

    mutating func insert(_ key: UInt32) {
      let place = Int((key &* 0x9E37_79B1) >> 20)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  private static let filter: Filter = {
    var filter = Filter()
    for key in starts.keys { filter.insert(key) }
    return filter
  }()

  /// Each pattern's longest word as far as it is ASCII, which alone has one lower case here, by its
  /// first four bytes.
  private static let starts: [UInt32: [[UInt8]]] = {
    var starts: [UInt32: [[UInt8]]] = [:]
    let patterns = all.flatMap { $0.untouched + $0.exceptHeadline } + ["syndicated", "agency"]
    for pattern in patterns {
      let words = pattern.utf8.split { !((0x61...0x7A).contains($0) || $0 >= 0x80) }
      guard let longest = words.max(by: { $0.count < $1.count }), longest.count >= 4 else {
        continue
      }
      let key = longest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
      let plain = longest.prefix { $0 < 0x80 }
      let word = plain.count >= 4 ? Array(plain) : Array(longest.prefix(4))
      if !(starts[key]?.contains(word) ?? false) { starts[key, default: []].append(word) }
    }
    return starts
  }()
}
