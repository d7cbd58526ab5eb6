extension DisclaimerWords {
  /// Whether a paragraph has a word that begins as a word of some disclaimer does.
  ///
  /// Nearly all paragraphs fail this one pass, so that the patterns are looked for in few.
  static func mayOccur(in paragraph: String) -> Bool {
    var key: UInt32 = 0
    var length = 0
    var isSign = false
    for byte in paragraph.utf8 {
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
      if length == 4, starts.contains(key) { return true }
    }
    return false
  }

  /// The first four bytes of each pattern's longest word.
  private static let starts: Set<UInt32> = {
    var starts: Set<UInt32> = []
    let patterns = all.flatMap { $0.untouched + $0.exceptHeadline } + ["syndicated", "agency"]
    for pattern in patterns {
      let words = pattern.utf8.split { !((0x61...0x7A).contains($0) || $0 >= 0x80) }
      guard let longest = words.max(by: { $0.count < $1.count }), longest.count >= 4 else {
        continue
      }
      starts.insert(longest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
    }
    return starts
  }()
}
