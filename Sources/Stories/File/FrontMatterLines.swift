/// The lines of front matter, and which of them belong to which key.
struct FrontMatterLines {
  /// Each with its line break.
  private(set) var lines: [ArraySlice<UInt8>]

  /// The line of the file on which front matter begins.
  static let firstLine = 2

  init(_ front: ArraySlice<UInt8>) {
    let starts = YAMLLines.starts(in: front)
    lines = zip(starts, starts.dropFirst() + [front.endIndex]).map { front[$0..<$1] }
    if lines.last?.isEmpty == true { lines.removeLast() }
  }

  var bytes: [UInt8] { Array(lines.joined()) }

  /// The lines of the pair at an index, without the blank and comment lines that follow it.
  ///
  /// `end` is where the last pair's lines end at the latest.
  func span(
    of index: Int, in pairs: [YAMLNode.Pair], end: Int, trimmed: Bool = true
  ) -> Range<Int>? {
    guard pairs.indices.contains(index) else { return nil }
    let pair = pairs[index]
    let start = pair.key.line &- Self.firstLine
    let next = pairs.indices.contains(index + 1) ? pairs[index + 1].key.line &- Self.firstLine : end
    guard start >= 0, start < next, next <= lines.count else { return nil }
    guard trimmed else { return start..<next }
    let content = Self.lastText(of: pair.value).map { contentIndent(of: $0, key: pair.key) } ?? nil
    var stop = next
    while stop > start + 1, isBetweenKeys(lines[stop - 1], contentIndent: content) { stop -= 1 }
    return start..<stop
  }

  mutating func replace(_ range: Range<Int>, with new: [String], lineBreak: [UInt8]) {
    guard range.lowerBound >= 0, range.upperBound <= lines.count else { return }
    lines.replaceSubrange(range, with: new.map { ArraySlice(Array($0.utf8) + lineBreak) })
  }

  /// Whether a line is blank or a comment; in a block text only what is indented less is none.
  private func isBetweenKeys(_ line: ArraySlice<UInt8>, contentIndent: Int?) -> Bool {
    let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard let first = line.dropFirst(indent).first else { return true }
    if first == 0x0A || first == 0x0D { return true }
    return first == UInt8(ascii: "#") && contentIndent.map { indent < $0 } ?? true
  }

  /// How far a block text is indented; nil when the value does not end in one.
  private func contentIndent(of text: YAMLNode, key: YAMLNode) -> Int? {
    guard text.style == .literal || text.style == .folded else { return nil }
    let header = text.line &- Self.firstLine
    guard header >= 0, header < lines.count else { return nil }
    let indicators = lines[header].drop { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: ">") }
    // With a stated indent the first line may be indented further than the text is.
    if indicators.prefix(3).contains(where: { (0x31...0x39).contains($0) }) { return key.column }
    for line in lines[(header + 1)...] {
      let indent = line.prefix { $0 == 0x20 }.count
      if let byte = line.dropFirst(indent).first, byte != 0x0A, byte != 0x0D { return indent }
    }
    return key.column
  }

  private static func lastText(of node: YAMLNode) -> YAMLNode? {
    switch node.content {
    case .scalar: node
    case .sequence(let items): items.last.flatMap(lastText)
    case .mapping(let pairs): pairs.last.flatMap { lastText(of: $0.value) }
    }
  }
}
