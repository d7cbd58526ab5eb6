/// One line of an ANPA 1312 text with its typesetting marks taken off.
struct ANPALine: Sendable {
  var text: [UInt8]
  /// Whether `^` opened it: a line of the head, or a centred one of the body.
  var isMarked = false
  /// Whether it was indented by a tab or blanks: the start of a paragraph.
  var isIndented = false
  /// What closed it.
  var end = End.none

  enum End: Sendable { case none, quad, centred }

  var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }
  var words: String? { string?.collapsed }
  private var string: String? { String(decoding: TeletypeMarks.resolved(text), as: UTF8.self) }

  /// Whether it is a row of agate columns; prose puts a blank after its semicolons.
  var isRow: Bool {
    let marks = text.indices.filter { text[$0] == 0x3B }
    let spaced = marks.count { $0 + 1 < text.count && text[$0 + 1] == 0x20 }
    return marks.count >= 2 && spaced * 2 < marks.count
  }
  var cells: [[UInt8]] {
    text.split(separator: 0x3B, omittingEmptySubsequences: false).map(TeletypeMarks.resolvedCell)
  }

  /// The lines of a text; `*9006< ^Slug<` are two.
  static func all(in text: ArraySlice<UInt8>) -> [ANPALine] {
    TransmissionFrame.lines(of: text).flatMap { line -> [ANPALine] in
      var lines: [ANPALine] = []
      var start = line.startIndex
      for index in line.indices.dropFirst() where line[index] == 0x5E {
        let before = line[start..<index].last { $0 > 0x20 }
        guard before == 0x3C || before == 0x3D else { continue }
        lines.append(ANPALine(line[start..<index]))
        start = index
      }
      lines.append(ANPALine(line[start...]))
      return lines
    }
  }

  private init(_ raw: ArraySlice<UInt8>) {
    var line = raw
    // Backspace is the tab-line mark of agate, form feeds and bells are of the machine.
    while let first = line.first, first < 0x20, first != 0x09 { line.removeFirst() }
    let lead = line.prefix { $0 == 0x20 || $0 == 0x09 }
    isIndented = lead.contains(0x09) || lead.count >= 2
    line = line.dropFirst(lead.count)
    if line.first == 0x5E {
      isMarked = true
      line = Self.withoutCode(line.dropFirst())
    }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    if line.last == 0x3C || line.last == 0x3D, line.count > 1 || isMarked {
      end = line.last == 0x3C ? .quad : .centred
      line.removeLast()
      if line.last == 0x40 { line.removeLast() }
    }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    text = Array(line)
  }

  /// `$210` after the opening mark chooses a type face.
  private static func withoutCode(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.first == 0x24 else { return line }
    return line.dropFirst().drop(while: Sniff.isDigit)
  }
}
