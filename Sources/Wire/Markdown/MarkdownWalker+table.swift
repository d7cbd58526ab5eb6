extension MarkdownWalker {
  private struct Cell {
    var blocks: [MarkdownBlock]
    var columns: Int
    var rows: Int
  }

  /// A table of data becomes a pipe table; one that only lays out a page becomes its content.
  mutating func walkTable(_ element: XMLElement) {
    flush()
    var rows: [[Cell]] = []
    var captions: [MarkdownBlock] = []
    gatherRows(of: element, into: &rows, captions: &captions)
    blocks += captions
    let width = rows.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0
    let cells = rows.lazy.flatMap { $0 }
    let isLayout =
      width < 2 || rows.count < 2 && cells.contains { $0.blocks.count > 1 }
      || cells.contains { $0.blocks.count > 4 || $0.blocks.contains(where: Self.isBig) }
    if isLayout {
      for cell in cells { blocks += cell.blocks }
      return
    }
    blocks.append(.table(Self.grid(rows, width: width)))
  }

  private mutating func gatherRows(
    of element: XMLElement, into rows: inout [[Cell]], captions: inout [MarkdownBlock]
  ) {
    for part in element.content {
      guard case .element(let child) = part else {
        // Text between rows is wrong markup, but it is text.
        if case .text(let bytes) = part {
          captions += gathered { $0.line.append(bytes, style: $0.style, link: $0.link) }
        }
        continue
      }
      if case .drop = disposition(child) { continue }
      switch child.name.lowercased() {
      case "tr", "row": rows.append(gatherCells(of: child))
      case "thead", "tbody", "tfoot", "tgroup", "nitf-table":
        gatherRows(of: child, into: &rows, captions: &captions)
      case "td", "th", "entry": rows.append([gatherCell(child)])
      case "col", "colgroup", "colspec", "nitf-colgroup", "nitf-col": continue
      default: captions += gathered { $0.walk(child) }
      }
    }
  }

  private mutating func gatherCells(of row: XMLElement) -> [Cell] {
    var cells: [Cell] = []
    for part in row.content {
      switch part {
      case .element(let child) where ["td", "th", "entry"].contains(child.name.lowercased()):
        cells.append(gatherCell(child))
      case .element(let child):
        let inner = gathered { $0.walk(child) }
        if !inner.isEmpty { cells.append(Cell(blocks: inner, columns: 1, rows: 1)) }
      case .text(let bytes):
        let inner = gathered { $0.line.append(bytes, style: $0.style, link: $0.link) }
        if !inner.isEmpty { cells.append(Cell(blocks: inner, columns: 1, rows: 1)) }
      }
    }
    return cells
  }

  private mutating func gatherCell(_ element: XMLElement) -> Cell {
    func span(_ name: StaticString) -> Int {
      let given = element.attribute(name).flatMap { Int($0) } ?? 1
      return max(1, min(32, given))
    }
    let inner = gathered { $0.walkContent(of: element) }
    return Cell(blocks: inner, columns: span("colspan"), rows: span("rowspan"))
  }

  private static func isBig(_ block: MarkdownBlock) -> Bool {
    switch block {
    case .table, .preformatted, .quote, .heading: true
    case .paragraph, .list, .rule: false
    }
  }

  /// Cells that reach over columns or rows leave the places beside and below them empty.
  private static func grid(_ rows: [[Cell]], width: Int) -> [[[MarkdownRun]]] {
    var taken: [Int] = Array(repeating: 0, count: min(width, 256))
    return rows.compactMap { row -> [[MarkdownRun]]? in
      var line: [[MarkdownRun]] = []
      func skipTaken() {
        while line.count < taken.count, taken[line.count] > 0 {
          taken[line.count] -= 1
          line.append([])
        }
      }
      for cell in row {
        skipTaken()
        for column in 0..<cell.columns {
          if line.count < taken.count { taken[line.count] = cell.rows - 1 }
          line.append(column == 0 ? flattened(cell.blocks) : [])
        }
      }
      skipTaken()
      return line.allSatisfy(\.isEmpty) ? nil : line
    }
  }

  /// The text of blocks on one line.
  private static func flattened(_ blocks: [MarkdownBlock]) -> [MarkdownRun] {
    var runs: [MarkdownRun] = []
    for block in blocks {
      let next: [MarkdownRun] =
        switch block {
        case .paragraph(let inner), .heading(_, let inner): inner
        case .list(_, let items):
          items.reduce(into: []) { joined, item in
            let text = flattened(item)
            if !joined.isEmpty, !text.isEmpty { joined.append(MarkdownRun(text: [0x20])) }
            joined += text
          }
        case .quote(let inner): flattened(inner)
        case .preformatted(let text): [MarkdownRun(text: text)]
        case .table, .rule: []
        }
      if !runs.isEmpty, !next.isEmpty { runs.append(MarkdownRun(text: [0x20])) }
      runs += next
    }
    return runs
  }
}
