extension TokenReader {
  /// Takes the rest of a word: letters, digits and marks, and the signs that may stand inside one.
  mutating func finishWord(after first: Glyph) {
    var last = first
    while let (value, width) = text.scalar(at: position, before: limit) {
      let glyph = Glyph(value)
      switch glyph {
      case .letter, .digit:
        last = glyph
      case .mark:
        break
      default:
        guard let next = self.glyph(at: position + width),
          Self.joins(value, last, next)
        else { return }
      }
      position += width
    }
  }

  private static func joins(_ sign: UInt32, _ before: Glyph, _ after: Glyph) -> Bool {
    guard after == .letter || after == .digit else { return false }
    switch sign {
    case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x5F, 0xB7, 0x05F3, 0x05F4: return true
    case 0x2E: return before == after
    case 0x2C, 0x3A, 0x066B, 0x066C: return before == .digit && after == .digit
    default: return false
    }
  }

  /// The end of a web address that starts here: one word to a reader, however many signs it holds.
  func endOfAddress(at start: Int) -> Int? {
    guard let first = byte(at: start), first | 0x20 == UInt8(ascii: "h") else { return nil }
    guard let scheme = ["https://", "http://"].first(where: { starts(with: $0, at: start) }) else {
      return nil
    }
    var end = start + scheme.utf8.count
    while let next = byte(at: end), next > 0x20, !Self.endsAddress(next) { end += 1 }
    while end > start, let last = byte(at: end - 1), Self.trailsAddress(last) { end -= 1 }
    return end > start + scheme.utf8.count ? end : nil
  }

  private func starts(with prefix: String, at start: Int) -> Bool {
    let count = prefix.utf8.count
    guard start + count <= limit else { return false }
    return text.bytes[start..<start + count].elementsEqual(prefix.utf8) { $0 | 0x20 == $1 | 0x20 }
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    "()<>[]\"`|".utf8.contains(byte)
  }

  private static func trailsAddress(_ byte: UInt8) -> Bool {
    ".,;:!?'*_~".utf8.contains(byte)
  }
}
