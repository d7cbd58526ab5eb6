/// Rows of text in columns that fit the width of a line.
public struct Table: Sendable {
  /// What one column holds and how it behaves when the line is too short.
  public struct Column: Sendable {
    /// Its heading; empty for none.
    public let title: TerminalText
    /// Whether its text stands at the right, as numbers do.
    public let isNumber: Bool
    /// Whether it gives way when the line is too short.
    public let isFlexible: Bool

    /// Describes a column.
    public init(_ title: TerminalText = "", isNumber: Bool = false, isFlexible: Bool = false) {
      self.title = title
      self.isNumber = isNumber
      self.isFlexible = isFlexible
    }
  }

  /// The columns from left to right.
  public let columns: [Column]
  /// The rows; cells beyond the columns are not shown, missing ones are empty.
  public var rows: [[TerminalText]]

  private static let gap = 2
  private static let narrowest = 4

  /// Describes a table; without a flexible column the last one gives way.
  public init(_ columns: [Column], rows: [[TerminalText]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines of the table.
  ///
  /// With `isolating`, right-to-left cells are enclosed in marks that keep the columns in place on a terminal.
  public func lines(width: Int, isolating: Bool = false) -> [TerminalText] {
    guard !columns.isEmpty else { return [] }
    let widths = fitted(to: width)
    let hasTitles = columns.contains { !$0.title.isEmpty }
    let titles = hasTitles ? [columns.map { $0.title.styled(.bold) }] : []
    return (titles + rows).map { row in
      var line: TerminalText = ""
      for (index, column) in columns.enumerated() {
        let isLast = index == columns.count - 1
        let cell = index < row.count ? row[index] : ""
        let cut = cell.truncated(to: widths[index])
        let shown = isolating ? cut.isolated : cut
        if index > 0 { line += "  " }
        if column.isNumber {
          line += shown.padded(to: widths[index], before: true)
        } else {
          line += isLast ? shown : shown.padded(to: widths[index])
        }
      }
      return line
    }
  }

  private func fitted(to width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(columns[index].title.displayWidth) { widest, row in
        index < row.count ? max(widest, row[index].displayWidth) : widest
      }
    }
    var excess = widths.reduce(Self.gap * (columns.count - 1), +) - width
    let flexible = columns.indices.filter { columns[$0].isFlexible }
    let last = columns.count - 1
    // When the columns meant to give way are as narrow as they may be, the others follow from the right.
    let order = (flexible.isEmpty ? [last] : flexible) + columns.indices.reversed()
    for index in order where excess > 0 {
      let given = min(excess, max(0, widths[index] - Self.narrowest))
      widths[index] -= given
      excess -= given
    }
    return widths
  }
}

extension TerminalText {
  /// The text between marks that keep its direction to itself, if any of it runs from right to left.
  var isolated: TerminalText {
    guard plain.unicodeScalars.contains(where: \.runsFromRight) else { return self }
    return TerminalText(trusted: "\u{2068}") + self + TerminalText(trusted: "\u{2069}")
  }
}

extension Unicode.Scalar {
  fileprivate var runsFromRight: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
