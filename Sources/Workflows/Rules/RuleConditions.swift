import Stories

/// What must all be so of a story that a rule is for.
struct RuleConditions: Hashable, Sendable {
  /// In the order in which they are asked.
  let list: [ImportRule.Condition]
  /// The zone of the hours.
  let timeZone: String?

  /// Reads a node whose form is right; without one nothing is asked.
  init(_ node: YAMLNode?) {
    list = ImportRule.Key.allCases.compactMap { key in
      let wanted = node?.members(key.rawValue).compactMap(\.text) ?? []
      return wanted.isEmpty ? nil : ImportRule.Condition(key: key, wanted: wanted)
    }
    timeZone = node?.text("time-zone")
  }

  subscript(key: ImportRule.Key) -> ImportRule.Condition? { list.first { $0.key == key } }
}
