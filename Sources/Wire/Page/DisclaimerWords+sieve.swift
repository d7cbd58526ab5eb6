extension DisclaimerWords {
  /// Whether a paragraph has a word that begins with the telling word of some disclaimer.
  static func mayOccur(in paragraph: String) -> Bool { languages(in: paragraph, first: true) != 0 }

  /// The languages whose telling words are in a paragraph: a bit for each by its place in `all`.
  ///
  /// Nearly all paragraphs fail this one pass, so that the patterns are looked for in few.
  static func languages(in paragraph: String) -> UInt64 { languages(in: paragraph, first: false) }

  private static func languages(in paragraph: String, first: Bool) -> UInt64 {
    var paragraph = paragraph
    return paragraph.withUTF8 { languages(in: $0, first: first) }
  }

  private static func languages(in bytes: UnsafeBufferPointer<UInt8>, first: Bool) -> UInt64 {
    let filter = filter
    var found: UInt64 = 0
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
      if byte >= 0xCC, !isSign { return .max }
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
      for word in words where begins(word.text, in: bytes, at: index - 3) {
        found |= word.languages
      }
      if first, found != 0 { return found }
    }
    return found
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

  /// A word, and the languages that have a pattern with it.
  private struct Telling {
    var text: [UInt8]
    var languages: UInt64
  }

  /// Each pattern's longest word as far as it is ASCII, which alone has one lower case here, by its
  /// first four bytes.
  private static let starts: [UInt32: [Telling]] = {
    var starts: [UInt32: [Telling]] = [:]
    for (place, language) in all.enumerated() {
      let english = place == 0 ? ["syndicated", "agency"] : []
      for pattern in language.untouched + language.exceptHeadline + english {
        guard let text = telling(pattern) else { continue }
        let key = text.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        var words = starts[key] ?? []
        if let known = words.firstIndex(where: { $0.text == text }) {
          words[known].languages |= 1 << UInt64(place)
        } else {
          words.append(Telling(text: text, languages: 1 << UInt64(place) | short))
        }
        starts[key] = words
      }
    }
    return starts
  }()

  /// The languages with a pattern of short words only, which every other pattern's words stand for.
  private static let short = all.enumerated().reduce(UInt64(0)) { found, language in
    let patterns = language.element.untouched + language.element.exceptHeadline
    return patterns.contains { telling($0) == nil } ? found | 1 << UInt64(language.offset) : found
  }

  private static func telling(_ pattern: String) -> [UInt8]? {
    let words = pattern.utf8.split { !((0x61...0x7A).contains($0) || $0 >= 0x80) }
    guard let longest = words.max(by: { $0.count < $1.count }), longest.count >= 4 else {
      return nil
    }
    let plain = longest.prefix { $0 < 0x80 }
    return Array(plain.count >= 4 ? plain : longest.prefix(4))
  }
}
