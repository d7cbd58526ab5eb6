public import Prose

extension ProseDiff {
  /// The whole comparison in one column: head line, fields, then the text with unchanged paragraphs folded.
  ///
  /// `head` takes the place of the body's own measure, for a caller that measured more than the
  /// body; `marked` puts signs round changes where there is no colour.
  public func lines(
    width: Int, marked: Bool, head: TerminalText? = nil, fields: [FieldChange] = []
  ) -> [TerminalText] {
    var lines = (head ?? measure.line(whose: "the agency's")).wrapped(to: width)
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

  /// How much the two texts differ.
  public var measure: ChangeMeasure {
    ChangeMeasure(
      added: wordsAdded, removed: wordsRemoved, moved: paragraphsMoved, shareKept: shareKept)
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
