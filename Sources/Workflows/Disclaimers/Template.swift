import Stories

/// What the words of one key may and should hold.
struct Template {
  let key: String
  /// The names that may stand in braces.
  let names: [String]
  /// One name of each group should be there, or the line keeps something from readers.
  let wanted: [[String]]

  static let all = [
    Template(key: "untouched", names: everyName, wanted: bothParts),
    Template(key: "except-headline", names: everyName, wanted: bothParts),
    Template(key: "staff", names: ["publisher"], wanted: [["publisher"]]),
    Template(key: "unnamed-staff", names: [], wanted: []),
    Template(key: "credit", names: ["agency"], wanted: [["agency"]]),
  ]

  private static let everyName = ["staff", "credit", "publisher", "agency"]
  private static let bothParts = [["staff", "publisher"], ["credit", "agency"]]

  /// Lists what is wrong with the words of a language, or of an override, which may name its agency
  /// and its publisher outright.
  static func judge(_ node: YAMLNode, isOverride: Bool, into reading: inout Shape.Reading) {
    for template in all {
      guard let value = node[template.key], let text = value.text else { continue }
      template.judge(text, value, isOverride: isOverride, into: &reading)
    }
  }

  private func judge(
    _ text: String, _ node: YAMLNode, isOverride: Bool, into reading: inout Shape.Reading
  ) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      return reading.note(at: node, "\"\(key)\" says nothing", hint: "give its words")
    }
    let held = Self.placeholders(in: text)
    for name in held ?? [] where !names.contains(name) {
      let near = nearest(to: name, in: names)
      reading.note(
        at: node, "\"\(key)\" has no {\(name.prefix(40))}",
        hint: near.map { "did you mean {\($0)}?" }
          ?? (names.isEmpty
            ? "it holds nothing in braces"
            : "there are \(Words.list(names.map { "{\($0)}" }))"))
    }
    guard let held else {
      return reading.note(at: node, "\"\(key)\" has a brace that has no partner")
    }
    for group in wanted where !isOverride && held.allSatisfy({ !group.contains($0) }) {
      reading.note(
        .warning, at: node,
        "\"\(key)\" is without {\(group[0])}, so it says the same whoever "
          + (group.contains("agency") ? "the agency is" : "publishes it"))
    }
  }

  /// The names in braces; nil where a brace has no partner.
  private static func placeholders(in text: String) -> [String]? {
    var names: [String] = []
    var open: String.Index?
    for index in text.indices {
      switch text[index] {
      case "{":
        guard open == nil else { return nil }
        open = text.index(after: index)
      case "}":
        guard let start = open else { return nil }
        names.append(String(text[start..<index]))
        open = nil
      default: break
      }
    }
    return open == nil ? names : nil
  }
}
