extension Story {
  /// Sets a key to a value read from another story; nil, and an empty list, remove its lines.
  ///
  /// A value of a shape that no agency's text has (mappings in mappings) is left as it is.
  public mutating func set(_ key: String, to node: YAMLNode?) {
    guard let node, !node.isNull, node.items?.isEmpty != true else {
      return file.set(key, to: nil)
    }
    if let text = node.text {
      file.set(key, to: key == "language" ? .word(text) : .text(text))
    } else if let items = node.items {
      let texts = items.compactMap(\.text)
      let rows = items.compactMap { item in
        item.pairs.map { $0.map { (name: $0.name, text: $0.value.text) } }
      }
      if texts.count == items.count {
        set(key, texts: texts)
      } else if rows.count == items.count {
        set(key, rows: rows)
      }
    }
  }
}
