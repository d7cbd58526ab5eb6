/// The story of an ANPA 1312 message: paragraphs, sub-heads and agate tables.
struct ANPABody: Sendable {
  private(set) var blocks: [MarkdownBlock] = []
  /// Paragraphs that speak to editors.
  private(set) var notes: [String] = []
  private let isTabular: Bool
  private var paragraph = MarkdownLine()
  private var rows: [ANPALine] = []
  private var columns: [ANPALine] = []

  init(_ lines: some Collection<ANPALine>, isTabular: Bool) {
    self.isTabular = isTabular
    for line in lines { read(line) }
    end()
  }

  private mutating func read(_ line: ANPALine) {
    if line.isBlank {
      end()
    } else if line.isRow {
      endParagraph()
      endColumns()
      rows.append(line)
    } else if TeletypeMarks.isRule(line.text) {
      end()
      if !blocks.isEmpty, blocks.last != .rule { blocks.append(.rule) }
    } else if line.isMarked {
      end()
      readMarked(line)
    } else if isTabular, Self.hasGap(line.text) {
      endParagraph()
      endRows()
      columns.append(line)
    } else {
      endRows()
      endColumns()
      if line.isIndented {
        if isTabular { paragraph.appendBreak() } else { endParagraph() }
      }
      append(line)
      if line.end != .none { endParagraph() }
    }
  }

  /// A centred line is a sub-head; the wire's own `END` is none.
  private mutating func readMarked(_ line: ANPALine) {
    let words = line.words ?? ""
    if ["END", "MORE", "ENDS", "ENDIT"].contains(words) { return }
    if EditorsNote.isNote(words) {
      notes.append(words)
      return
    }
    let style: MarkdownRun.Style = line.end == .none ? [] : .bold
    paragraph.append(TeletypeMarks.resolved(line.text), style: style, link: nil)
    endParagraph()
  }

  private mutating func append(_ line: ANPALine) {
    paragraph.append(TeletypeMarks.resolved(line.text), style: [], link: nil)
    paragraph.append([0x20], style: [], link: nil)
  }

  private mutating func end() {
    endParagraph()
    endRows()
    endColumns()
  }

  private mutating func endParagraph() {
    let runs = paragraph.take()
    guard !runs.isEmpty else { return }
    let text = String(decoding: runs.flatMap(\.text), as: UTF8.self)
    if EditorsNote.isNote(text) {
      notes.append(text)
    } else {
      blocks.append(.paragraph(runs))
    }
  }

  private mutating func endRows() {
    guard !rows.isEmpty else { return }
    blocks.append(
      .table(
        rows.map { row in
          row.cells.map { cell in
            var line = MarkdownLine()
            line.append(cell, style: [], link: nil)
            return line.take()
          }
        }))
    rows = []
  }

  private mutating func endColumns() {
    guard !columns.isEmpty else { return }
    blocks.append(.preformatted(Array(columns.map(\.text).joined(separator: [0x0A]))))
    columns = []
  }

  /// Three blanks or more within the text.
  private static func hasGap(_ text: [UInt8]) -> Bool {
    var blanks = 0
    for byte in text {
      if byte == 0x20 || byte == 0x09 {
        blanks += byte == 0x09 ? 3 : 1
      } else {
        if blanks >= 3 { return true }
        blanks = 0
      }
    }
    return false
  }
}
