/// Where in a text words may be changed without harm to what is no word.
struct WordGround {
  private let text: Text
  /// For each byte, whether it belongs to what readers see as words.
  private var isOpen: [Bool]
  /// For each byte, whether a word can neither begin nor end before it.
  private var isInside: [Bool]
  /// The line that was looked at last, from where it was first looked at.
  private var lastLine = -1...(-1)

  init(_ text: Text) {
    self.text = text
    isOpen = Array(repeating: true, count: text.bytes.count)
    isInside = Array(repeating: false, count: text.bytes.count + 1)
    var reader = TokenReader(text, in: text.bytes.indices)
    var chunk = 0
    while let token = reader.next() {
      let range = token.range
      let first = text.bytes[range.lowerBound]
      // An address ends at a blank, or where the text of a link begins or ends.
      if token.kind == .space || token.kind == .mark && "[]!".utf8.contains(first) {
        closeAddress(in: chunk..<range.lowerBound)
        chunk = range.upperBound
      }
      switch token.kind {
      case .mark:
        close(range)
        if text.bytes[range.upperBound - 1] == UInt8(ascii: "]") {
          closeTarget(at: range.upperBound)
        } else if range.count > 2, "`~".utf8.contains(first) {
          // What stands behind a fence is no word, but the name of a language.
          close(range.upperBound..<endOfLine(from: range.lowerBound))
        }
      case .punctuation where first == UInt8(ascii: "<"): closeTag(at: range.upperBound - 1)
      case .word: noteBorders(in: range)
      default: break
      }
    }
    closeAddress(in: chunk..<text.bytes.count)
  }

  /// Whether whole words stand there, and nothing but words.
  func isWhole(_ place: Range<Int>) -> Bool {
    !isInside[place.lowerBound] && !isInside[place.upperBound]
      && isOpen[place].allSatisfy(\.self) && !isHandle(at: place.lowerBound)
      && text.scalar(at: place.upperBound, before: text.bytes.count).map { Glyph($0.value) }
        != .mark
  }

  /// Whether other words can stand there without running into their neighbours.
  func fits(_ words: String, at place: Range<Int>) -> Bool {
    // Whether a mark opens or closes, and what a backslash does, hangs on whether it touches a letter.
    let edges = [
      (mark: place.lowerBound - 1, old: place.lowerBound, new: words.utf8.first),
      (mark: place.upperBound, old: place.upperBound - 1, new: words.utf8.last),
    ]
    for edge in edges where text.bytes.indices.contains(edge.mark) {
      let isMark = !isOpen[edge.mark] || text.bytes[edge.mark] == UInt8(ascii: "\\")
      guard !isMark || Self.isSign(text.bytes[edge.old]) == edge.new.map(Self.isSign) else {
        return false
      }
    }
    let scalars = words.unicodeScalars
    let before = text.scalar(endingAt: place.lowerBound, after: 0)
    let after = text.scalar(at: place.upperBound, before: text.bytes.count)
    return !Self.join(before?.value, scalars.first?.value)
      && !Self.join(scalars.last?.value, after?.value)
  }

  /// The line that holds an offset, without its line break.
  func line(holding offset: Int) -> Range<Int> {
    let start = text.bytes[..<offset].lastIndex(where: Self.isBreak).map { $0 + 1 } ?? 0
    return start..<(text.bytes[offset...].firstIndex(where: Self.isBreak) ?? text.bytes.count)
  }

  /// The end of the line from an offset on, which is looked for once a line.
  private mutating func endOfLine(from offset: Int) -> Int {
    if !lastLine.contains(offset) { lastLine = offset...line(holding: offset).upperBound }
    return lastLine.upperBound
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func join(_ left: UInt32?, _ right: UInt32?) -> Bool {
    guard let left, let right else { return false }
    let sides = [Glyph(left), Glyph(right)]
    return sides.allSatisfy { $0 == .letter || $0 == .digit || $0 == .mark }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte < 0x80 && Glyph(UInt32(byte)) == .punctuation
  }

  private func isHandle(at start: Int) -> Bool {
    start > 0 && "#@".utf8.contains(text.bytes[start - 1])
  }

  private mutating func close(_ range: Range<Int>) {
    for offset in range { isOpen[offset] = false }
  }

  /// A target with brackets in it, or one that is never closed, is no mark to a token reader.
  private mutating func closeTarget(at start: Int) {
    guard start < text.bytes.count, isOpen[start], "([:".utf8.contains(text.bytes[start]) else {
      return
    }
    var line = endOfLine(from: start)
    // The target may stand on the next line.
    if line < text.bytes.count,
      text.bytes[start + 1..<line].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    {
      line = endOfLine(from: line + 1)
    }
    switch text.bytes[start] {
    case UInt8(ascii: "("): close(start..<endOfPair("(", ")", at: start, before: line))
    case UInt8(ascii: "["): close(start..<endOfPair("[", "]", at: start, before: line))
    default: close(start..<line)
    }
  }

  /// Past the sign that closes the one here; the end of the line where none does.
  private func endOfPair(
    _ open: Unicode.Scalar, _ end: Unicode.Scalar, at start: Int, before line: Int
  ) -> Int {
    var (depth, offset) = (0, start)
    while offset < line {
      let byte = text.bytes[offset]
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: open) { depth += 1 }
      if byte == UInt8(ascii: end) { depth -= 1 }
      if depth == 0 { return min(offset, line) }
    }
    return line
  }

  /// What stands in sharp brackets is an address or a tag.
  private mutating func closeTag(at start: Int) {
    guard isOpen[start], let next = text.scalar(at: start + 1, before: text.bytes.count),
      Glyph(next.value) == .letter || [0x21, 0x2F, 0x3F].contains(next.value)
    else { return }
    let line = endOfLine(from: start)
    let end = text.bytes[start..<line].firstIndex(of: UInt8(ascii: ">"))
    close(start..<(end.map { $0 + 1 } ?? line))
  }

  /// A word of several parts can be cut at its hyphens, and before a last "s".
  private mutating func noteBorders(in word: Range<Int>) {
    var offset = word.lowerBound
    while let (value, width) = text.scalar(at: offset, before: word.upperBound) {
      if offset > word.lowerBound { isInside[offset] = true }
      let next = offset + width
      if Self.hyphens.contains(value) {
        isInside[offset] = false
        if let (_, width) = text.scalar(at: next, before: word.upperBound) {
          offset = next + width
          continue
        }
      }
      if Self.apostrophes.contains(value), next + 1 == word.upperBound,
        text.bytes[next] | 0x20 == UInt8(ascii: "s")
      {
        isInside[offset] = false
      }
      offset = next
    }
  }

  private static let hyphens: Set<UInt32> = [0x2D, 0x2010, 0x2011]
  private static let apostrophes: Set<UInt32> = [0x27, 0x2019]

  /// Closes what stands between two blanks where it looks like an address, of the web or of mail.
  private mutating func closeAddress(in chunk: Range<Int>) {
    let bytes = text.bytes[chunk]
    let isAddress =
      bytes.contains(UInt8(ascii: "@")) || bytes.firstRange(of: Array("://".utf8)) != nil
      || bytes.drop { !(0x61...0x7A).contains($0 | 0x20) }
        .starts(with: Array("www.".utf8)) { $0 | 0x20 == $1 | 0x20 }
    if isAddress { close(chunk) }
  }
}
