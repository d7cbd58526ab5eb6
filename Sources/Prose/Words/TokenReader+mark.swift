extension TokenReader {
  /// The end of a mark that means something only at the start of a line: heading, quotation, list, rule.
  func endOfLineMark(at start: Int) -> Int? {
    guard let first = byte(at: start) else { return nil }
    switch first {
    case UInt8(ascii: "#"):
      let end = endOfRun(of: first, at: start)
      return end - start <= 6 && isBlank(end) ? end : nil
    case UInt8(ascii: ">"):
      return start + 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "+"):
      let end = endOfRun(of: first, at: start)
      if end - start >= 3, first != UInt8(ascii: "+"), isLineEnd(end) { return end }
      return end == start + 1 && first != UInt8(ascii: "_") && isBlank(end) ? end : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = start
      while let digit = byte(at: end), digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"),
        end - start < 10
      {
        end += 1
      }
      let sign = byte(at: end)
      guard end - start <= 9, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else {
        return nil
      }
      return isBlank(end + 1) && !isLineEnd(end + 1) ? end + 1 : nil
    default:
      return nil
    }
  }

  /// The end of a mark that may stand anywhere: emphasis, code, link, table cell.
  func endOfMark(at start: Int) -> Int? {
    guard let first = byte(at: start) else { return nil }
    switch first {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
      return endOfRun(of: first, at: start)
    case UInt8(ascii: "~"):
      let end = endOfRun(of: first, at: start)
      return end - start >= 2 ? end : nil
    case UInt8(ascii: "!"):
      return byte(at: start + 1) == UInt8(ascii: "[") ? start + 2 : nil
    case UInt8(ascii: "["), UInt8(ascii: "|"):
      return start + 1
    case UInt8(ascii: "]"):
      return endOfLink(at: start) ?? start + 1
    default:
      return nil
    }
  }

  /// The end of `](target)`; a target with brackets inside is read as text, so that no byte is looked at twice.
  private func endOfLink(at start: Int) -> Int? {
    guard byte(at: start + 1) == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var offset = start + 1
    while let next = byte(at: offset), !"\r\n[]".utf8.contains(next) {
      if next == UInt8(ascii: "(") { depth += 1 }
      if next == UInt8(ascii: ")") { depth -= 1 }
      offset += 1
      if depth == 0 { return offset }
    }
    return nil
  }

  private func endOfRun(of byte: UInt8, at start: Int) -> Int {
    var end = start
    while self.byte(at: end) == byte { end += 1 }
    return end
  }

  private func isBlank(_ offset: Int) -> Bool {
    byte(at: offset).map { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } ?? true
  }

  /// Whether nothing but white space follows on the line; any white space, as at a paragraph's end.
  private func isLineEnd(_ offset: Int) -> Bool {
    var offset = offset
    while let (value, width) = text.scalar(at: offset, before: limit) {
      if value == 0x0A || value == 0x0D { return true }
      guard Glyph(value) == .space else { return false }
      offset += width
    }
    return true
  }
}
