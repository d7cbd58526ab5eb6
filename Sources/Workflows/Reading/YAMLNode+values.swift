import Stories

/// Values of a node that was judged before, so that what does not fit is simply absent.
extension YAMLNode {
  /// The text of a key.
  func text(_ key: String) -> String? { self[key]?.text }

  /// Whether a key says `true`.
  func flag(_ key: String) -> Bool { self[key]?.text == "true" }

  /// The nodes under a key that takes one or more.
  func members(_ key: String) -> [YAMLNode] {
    guard let node = self[key] else { return [] }
    return node.items ?? [node]
  }

  /// The place where the node begins.
  var place: Places.Place { Places.Place(line: line, column: column) }
}
