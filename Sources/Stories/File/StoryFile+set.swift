extension StoryFile {
  /// Writes one key, or removes it; only that key's lines change.
  ///
  /// "syndication.guid" names a key under another. A value that already stands there, however it
  /// is quoted, is left as it is. A new key is put at its place in `StoryKey.order`.
  public mutating func set(_ key: String, to value: FrontMatterValue?) {
    let (outer, inner) = StoryKey.parts(of: key)
    if let value {
      if self[key]?.isSameValue(as: value.node) == true { return }
    } else {
      guard self[key] != nil else { return }
      if inner != nil, frontMatter[outer]?.pairs?.count == 1 { return set(outer, to: nil) }
    }
    let wanted = frontMatter.setting(outer, inner, to: value?.node)
    // The first of these that gives what is wanted is taken: front matter a person typed may put
    // two keys on a line, and then its lines cannot be told apart.
    let edits = [
      editingLines(outer, inner, to: value, trimmed: true),
      editingLines(outer, inner, to: value, trimmed: false),
      rewriting(outer, as: wanted[outer]),
      rewritingAll(as: wanted, quotingAll: false),
      rewritingAll(as: wanted, quotingAll: true),
    ]
    for edit in edits {
      guard let front = edit(),
        let file = try? StoryFile(parsing: replacingFront(with: front)),
        file.frontMatter.isSameValue(as: wanted) || file.frontMatter.holdsSamePairs(as: wanted)
      else { continue }
      self = file
      return
    }
  }

  private func replacingFront(with front: [UInt8]) -> [UInt8] {
    Array(bytes[..<self.front.lowerBound]) + front + Array(bytes[self.front.upperBound...])
  }

  private func editingLines(
    _ outer: String, _ inner: String?, to value: FrontMatterValue?, trimmed: Bool
  ) -> () -> [UInt8]? {
    {
      var lines = FrontMatterLines(bytes[front])
      let pairs = frontMatter.pairs ?? []
      guard let inner, let index = pairs.firstIndex(where: { $0.name == outer }) else {
        let new = inner.map { inner in
          [FrontMatterValue.key(outer) + ":"] + (value?.lines(key: inner, indent: "  ") ?? [])
        }
        let indent = pairs.first.map { $0.key.column - 1 } ?? 0
        let block = Block(
          pairs: pairs, start: 0, end: lines.lines.count, indent: indent, outer: nil,
          trimmed: trimmed)
        return edit(&lines, block, key: outer, to: new ?? value?.lines(key: outer, indent: ""))
      }
      guard let span = lines.span(of: index, in: pairs, end: lines.lines.count),
        let nested = pairs[index].value.pairs, let first = nested.first
      else { return nil }
      let block = Block(
        pairs: nested, start: span.lowerBound + 1, end: span.upperBound,
        indent: first.key.column - 1, outer: outer, trimmed: trimmed)
      return edit(&lines, block, key: inner, to: value?.lines(key: inner, indent: ""))
    }
  }

  /// Keys of one mapping and the lines they stand on.
  private struct Block {
    let pairs: [YAMLNode.Pair]
    let start: Int
    let end: Int
    let indent: Int
    let outer: String?
    /// Whether comments after a value are told from it; a quoted text may look like one.
    let trimmed: Bool
  }

  private func edit(
    _ lines: inout FrontMatterLines, _ block: Block, key: String, to new: [String]?
  ) -> [UInt8]? {
    let indent = String(repeating: " ", count: max(0, block.indent))
    let new = (new ?? []).map { indent + $0 }
    func span(_ name: String) -> Range<Int>? {
      guard let index = block.pairs.firstIndex(where: { $0.name == name }) else { return nil }
      return lines.span(of: index, in: block.pairs, end: block.end, trimmed: block.trimmed)
    }
    if let own = span(key) {
      lines.replace(own, with: new, lineBreak: lineBreak)
      return lines.bytes
    }
    let order = StoryKey.order(under: block.outer)
    let place = order.firstIndex(of: key) ?? order.endIndex
    let at: Int
    if let before = order[..<place].reversed().compactMap(span).first {
      at = before.upperBound
    } else if let after = order[place...].compactMap(span).first {
      at = after.lowerBound
    } else {
      let last = block.pairs.indices.last
      at =
        last.flatMap {
          lines.span(of: $0, in: block.pairs, end: block.end, trimmed: block.trimmed)?.upperBound
        }
        ?? block.end
    }
    lines.replace(at..<at, with: new, lineBreak: lineBreak)
    return lines.bytes
  }

  private func rewriting(_ key: String, as node: YAMLNode?) -> () -> [UInt8]? {
    {
      let pairs = frontMatter.pairs ?? []
      var lines = FrontMatterLines(bytes[front])
      guard let node, let index = pairs.firstIndex(where: { $0.name == key }),
        let span = lines.span(of: index, in: pairs, end: lines.lines.count)
      else { return nil }
      let indent = String(repeating: " ", count: max(0, pairs[index].key.column - 1))
      let new = node.lines(key: key, quotingAll: false).map { indent + $0 }
      lines.replace(span, with: new, lineBreak: lineBreak)
      return lines.bytes
    }
  }

  private func rewritingAll(as wanted: YAMLNode, quotingAll: Bool) -> () -> [UInt8]? {
    {
      let lines = (wanted.pairs ?? []).flatMap {
        $0.value.lines(key: $0.name, quotingAll: quotingAll)
      }
      return lines.flatMap { Array($0.utf8) + lineBreak }
    }
  }
}
