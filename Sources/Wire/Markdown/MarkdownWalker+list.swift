extension MarkdownWalker {
  /// A list, its items' own lists included; text between items becomes part of the one before.
  mutating func walkList(_ element: XMLElement) {
    var items: [[MarkdownBlock]] = []
    flush()
    for part in element.content {
      var isItem = false
      let inner = gathered { walker in
        switch part {
        case .text(let bytes): walker.line.append(bytes, style: walker.style, link: walker.link)
        case .element(let child):
          isItem = child.is("li") || child.is("LI")
          walker.walk(child)
        }
      }
      guard !inner.isEmpty else { continue }
      if isItem || items.isEmpty {
        items.append(inner)
      } else {
        items[items.count - 1] += inner
      }
    }
    guard !items.isEmpty else { return }
    var start: Int?
    if case .numbers = MarkdownTag.of(element.name) {
      let given = element.attribute("start").flatMap { Int($0) } ?? 1
      start = (0...999_999).contains(given) ? given : 1
    }
    blocks.append(.list(start: start, items: items))
  }
}
