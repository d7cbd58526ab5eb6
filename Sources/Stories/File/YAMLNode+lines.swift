extension YAMLNode {
  /// The value written under a key in the canonical form; for front matter whose own lines cannot
  /// be kept.
  func lines(key: String, quotingAll: Bool) -> [String] {
    let start = FrontMatterValue.key(key) + ":"
    switch content {
    case .scalar: return [start + " " + flow(quotingAll: quotingAll, isNested: false)]
    case .mapping(let pairs) where key == "syndication" && !pairs.isEmpty:
      return [start]
        + pairs.flatMap { pair in
          pair.value.lines(key: pair.name, quotingAll: quotingAll).map { "  " + $0 }
        }
    case .sequence(let items) where items.contains { $0.pairs != nil }:
      return [start] + items.map { "  - " + $0.flow(quotingAll: quotingAll, isNested: true) }
    case .sequence, .mapping: return [start + " " + flow(quotingAll: quotingAll, isNested: false)]
    }
  }

  private func flow(quotingAll: Bool, isNested: Bool) -> String {
    switch content {
    case .scalar(let text, let style):
      guard style == .plain, !quotingAll || isNull else { return QuotedText.quote(text) }
      if isNull { return "null" }
      let isBare = text.utf8.allSatisfy { (0x21...0x7E).contains($0) || $0 == 0x20 }
      let isNestedBare = !text.utf8.contains { ",[]{}".utf8.contains($0) }
      return isBare && (isNestedBare || !isNested) ? text : QuotedText.quote(text)
    case .sequence(let items):
      let members = items.map { $0.flow(quotingAll: quotingAll, isNested: true) }
      return "[" + members.joined(separator: ", ") + "]"
    case .mapping(let pairs):
      let members = pairs.map {
        FrontMatterValue.key($0.name) + ": " + $0.value.flow(quotingAll: quotingAll, isNested: true)
      }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }
}
