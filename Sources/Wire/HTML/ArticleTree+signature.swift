extension ArticleTree {
  /// Who signs the story, where an element beside the headline says so.
  func byline(before kept: [Int]) -> String? {
    guard let first = kept.first else { return nil }
    for (index, node) in nodes.enumerated().prefix(nodes[first].end) {
      guard (3...90).contains(textLength(index)), isSignature(node), !isForeignLink(index) else {
        continue
      }
      if let text = node.element.words, let name = ArticleLines.name(in: text), name.contains(" ") {
        return name
      }
    }
    return nil
  }

  /// The first date shown from the headline on.
  func date(before kept: [Int]) -> String? {
    guard let first = kept.first else { return nil }
    let head = nodes.indices.prefix(first).last { nodes[$0].element.is("h1") } ?? max(0, first - 60)
    for index in head..<min(nodes[first].end, head + 150) {
      let node = nodes[index]
      guard !node.kind.isInline, (6...120).contains(node.own), let text = node.element.words else {
        continue
      }
      for part in [Substring(text)] + text.split(whereSeparator: { "|•·".contains($0) }) {
        guard case .date(let date, _) = PageFurniture.date(part.trimmed ?? ""),
          let read = WireDate(date), read.year > 1990
        else { continue }
        return date
      }
    }
    return nil
  }

  private func textLength(_ index: Int) -> Int {
    let node = nodes[index]
    return node.kind.isInline ? node.element.words?.count ?? 0 : node.sum.text
  }

  private func isSignature(_ node: Node) -> Bool {
    guard node.element.hasAttributes, node.kind != .image else { return false }
    if node.element.attribute("rel") == "author" { return true }
    if (node.element.attribute("itemprop") ?? "").contains("author") { return true }
    return node.marks.contains(.byline) && !node.marks.contains(.furniture)
  }

  /// Authors of other stories stand in lists and asides.
  private func isForeignLink(_ index: Int) -> Bool {
    ancestors(of: index).contains { [.aside, .footer, .navigation].contains(nodes[$0].kind) }
  }
}
