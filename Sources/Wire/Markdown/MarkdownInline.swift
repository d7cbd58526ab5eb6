/// Runs of one paragraph as CommonMark's inline markup.
enum MarkdownInline {
  /// The paragraph's lines; there is more than one only where the source breaks lines.
  static func lines(_ runs: [MarkdownRun]) -> [[UInt8]] {
    let written = write(settled(runs), isCell: false)
    guard written.contains(0x0A) else {
      let line = trimmed(written)
      return line.isEmpty ? [] : [MarkdownEscape.lineStart(line)]
    }
    let lines = written.split(separator: 0x0A).map { trimmed($0) }.filter { !$0.isEmpty }
    return lines.enumerated().map { index, line in
      let start = MarkdownEscape.lineStart(line)
      return index + 1 < lines.count ? start + [0x5C] : start
    }
  }

  /// The same on one line, for headings and cells.
  static func oneLine(
    _ runs: [MarkdownRun], dropping style: MarkdownRun.Style = [], isCell: Bool = false
  ) -> [UInt8] {
    let flat = runs.map { run in
      var flat = run
      flat.style.subtract(style)
      flat.text = run.text.map { $0 == 0x0A ? 0x20 : $0 }
      return flat
    }
    return trimmed(write(settled(flat), isCell: isCell)[...])
  }

  /// Leaves out emphasis that CommonMark could not read back: crossing spans, or stars between a
  /// letter and a mark of punctuation.
  private static func settled(_ runs: [MarkdownRun]) -> [MarkdownRun] {
    guard runs.contains(where: { $0.style != [] || $0.link != nil }) else { return runs }
    var runs = runs
    for style in [MarkdownRun.Style.bold, .italic, .struck] {
      for span in spans(runs, where: { $0.style.contains(style) }) {
        if !isNested(span, in: runs, besides: style) || !isReadable(span, in: runs) {
          for index in span { runs[index].style.subtract(style) }
        }
      }
    }
    return runs
  }

  private static func spans(
    _ runs: [MarkdownRun], where isIn: (MarkdownRun) -> Bool
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (index, run) in runs.enumerated() {
      if isIn(run) {
        start = start ?? index
      } else if let begun = start {
        found.append(begun..<index)
        start = nil
      }
    }
    if let begun = start { found.append(begun..<runs.count) }
    return found
  }

  /// Whether links and the styles before this one hold the span whole, or lie whole inside it.
  private static func isNested(
    _ span: Range<Int>, in runs: [MarkdownRun], besides style: MarkdownRun.Style
  ) -> Bool {
    for edge in [span.lowerBound, span.upperBound] where edge > 0 && edge < runs.count {
      if let link = runs[edge].link, runs[edge - 1].link == link {
        // The edge cuts a link: fine only when the whole span lies in that link.
        if !span.allSatisfy({ runs[$0].link == link }) { return false }
      }
      for other in [MarkdownRun.Style.bold, .italic, .struck] where other.rawValue < style.rawValue
      {
        let cuts = runs[edge].style.contains(other) && runs[edge - 1].style.contains(other)
        if cuts, !span.allSatisfy({ runs[$0].style.contains(other) }) { return false }
      }
    }
    return true
  }

  /// CommonMark's flanking rules, on the characters about the span's ends.
  private static func isReadable(_ span: Range<Int>, in runs: [MarkdownRun]) -> Bool {
    let link = runs[span.lowerBound].link
    let isInLink = span.allSatisfy { runs[$0].link == link }
    // A link inside the span puts its brackets at the edge.
    let first =
      isInLink || link == nil ? scalar(runs[span.lowerBound].text, first: true) : "["
    let last =
      isInLink || runs[span.upperBound - 1].link == nil
      ? scalar(runs[span.upperBound - 1].text, first: false) : ")"
    let before =
      span.lowerBound > 0 ? scalar(runs[span.lowerBound - 1].text, first: false) : nil
    let after = span.upperBound < runs.count ? scalar(runs[span.upperBound].text, first: true) : nil
    guard let first, let last, !isBlank(first), !isBlank(last) else { return false }
    if span.lowerBound > 0, !isBlank(before), !runs[span.lowerBound - 1].style.isEmpty,
      runs[span.lowerBound - 1].style
        != runs[span.lowerBound].style.intersection(runs[span.lowerBound - 1].style)
    {
      return false
    }
    let opens = !isMark(first) || isBlank(before) || isMark(before)
    let closes = !isMark(last) || isBlank(after) || isMark(after)
    return opens && closes
  }

  private static func scalar(_ text: [UInt8], first: Bool) -> Unicode.Scalar? {
    let edge = first ? text.prefix(4) : text.suffix(4)
    let scalars = String(decoding: edge, as: UTF8.self).unicodeScalars
    return first ? scalars.first : scalars.last
  }

  private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isWhitespace } ?? true
  }

  private static func isMark(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }

  private static func trimmed(_ line: some Collection<UInt8>) -> [UInt8] {
    var line = Array(line)
    guard line.first == 0x20 || line.last == 0x20 else { return line }
    while line.last == 0x20 { line.removeLast() }
    let blanks = line.prefix(while: { $0 == 0x20 }).count
    return blanks == 0 ? line : Array(line.dropFirst(blanks))
  }
}
