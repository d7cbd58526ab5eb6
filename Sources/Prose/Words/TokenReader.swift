/// Reads one token after another and always moves on by at least one scalar.
struct TokenReader: IteratorProtocol {
  let text: Text
  let limit: Int
  var position: Int
  /// Whether only white space and list or heading marks were seen on this line.
  var atLineStart: Bool

  init(_ text: Text, in range: Range<Int>) {
    let range = range.clamped(to: text.bytes.indices)
    self.text = text
    limit = range.upperBound
    position = range.lowerBound
    let before = range.lowerBound > 0 ? text.bytes[range.lowerBound - 1] : UInt8(ascii: "\n")
    atLineStart = before == UInt8(ascii: "\n") || before == UInt8(ascii: "\r")
  }

  mutating func next() -> Token? {
    guard let (value, width) = text.scalar(at: position, before: limit) else { return nil }
    let start = position
    let glyph = Glyph(value)
    if glyph == .space {
      skipSpace()
      return Token(kind: .space, range: start..<position)
    }
    if atLineStart, let end = endOfLineMark(at: start) {
      position = end
      return Token(kind: .mark, range: start..<end)
    }
    atLineStart = false
    if value < 0x80, glyph == .punctuation, let end = endOfMark(at: start) {
      position = end
      return Token(kind: .mark, range: start..<end)
    }
    position += width
    switch glyph {
    case .letter, .digit:
      if let end = endOfAddress(at: start) { position = end } else { finishWord(after: glyph) }
      return Token(kind: .word, range: start..<position)
    case .single:
      finishSingle()
      return Token(kind: .word, range: start..<position)
    case .pictograph:
      finishPictograph(value)
      return Token(kind: .punctuation, range: start..<position)
    default:
      finishPunctuation(value)
      return Token(kind: .punctuation, range: start..<position)
    }
  }

  func byte(at offset: Int) -> UInt8? {
    offset >= 0 && offset < limit ? text.bytes[offset] : nil
  }

  func glyph(at offset: Int) -> Glyph? {
    text.scalar(at: offset, before: limit).map { Glyph($0.value) }
  }

  private mutating func skipSpace() {
    while let (value, width) = text.scalar(at: position, before: limit), Glyph(value) == .space {
      if value == 0x0A || value == 0x0D { atLineStart = true }
      position += width
    }
  }

  /// Takes marks and returns the last one taken.
  @discardableResult
  mutating func takeMarks() -> UInt32? {
    var last: UInt32?
    while let (value, width) = text.scalar(at: position, before: limit), Glyph(value) == .mark {
      last = value
      position += width
    }
    return last
  }

  private mutating func finishSingle() {
    while let last = takeMarks(), Glyph.stacks(last), glyph(at: position) == .single,
      let (_, width) = text.scalar(at: position, before: limit)
    {
      position += width
    }
  }

  private mutating func finishPictograph(_ first: UInt32) {
    let flags: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    if flags.contains(first), let (value, width) = text.scalar(at: position, before: limit),
      flags.contains(value)
    {
      position += width
    }
    while takeMarks() == 0x200D, glyph(at: position) == .pictograph,
      let (_, width) = text.scalar(at: position, before: limit)
    {
      position += width
    }
  }

  private mutating func finishPunctuation(_ first: UInt32) {
    if first == UInt32(UInt8(ascii: "\\")), let next = byte(at: position), next > 0x20, next < 0x7F,
      Glyph(UInt32(next)) == .punctuation
    {
      position += 1
      return
    }
    takeMarks()
    while let (value, width) = text.scalar(at: position, before: limit), value == first {
      position += width
    }
  }
}
