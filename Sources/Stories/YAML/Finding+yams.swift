import Yams

extension Finding {
  /// What libyaml says, as a sentence at its place.
  init(_ error: YamlError, in text: String, firstLine: Int) {
    let above = firstLine &- 1
    switch error {
    case .scanner(let context?, "could not find expected ':'", _, _):
      self.init(
        line: context.mark.line &+ above, column: context.mark.column,
        message: "this line is no \"key: value\"",
        hint: "end the key with a colon; take git's merge marks out where there are any")
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let asked =
        context.map { "\($0.text.trimmed) begun at line \($0.mark.line &+ above): " } ?? ""
      self.init(
        line: mark.line &+ above, column: mark.column,
        message: "this is not YAML: \(asked)\(problem)",
        hint: Self.hint(for: problem))
    case .reader(let problem, let offset, let value, _):
      let bytes = [UInt8](text.utf8)
      let (line, column) = UTF8Text.place(of: offset ?? 0, in: bytes[...])
      let which = value >= 0 ? " (U+\(String(value, radix: 16, uppercase: true)))" : ""
      self.init(
        line: line &+ above, column: column,
        message: "this is not YAML: \(problem)\(which)")
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      self.init(
        line: context.mark.line &+ above, column: context.mark.column,
        message: "the key \"\(key)\" stands twice in one mapping",
        hint: "keep one of them")
    default:
      self.init(line: firstLine, column: 1, message: "the YAML cannot be read: \(error)")
    }
  }

  private static func hint(for problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "put a text that holds \": \" in quotes"
    case "found character that cannot start any token": "indent with spaces, not tabs"
    case "but found another document": "a line --- or ... may not stand inside"
    default: nil
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
