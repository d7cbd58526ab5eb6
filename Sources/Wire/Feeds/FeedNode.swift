/// An item, entry, channel or feed; what is looked up is written down as carried over.
struct FeedNode {
  let element: XMLElement
  let isAtom: Bool

  /// Children of this name in a vocabulary, in order.
  func all(_ name: StaticString, in space: FeedSpace = .core) -> [XMLElement] {
    element.children.filter { $0.is(name) && isIn(space, $0) }
  }

  func first(_ name: StaticString, in space: FeedSpace = .core) -> XMLElement? {
    element.children.first { $0.is(name) && isIn(space, $0) }
  }

  /// The first child's text as one line without markup.
  func line(_ name: StaticString, in space: FeedSpace = .core) -> String? {
    for child in all(name, in: space) {
      guard let line = FeedText.line(child) else { continue }
      LossReport.take(child)
      return line
    }
    return nil
  }

  /// All such children's texts, each once.
  func lines(_ name: StaticString, in space: FeedSpace = .core) -> [String] {
    all(name, in: space).compactMap { child in
      LossReport.take(child)
      return FeedText.line(child)
    }.unique
  }

  /// The first child's date; one that cannot be read stays in the loss report.
  func date(_ names: [(StaticString, FeedSpace)]) -> String? {
    for (name, space) in names {
      for child in all(name, in: space) {
        guard let date = WireDate.normalise(child.text) else { continue }
        LossReport.take(child)
        return date
      }
    }
    return nil
  }

  /// In Atom its own elements are the core, whether their namespace is right or missing.
  private func isIn(_ space: FeedSpace, _ child: XMLElement) -> Bool {
    let own = FeedSpace(child)
    guard isAtom else { return own == space }
    return own == space && space != .atom || space == .core && own == .atom
  }

  /// Where relative links of the element begin: `xml:base` up to the root, then `fallback`.
  static func base(of element: XMLElement, fallback: String?) -> String? {
    var chain: [String] = []
    var next: XMLElement? = element
    while let current = next {
      if let base = current.attribute("base")?.trimmed { chain.append(base) }
      next = current.parent
    }
    var base = fallback
    for part in chain.reversed() {
      base = base.flatMap { WebAddress.resolve(part, against: $0) } ?? part
    }
    return base
  }

  /// `xml:lang` of the element or of what is round it.
  static func language(of element: XMLElement) -> String? {
    var next: XMLElement? = element
    while let current = next {
      if let language = current.attribute("lang")?.trimmed { return language }
      next = current.parent
    }
    return nil
  }
}
