public import Prose

extension ProseDiff {
  /// The whole comparison in one column: head line, fields, then the text with unchanged paragraphs folded.
  ///
  /// `whose` says whose words were kept, as in "the agency's"; `marked` puts signs round changes where there is no colour.
  public func lines(
    width: Int, marked: Bool, whose: String = "the agency's", fields: [FieldChange] = []
  ) -> [TerminalText] {
    var lines = headLine(whose: whose).wrapped(to: width)
    if !fields.isEmpty { lines += [""] + fieldLines(fields, width: width, marked: marked) }
    var folded = 0
    for passage in passages {
      if case .unchanged = passage.change {
        folded += 1
        continue
      }
      lines += Self.fold(&folded, width: width)
      lines += [""] + passage.change.text(marked: marked).wrapped(to: width)
    }
    return lines + Self.fold(&folded, width: width)
  }

  /// The measure of the change: `+38 −112 words, 2 paragraphs moved, 71 % of the agency's words kept`.
  public func headLine(whose: String = "the agency's") -> TerminalText {
    guard !isEmpty else { return "No words changed" }
    var line: TerminalText = "+\(wordsAdded) −\(wordsRemoved) words"
    if paragraphsMoved > 0 {
      line += ", \(paragraphsMoved) \(paragraphsMoved == 1 ? "paragraph" : "paragraphs") moved"
    }
    // 100 % is said of a text of which every word was kept, and of no other.
    let percent = min(wordsRemoved > 0 ? 99 : 100, Int((100 * shareKept).rounded()))
    return line + ", \(percent) % of \(whose) words kept"
  }

  private static func fold(_ count: inout Int, width: Int) -> [TerminalText] {
    defer { count = 0 }
    guard count > 0 else { return [] }
    let line: TerminalText = "… \(count) \(count == 1 ? "paragraph" : "paragraphs")"
    return ["", line.styled(.dim).truncated(to: width)]
  }

  private func fieldLines(
    _ fields: [FieldChange], width: Int, marked: Bool
  ) -> [TerminalText] {
    let name = min(24, fields.reduce(0) { max($0, TerminalText($1.field).displayWidth) })
    return fields.flatMap { field in
      let old = field.old.map { Piece.deleted($0).text(marked: marked) }
      let new = field.new.map { Piece.inserted($0).text(marked: marked) }
      let values = [old, new].compactMap { $0 }.joined(separator: " ")
      let column = TerminalText(field.field).truncated(to: name).padded(to: name)
      return values.wrapped(to: max(1, width - name - 2)).enumerated().map { index, line in
        (index == 0 ? column.styled(.bold) : ("" as TerminalText).padded(to: name)) + "  " + line
      }
    }
  }
}

extension ProseDiff.Change {
  fileprivate func text(marked: Bool) -> TerminalText {
    switch self {
    case .unchanged(let text): TerminalText(text)
    case .deleted(let text): ProseDiff.Piece.deleted(text).text(marked: marked)
    case .inserted(let text): ProseDiff.Piece.inserted(text).text(marked: marked)
    case .changed(let pieces): pieces.map { $0.text(marked: marked) }.joined()
    case .moved(let from, let pieces):
      ("(moved from ¶\(from + 1)) " as TerminalText).styled(.dim)
        + pieces.map { $0.text(marked: marked) }.joined()
    }
  }
}

extension ProseDiff.Piece {
  fileprivate func text(marked: Bool) -> TerminalText {
    switch self {
    case .kept(let text): TerminalText(text)
    case .deleted(let text):
      (marked ? "[-" + TerminalText(text) + "-]" : TerminalText(text)).styled([.red, .strike])
    case .inserted(let text):
      (marked ? "{+" + TerminalText(text) + "+}" : TerminalText(text)).styled([.green, .underline])
    }
  }
}
