/// One sentence of a paragraph, the white space after it included.
public struct Sentence: Hashable, Sendable {
  /// Where it stands, in byte offsets of its text.
  public let range: Range<Int>

  /// Names a sentence at its place.
  public init(range: Range<Int>) {
    self.range = range
  }
}

extension Text {
  /// The sentences of all paragraphs in order.
  public var sentences: [Sentence] {
    paragraphs.flatMap { sentences(in: $0.range) }
  }

  /// The sentences of one paragraph; together they cover every byte of it.
  public func sentences(in range: Range<Int>) -> [Sentence] {
    let range = range.clamped(to: bytes.indices)
    var sentences: [Sentence] = []
    var start = range.lowerBound
    var offset = start
    while let (value, width) = scalar(at: offset, before: range.upperBound) {
      let stop = Stop(value)
      offset += width
      guard let stop else { continue }
      let run = endOfStops(from: offset, before: range.upperBound)
      let closed = endOfClosers(from: run.end, before: range.upperBound)
      let next = endOfSpace(from: closed, before: range.upperBound)
      let firm = stop == .firm || run.last == .firm
      if firm || next > closed, next < range.upperBound,
        firm || startsSentence(at: next, before: range.upperBound),
        firm || run.end > offset || stop != .point
          || !abbreviates(offset - width, in: start..<range.upperBound)
      {
        sentences.append(Sentence(range: start..<next))
        start = next
      }
      offset = max(run.end, offset)
    }
    if start < range.upperBound { sentences.append(Sentence(range: start..<range.upperBound)) }
    return sentences
  }

  private func endOfStops(from start: Int, before limit: Int) -> (end: Int, last: Stop?) {
    var end = start
    var last: Stop?
    while let (value, width) = scalar(at: end, before: limit), let stop = Stop(value) {
      last = stop
      end += width
    }
    return (end, last)
  }

  private func endOfClosers(from start: Int, before limit: Int) -> Int {
    var end = start
    while let (value, width) = scalar(at: end, before: limit), Stop.closers.contains(value) {
      end += width
    }
    return end
  }

  private func endOfSpace(from start: Int, before limit: Int) -> Int {
    var end = start
    while let (value, width) = scalar(at: end, before: limit), Glyph(value) == .space {
      end += width
    }
    return end
  }

  /// Whether a sentence may start here: not with a small letter, opening quotes and brackets aside.
  private func startsSentence(at start: Int, before limit: Int) -> Bool {
    var offset = start
    while let (value, width) = scalar(at: offset, before: limit) {
      guard Glyph(value) == .punctuation else {
        return Unicode.Scalar(value)?.properties.generalCategory != .lowercaseLetter
      }
      offset += width
    }
    return true
  }
}
