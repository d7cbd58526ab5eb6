/// The text of a teletype as blocks: lines wrapped by the printer joined, lists and columns kept.
struct TeletypeText: Sendable {
  private(set) var blocks: [MarkdownBlock] = []
  private let width: Int
  private let isWrapped: Bool
  private var paragraph = MarkdownLine()
  private var items: [[MarkdownBlock]] = []
  private var isInItem = false
  private var previous = 0

  /// - Parameter isWrapped: whether the printer broke the lines; nil to find out.
  init(_ lines: ArraySlice<[UInt8]>, isWrapped: Bool? = nil) {
    let groups = lines.split { $0.allSatisfy { $0 <= 0x20 } }.map { Array($0) }
    let texts = groups.filter { !Self.isTable($0) }
    let longest = texts.joined().map(\.count).max() ?? 0
    width = min(longest, 100)
    self.isWrapped = isWrapped ?? Self.looksWrapped(texts, longest: longest)
    for group in groups { read(group) }
  }

  private mutating func read(_ group: [[UInt8]]) {
    if Self.isTable(group) {
      endList()
      let text = group.map(Self.column).joined(separator: [0x0A])
      blocks.append(.preformatted(Array(text)))
      return
    }
    for line in group { read(line) }
    endParagraph()
    if !isInItem { endList() }
    isInItem = false
    endList()
  }

  private mutating func read(_ line: [UInt8]) {
    let lead = line.prefix { $0 == 0x20 || $0 == 0x09 }
    let text = TeletypeMarks.resolved(line.dropFirst(lead.count))
    guard !text.isEmpty else { return }
    if TeletypeMarks.isRule(text) {
      endParagraph()
      endList()
      if !blocks.isEmpty, blocks.last != .rule { blocks.append(.rule) }
      return
    }
    if let count = Self.bullet(text) {
      endParagraph()
      isInItem = true
      append(text.dropFirst(count), length: line.count)
      return
    }
    let isIndented = lead.contains(0x09) || lead.count >= 2
    if isIndented, !isInItem { endParagraph() }
    if !paragraph.isEmpty, isBreak(before: text) { paragraph.appendBreak() }
    append(text[...], length: line.count)
  }

  /// A line that ends long before the margin was ended by its writer.
  private func isBreak(before next: [UInt8]) -> Bool {
    guard isWrapped else { return true }
    if isInItem { return false }
    let word = next.prefix { $0 > 0x20 }.count
    return previous + 1 + word + 12 <= width
  }

  private mutating func append(_ text: some Collection<UInt8>, length: Int) {
    paragraph.append(text, style: [], link: nil)
    paragraph.append([0x20], style: [], link: nil)
    previous = length
  }

  private mutating func endParagraph() {
    let runs = paragraph.take()
    guard !runs.isEmpty else { return }
    if isInItem {
      items.append([.paragraph(runs)])
      isInItem = false
    } else {
      endList()
      blocks.append(.paragraph(runs))
    }
  }

  private mutating func endList() {
    guard !items.isEmpty else { return }
    blocks.append(.list(start: nil, items: items))
    items = []
  }

  /// How many bytes a bullet takes; nil for a line without one.
  private static func bullet(_ text: [UInt8]) -> Int? {
    for mark in ["- ", "-- ", "* ", "• ", "· ", "– "] where text.starts(with: mark.utf8) {
      return text.count > mark.utf8.count ? mark.utf8.count : nil
    }
    return nil
  }

  private static func looksWrapped(_ groups: [[[UInt8]]], longest: Int) -> Bool {
    let followed = groups.flatMap { $0.dropLast() }
    return !followed.isEmpty && longest <= 140
      && followed.count(where: { (40...110).contains($0.count) }) * 10 >= followed.count * 6
  }

  /// Two lines or more, most of them with gaps of three blanks or a tab inside.
  static func isTable(_ group: [[UInt8]]) -> Bool {
    group.count >= 2 && group.count(where: hasGap) * 3 >= group.count * 2
  }

  private static func hasGap(_ line: [UInt8]) -> Bool {
    var blanks = 0
    for byte in line.drop(while: { $0 <= 0x20 }) {
      if byte == 0x09 { return true }
      if byte > 0x20 {
        if blanks >= 3 { return true }
        blanks = 0
      } else {
        blanks += 1
      }
    }
    return false
  }

  private static func column(_ line: [UInt8]) -> [UInt8] {
    var kept = line.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    while let last = kept.last, last <= 0x20 { kept.removeLast() }
    return kept
  }
}
