/// Names and values one under the other, the values in one column; what has no value is left out.
struct FieldList {
  private let fields: [(name: String, value: TerminalText)]

  init(_ fields: [(String, TerminalText?)]) {
    self.fields = fields.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : (name, $0) }
    }
  }

  func lines(width: Int) -> [TerminalText] {
    let column = fields.reduce(0) { max($0, TerminalText($1.name).displayWidth) }
    let blank = ("" as TerminalText).padded(to: column)
    return fields.flatMap { field in
      field.value.wrapped(to: max(20, width - column - 2)).enumerated().map { index, line in
        let name = index == 0 ? TerminalText(field.name).padded(to: column).styled(.dim) : blank
        return name + "  " + line
      }
    }
  }
}
