extension YAMLNode {
  /// The mapping with a key, or a key under another, set or removed.
  func setting(_ outer: String, _ inner: String?, to value: YAMLNode?) -> YAMLNode {
    guard let inner else { return setting(outer, to: value, order: StoryKey.order) }
    let nested = self[outer].flatMap { $0.pairs == nil ? nil : $0 }
    let below = (nested ?? YAMLNode(.mapping([]), line: 0, column: 0))
      .setting(inner, to: value, order: StoryKey.order(under: outer))
    return setting(outer, to: below, order: StoryKey.order)
  }

  private func setting(_ key: String, to value: YAMLNode?, order: [String]) -> YAMLNode {
    var pairs = self.pairs ?? []
    let index = pairs.firstIndex { $0.name == key }
    if let index, let value {
      pairs[index].value = value
    } else if let index {
      pairs.remove(at: index)
    } else if let value {
      let place = order.firstIndex(of: key) ?? order.endIndex
      let before = order[..<place].reversed().lazy
        .compactMap { name in pairs.firstIndex { $0.name == name } }.first
      let after = order[place...].lazy
        .compactMap { name in pairs.firstIndex { $0.name == name } }.first
      let name = YAMLNode(.scalar(key, .plain), line: 0, column: 0)
      pairs.insert(
        Pair(key: name, value: value), at: before.map { $0 + 1 } ?? after ?? pairs.count)
    }
    return YAMLNode(.mapping(pairs), line: line, column: column)
  }

  /// Whether two mappings say the same, whatever the order of their keys at the top.
  func holdsSamePairs(as other: YAMLNode) -> Bool {
    guard let pairs, let others = other.pairs, pairs.count == others.count else { return false }
    return pairs.allSatisfy { pair in other[pair.name]?.isSameValue(as: pair.value) == true }
  }
}
