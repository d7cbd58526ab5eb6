/// Puts a backslash before what CommonMark would take for markup, and nowhere else.
enum MarkdownEscape {
  /// Text within a line; `isCell` for table cells, `isLink` for the text of a link.
  static func inline(
    _ text: [UInt8], before: UInt8?, after: UInt8?,
    isCell: Bool = false, isLink: Bool = false, into line: inout [UInt8]
  ) {
    text.withUnsafeBufferPointer { text in
      // Where the bytes begin that are not written yet.
      var start = 0
      for (index, byte) in text.enumerated() where mayBeMarkup(byte) {
        let needs = needsEscape(
          byte, previous: index > 0 ? text[index - 1] : before,
          next: index + 1 < text.count ? text[index + 1] : after,
          rest: text[(index + 1)...], isCell: isCell, isLink: isLink)
        guard needs else { continue }
        line.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        line.append(0x5C)
        start = index
      }
      line.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  /// The bytes that `needsEscape` looks at more closely.
  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7C, 0x7E: true
    default: false
    }
  }

  private static func needsEscape(
    _ byte: UInt8, previous: UInt8?, next: UInt8?, rest: some Collection<UInt8>, isCell: Bool,
    isLink: Bool
  ) -> Bool {
    switch byte {
    case 0x2A: return !(isBlank(previous) && isBlank(next))
    case 0x5F:
      if isBlank(previous) && isBlank(next) { return false }
      return !(isWord(previous) && isWord(next))
    case 0x60: return true
    case 0x5C: return next.map(isPunctuation) ?? true
    case 0x5B: return isLink
    case 0x5D: return isLink || next == 0x28 || next == 0x5B || next == 0x3A
    case 0x3C:
      guard let next else { return false }
      return isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F
    case 0x26: return isReference(rest)
    case 0x7E: return next == 0x7E || previous == 0x7E || !isBlank(previous)
    case 0x21: return next == 0x5B
    case 0x7C: return isCell
    default: return false
    }
  }

  /// A line as a whole: what would begin a heading, quote, list, rule or table at its start.
  static func lineStart(_ line: [UInt8]) -> [UInt8] {
    guard let first = line.first else { return line }
    switch first {
    case 0x23:
      let level = line.prefix(while: { $0 == 0x23 }).count
      let next = level < line.count ? line[level] : 0x20
      return level <= 6 && next == 0x20 ? [0x5C] + line : line
    case 0x3E: return [0x5C] + line
    case 0x2D, 0x2B, 0x2A:
      if line.count == 1 || line[1] == 0x20 || isOnly(line, first) { return [0x5C] + line }
      return first == 0x2D && isTableRule(line) ? [0x5C] + line : line
    case 0x3D: return isOnly(line, 0x3D) ? [0x5C] + line : line
    case 0x5F: return isOnly(line, 0x5F) ? [0x5C] + line : line
    case 0x7C, 0x3A: return isTableRule(line) ? [0x5C] + line : line
    case 0x30...0x39:
      let digits = line.prefix(while: { (0x30...0x39).contains($0) }).count
      guard digits <= 9, digits < line.count, line[digits] == 0x2E || line[digits] == 0x29,
        digits + 1 == line.count || line[digits + 1] == 0x20
      else { return line }
      return Array(line[..<digits]) + [0x5C] + Array(line[digits...])
    default: return line
    }
  }

  private static func isOnly(_ line: [UInt8], _ byte: UInt8) -> Bool {
    line.allSatisfy { $0 == byte || $0 == 0x20 }
  }

  private static func isTableRule(_ line: [UInt8]) -> Bool {
    line.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
  }

  /// Whether `&` is followed by what CommonMark would resolve.
  private static func isReference(_ rest: some Collection<UInt8>) -> Bool {
    guard let next = rest.first, next == 0x23 || isLetter(next) else { return false }
    let name = rest.prefix(33).prefix(while: { $0 != 0x3B })
    guard let first = name.first, name.count < rest.prefix(33).count else { return false }
    return first == 0x23 || name.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
  }

  static func isBlank(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return byte == 0x20 || byte == 0x0A
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Letters, digits and everything beyond ASCII.
  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}
