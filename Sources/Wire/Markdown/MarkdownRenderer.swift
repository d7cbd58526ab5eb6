/// Writes blocks as CommonMark with GFM tables.
enum MarkdownRenderer {
  static func render(_ blocks: [MarkdownBlock]) -> String {
    var lines: [[UInt8]] = []
    write(blocks, indent: [], into: &lines)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return String(decoding: joined(lines), as: UTF8.self)
  }

  /// The lines with line feeds between them.
  static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append(0x0A) }
      text.append(contentsOf: line)
    }
    return text
  }

  private static func write(
    _ blocks: [MarkdownBlock], indent: [UInt8], into lines: inout [[UInt8]]
  ) {
    for (index, block) in blocks.enumerated() {
      if index > 0 { lines.append(trimmed(indent)) }
      switch block {
      case .paragraph(let runs):
        let written = MarkdownInline.lines(runs)
        lines += indent.isEmpty ? written : written.map { indent + $0 }
      case .heading(let level, let runs):
        let text = MarkdownInline.oneLine(runs, dropping: .bold)
        lines.append(indent + Array(repeating: 0x23, count: max(1, min(6, level))) + [0x20] + text)
      case .list(let start, let items):
        write(items, start: start, indent: indent, into: &lines)
      case .quote(let inner): write(inner, indent: indent + [0x3E, 0x20], into: &lines)
      case .table(let rows): lines += MarkdownTable.lines(rows).map { indent + $0 }
      case .preformatted(let text): writeFence(text, indent: indent, into: &lines)
      case .rule: lines.append(indent + Array("---".utf8))
      }
    }
  }

  private static func write(
    _ items: [[MarkdownBlock]], start: Int?, indent: [UInt8], into lines: inout [[UInt8]]
  ) {
    let isLoose = items.contains { $0.count(where: isText) > 1 }
    for (index, item) in items.enumerated() {
      if isLoose, index > 0 { lines.append(trimmed(indent)) }
      let marker = Array((start.map { "\($0 &+ index). " } ?? "- ").utf8)
      let inner = indent + Array(repeating: 0x20, count: marker.count)
      var written: [[UInt8]] = []
      write(item, indent: inner, into: &written)
      if !isLoose { written.removeAll { trimmed($0).isEmpty || $0 == trimmed(indent) } }
      guard let first = written.first else {
        lines.append(indent + marker)
        continue
      }
      lines.append(indent + marker + first.dropFirst(inner.count))
      lines += written.dropFirst()
    }
  }

  private static func isText(_ block: MarkdownBlock) -> Bool {
    if case .list = block { return false }
    return true
  }

  /// A fence longer than any run of backticks inside; control characters go, tabs stay.
  private static func writeFence(
    _ text: [UInt8], indent: [UInt8], into lines: inout [[UInt8]]
  ) {
    let text = MarkdownLine.cleaned(
      text.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A })
    var longest = 2
    var run = 0
    for byte in text {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = Array(repeating: UInt8(0x60), count: longest + 1)
    lines.append(indent + fence)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(trimmed(indent + line))
    }
    lines.append(indent + fence)
  }

  private static func trimmed(_ line: [UInt8]) -> [UInt8] {
    var line = line
    while line.last == 0x20 { line.removeLast() }
    return line
  }
}

/// Rows of cells as a GFM pipe table.
enum MarkdownTable {
  static func lines(_ rows: [[[MarkdownRun]]]) -> [[UInt8]] {
    let width = rows.map(\.count).max() ?? 0
    guard let head = rows.first, width > 0 else { return [] }
    let rule = Array(("|" + String(repeating: " --- |", count: width)).utf8)
    return [line(head, width)] + [rule] + rows.dropFirst().map { line($0, width) }
  }

  private static func line(_ cells: [[MarkdownRun]], _ width: Int) -> [UInt8] {
    var line: [UInt8] = [0x7C]
    for index in 0..<width {
      line.append(0x20)
      if index < cells.count {
        line += MarkdownInline.oneLine(cells[index], isCell: true)
        if line.last != 0x20 { line.append(0x20) }
      }
      line.append(0x7C)
    }
    return line
  }
}
