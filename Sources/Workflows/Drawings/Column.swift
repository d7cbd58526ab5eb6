/// Text set in columns that fit a terminal of 80.
enum Column {
  static let width = 80

  /// A label and, from a column on, what is said of it; trailing blanks are left out.
  static func pair(_ label: String, _ text: String, at column: Int) -> String {
    text.isEmpty ? label : padded(label, to: column) + text
  }

  /// Words in lines that begin at a column, the first of them after a label.
  static func wrap(_ text: String, under label: String = "", at column: Int = 0) -> [String] {
    var lines: [String] = []
    var line = padded(label, to: column)
    let room = max(width - line.count, 20)
    var used = 0
    for word in pieces(of: text, atMost: room) {
      if used > 0, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: column)
        used = 0
      }
      line += (used > 0 ? " " : "") + word
      used += 1
    }
    return lines + [line]
  }

  private static func padded(_ label: String, to column: Int) -> String {
    guard column > 0 else { return label }
    return label + String(repeating: " ", count: max(column - label.count, label.isEmpty ? 0 : 2))
  }

  /// The words of a text, those too long for a line cut.
  private static func pieces(of text: String, atMost room: Int) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
      var rest = word
      var pieces: [Substring] = []
      while rest.count > room {
        pieces.append(rest.prefix(room))
        rest = rest.dropFirst(room)
      }
      return pieces + [rest]
    }
  }
}
