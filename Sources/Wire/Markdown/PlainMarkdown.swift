/// Plain text to Markdown: paragraphs found, hard-wrapped lines joined, tables kept as they stand.
enum PlainMarkdown {
  static func convert(_ text: String) -> String {
    MarkdownRenderer.render(blocks(of: text))
  }

  /// The text's paragraphs and tables.
  static func blocks(of text: String) -> [MarkdownBlock] {
    let groups = groups(of: lines(of: Array(text.utf8)))
    let isWrapped = isHardWrapped(groups)
    var blocks: [MarkdownBlock] = []
    for group in groups {
      if isTable(group) {
        blocks.append(.preformatted(MarkdownRenderer.joined(group)))
        continue
      }
      var line = MarkdownLine()
      func end() {
        let runs = line.take()
        if !runs.isEmpty { blocks.append(.paragraph(runs)) }
      }
      for text in group {
        let isIndented = text.first == 0x09 || text.starts(with: [0x20, 0x20])
        // No story has so many paragraphs; what follows is kept as one.
        if !isWrapped || isIndented, blocks.count < 50_000 { end() }
        line.append(text, style: [], link: nil)
        line.append([0x20], style: [], link: nil)
      }
      end()
    }
    return blocks
  }

  /// A block of nothing but text that stands in columns, as results and rates are sent in HTML whose
  /// white space ought not to mean anything; nil for all others.
  static func columns(in element: XMLElement) -> [MarkdownBlock]? {
    guard let only = element.content.first(where: { _ in true }), case .text(let bytes) = only,
      bytes.count(where: { $0 == 0x0A }) >= 4,
      !element.children.contains(where: { _ in true })
    else { return nil }
    let lines = lines(of: Array(bytes)).filter { !isBlank($0) }
    guard let first = lines.firstIndex(where: hasGap), lines.count(where: hasGap) * 2 >= lines.count
    else { return nil }
    var line = MarkdownLine()
    line.append(Array(lines[..<first].joined(separator: [0x20])), style: [], link: nil)
    let lead = line.take()
    let table = MarkdownBlock.preformatted(Array(lines[first...].joined(separator: [0x0A])))
    return lead.isEmpty ? [table] : [.paragraph(lead), table]
  }

  /// Whether the text stands in columns, so that its blanks mean something.
  static func isTabular(_ text: String) -> Bool {
    isTable(lines(of: Array(text.utf8)).filter { !isBlank($0) })
  }

  /// Preformatted text without controls and without blank lines at its ends.
  static func clean(_ text: String) -> [UInt8] {
    var lines = lines(of: Array(text.utf8))
    while let first = lines.first, isBlank(first) { lines.removeFirst() }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    return MarkdownRenderer.joined(lines)
  }

  /// Lines without their ends, trailing blanks and control characters (tabs stay).
  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    func end(_ index: Int) {
      let raw = bytes[start..<index]
      let isPlain = raw.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
      var line = isPlain ? raw : raw.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }[...]
      while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
      lines.append(Array(line))
      start = index + 1
    }
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D {
        start = index + 1
      } else if byte == 0x0A || byte == 0x0D || byte == 0x0C {
        end(index)
      }
    }
    end(bytes.count)
    return lines
  }

  private static func groups(of lines: [[UInt8]]) -> [[[UInt8]]] {
    lines.split(whereSeparator: isBlank).map(Array.init)
  }

  private static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { $0 <= 0x20 }
  }

  /// Most lines that another follows end where a line of 40 to 100 characters would.
  private static func isHardWrapped(_ groups: [[[UInt8]]]) -> Bool {
    var followed = 0
    var full = 0
    var longest = 0
    for group in groups where !isTable(group) {
      longest = max(longest, group.map(\.count).max() ?? 0)
      for line in group.dropLast() {
        followed += 1
        if (40...110).contains(line.count) { full += 1 }
      }
    }
    return followed > 0 && full * 10 >= followed * 6 && longest <= 140
  }

  /// Two lines or more, most of them with gaps of three blanks or a tab inside.
  private static func isTable(_ group: [[UInt8]]) -> Bool {
    guard group.count >= 2 else { return false }
    return group.count(where: hasGap) * 3 >= group.count * 2
  }

  private static func hasGap(_ line: [UInt8]) -> Bool {
    var blanks = 0
    for byte in line.drop(while: { $0 <= 0x20 }) {
      if byte == 0x09 { return true }
      if byte == 0x20 {
        blanks += 1
      } else {
        if blanks >= 3 { return true }
        blanks = 0
      }
    }
    return false
  }
}
