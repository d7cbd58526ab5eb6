import Stories

/// What becomes of one field that two sides may have changed.
struct FieldMerge {
  enum Outcome {
    /// The desk's value stands.
    case ours
    /// The agency's new value is taken.
    case theirs
    /// A list with what either side put in and without what either took out.
    case both(YAMLNode?)
    /// Both changed it, each in its own way.
    case conflict
  }

  let key: String
  let base: YAMLNode?
  let ours: YAMLNode?
  let theirs: YAMLNode?
  let outcome: Outcome

  init(key: String, base: YAMLNode?, ours: YAMLNode?, theirs: YAMLNode?) {
    self.key = key
    self.base = base
    self.ours = ours
    self.theirs = theirs
    outcome = Self.outcome(key, base, ours, theirs)
  }

  /// What only the agency says of its story; a person cannot set it.
  private static let agencyKeys = ["signals"]

  /// Every key that is the subject of a merge, in the order of the file.
  static func keys(of stories: [Story]) -> [String] {
    var keys: [String] = []
    for story in stories {
      for pair in story.file.frontMatter.pairs ?? [] where pair.name != "syndication" {
        keys.append(pair.name)
      }
      keys += (story.file["syndication"]?.pairs ?? []).map { "syndication." + $0.name }
    }
    var seen: Set<String> = ["id"]
    seen.formUnion(StoryKey.desk)
    let known = StoryKey.order + StoryKey.syndicationOrder.map { "syndication." + $0 }
    return (known.filter(Set(keys).contains) + keys).filter { seen.insert($0).inserted }
  }

  private static func outcome(
    _ key: String, _ base: YAMLNode?, _ ours: YAMLNode?, _ theirs: YAMLNode?
  ) -> Outcome {
    if key.hasPrefix("syndication.") || agencyKeys.contains(key) { return .theirs }
    if isSame(ours, theirs) || isSame(base, theirs) { return .ours }
    if isSame(base, ours) { return .theirs }
    guard let list = merged(base, ours, theirs) else { return .conflict }
    return .both(list)
  }

  /// The two lists as one: the agency's new one without what the desk took out, then what the desk
  /// put in; nil where they are no lists, or where a row was changed by both.
  private static func merged(
    _ base: YAMLNode?, _ ours: YAMLNode?, _ theirs: YAMLNode?
  ) -> YAMLNode? {
    guard let old = items(base), let mine = items(ours), let new = items(theirs) else { return nil }
    var rows: [YAMLNode] = []
    for row in new {
      let name = name(of: row)
      let mineRow = mine.first { Self.name(of: $0) == name }
      let oldRow = old.first { Self.name(of: $0) == name }
      switch (mineRow, oldRow) {
      case (nil, nil): rows.append(row)
      case (nil, let oldRow?):
        guard isSame(oldRow, row) else { return nil }
      case (let mineRow?, let oldRow):
        if isSame(mineRow, row) || isSame(oldRow, mineRow) {
          rows.append(row)
        } else if isSame(oldRow, row) {
          rows.append(mineRow)
        } else {
          return nil
        }
      }
    }
    for row in mine where !new.contains(where: { Self.name(of: $0) == name(of: row) }) {
      let oldRow = old.first { Self.name(of: $0) == name(of: row) }
      guard let oldRow else {
        rows.append(row)
        continue
      }
      // The agency took it out; if the desk had changed it, a person must say.
      guard isSame(oldRow, row) else { return nil }
    }
    guard !rows.isEmpty else { return YAMLNode(.sequence([]), line: 0, column: 0) }
    return YAMLNode(.sequence(rows), line: 0, column: 0)
  }

  private static func items(_ node: YAMLNode?) -> [YAMLNode]? {
    guard let node, !node.isNull else { return [] }
    return node.items
  }

  /// What tells one row of a list from another: its address or text, or the word itself.
  private static func name(of row: YAMLNode) -> String {
    for key in ["href", "guid", "target", "text"] {
      if let text = row[key]?.text, !text.isEmpty { return text }
    }
    return row.text
      ?? (row.pairs ?? []).map { "\($0.name) \($0.value.text ?? "")" }
      .joined(separator: "\n")
  }

  /// Equal but for white space and Unicode form, which are no edit.
  private static func isSame(_ left: YAMLNode?, _ right: YAMLNode?) -> Bool {
    switch (left, right) {
    case (nil, nil): return true
    case (let left?, let right?):
      if let left = left.text, let right = right.text { return words(left) == words(right) }
      return left.isSameValue(as: right)
    default: return false
    }
  }

  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
  }
}

extension FieldMerge {
  /// The conflict in words; nil where there is none.
  var conflict: StoryMerge.Conflict? {
    guard case .conflict = outcome else { return nil }
    return StoryMerge.Conflict(
      field: key, base: Self.inWords(base), ours: Self.inWords(ours), theirs: Self.inWords(theirs))
  }

  private static func inWords(_ node: YAMLNode?) -> String {
    guard let node, !node.isNull else { return "" }
    if let text = node.text { return text }
    return (node.items ?? []).map { row in
      row.text
        ?? (row.pairs ?? []).map { "\($0.name): \($0.value.text ?? "")" }.joined(separator: ", ")
    }.joined(separator: "\n")
  }
}
