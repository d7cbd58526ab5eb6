/// How the lines a command wrote stand beside the lines a page expects.
struct OutputComparison {
  enum Line: Hashable {
    /// Expected and written; the expected text, which may hold marks.
    case same(String)
    /// Expected but not written.
    case missing(String)
    /// Written but not expected.
    case extra(String)
  }

  let lines: [Line]

  var agrees: Bool {
    lines.allSatisfy { if case .same = $0 { true } else { false } }
  }

  /// Finds the alignment with the fewest lines missing or extra.
  init(expected: [String], written: [String]) {
    let patterns = expected.map(LinePattern.init)
    let (rows, columns) = (expected.count, written.count)
    var costs = Array(repeating: Array(repeating: 0, count: columns + 1), count: rows + 1)
    func isGap(_ row: Int) -> Bool { expected[row] == "…" }
    for row in stride(from: rows, through: 0, by: -1) {
      for column in stride(from: columns, through: 0, by: -1) {
        var best = row == rows && column == columns ? 0 : Int.max
        if row < rows, column < columns, !isGap(row), patterns[row].matches(written[column]) {
          best = costs[row + 1][column + 1]
        }
        if row < rows { best = min(best, costs[row + 1][column] + (isGap(row) ? 0 : 1)) }
        if column < columns {
          let swallowed = row < rows && isGap(row)
          best = min(best, costs[row][column + 1] + (swallowed ? 0 : 1))
        }
        costs[row][column] = best
      }
    }
    var lines: [Line] = []
    var (row, column) = (0, 0)
    while row < rows || column < columns {
      let cost = costs[row][column]
      if row < rows, isGap(row) {
        if costs[row + 1][column] == cost {
          lines.append(.same(expected[row]))
          row += 1
        } else {
          column += 1
        }
      } else if row < rows, column < columns, patterns[row].matches(written[column]),
        costs[row + 1][column + 1] == cost
      {
        lines.append(.same(expected[row]))
        (row, column) = (row + 1, column + 1)
      } else if row < rows, costs[row + 1][column] + 1 == cost {
        lines.append(.missing(expected[row]))
        row += 1
      } else {
        lines.append(.extra(written[column]))
        column += 1
      }
    }
    self.lines = lines
  }
}
