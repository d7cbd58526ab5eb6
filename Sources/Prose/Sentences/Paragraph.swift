/// A line of a story's body with words on it: a story has one paragraph a line.
public struct Paragraph: Hashable, Sendable {
  /// What Markdown makes of the line.
  public enum Kind: Hashable, Sendable {
    case text, heading, item, quote, row, rule, code
  }

  /// What the paragraph is.
  public let kind: Kind
  /// Where it stands, in byte offsets: indentation included, white space after it not.
  public let range: Range<Int>

  /// Names a paragraph at its place.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension Text {
  /// The paragraphs in order; between them lies nothing but white space with at least one line end.
  public var paragraphs: [Paragraph] {
    var paragraphs: [Paragraph] = []
    var fence: UInt8?
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = endOfLine(from: start)
      let content = start..<endOfContent(in: start..<end)
      if !content.isEmpty {
        let mark = fenceMark(in: content)
        let kind: Paragraph.Kind = fence != nil || mark != nil ? .code : kind(of: content)
        if fence == nil { fence = mark } else if mark == fence { fence = nil }
        paragraphs.append(Paragraph(kind: kind, range: content))
      }
      start = end + 1
    }
    return paragraphs
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
  }

  private func endOfContent(in line: Range<Int>) -> Int {
    var end = line.upperBound
    while let (value, width) = scalar(endingAt: end, after: line.lowerBound), Glyph(value) == .space
    {
      end -= width
    }
    return end
  }

  private func fenceMark(in line: Range<Int>) -> UInt8? {
    let content = bytes[line].drop { $0 == 0x20 }
    guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    return content.prefix(3).count == 3 && content.prefix(3).allSatisfy { $0 == mark } ? mark : nil
  }

  private func kind(of line: Range<Int>) -> Paragraph.Kind {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    guard start < line.upperBound else { return .text }
    if bytes[start] == UInt8(ascii: "|") { return .row }
    let reader = TokenReader(self, in: line)
    guard let end = reader.endOfLineMark(at: start) else { return .text }
    switch bytes[start] {
    case UInt8(ascii: "#"): return .heading
    case UInt8(ascii: ">"): return .quote
    default: return end - start >= 3 && end == line.upperBound ? .rule : .item
    }
  }
}
