extension ArticleTree {
  /// Drops what no story is made of: what is hidden, navigation, forms, share bars, comments.
  ///
  /// A part that holds half of the page's prose stays, whatever it is called; readers' comments go.
  mutating func dropFurniture(strictly: Bool) {
    sumUp()
    let prose = nodes[0].sum.prose
    var index = 1
    while index < nodes.count {
      let node = nodes[index]
      let isComments = node.marks.contains(.comments) && prose - node.sum.prose >= 150
      let isMost = node.sum.prose > 200 && node.sum.prose * 2 >= prose && !isComments
      if Self.isHidden(node) || !isMost && isFurniture(index, strictly: strictly) {
        nodes[index].isDropped = true
        index = node.end
      } else {
        index += 1
      }
    }
    sumUp()
  }

  private func isFurniture(_ index: Int, strictly: Bool) -> Bool {
    let node = nodes[index]
    if node.kind == .navigation || node.kind == .input { return true }
    if let role = node.element.attribute("role"), Self.roles.contains(role.lowercased()) {
      return true
    }
    if node.kind == .link { return false }
    if node.kind == .footer { return !isInside(.quote, index) }
    if node.kind == .form { return node.sum.prose < 400 }
    if node.kind == .aside { return node.sum.linked * 3 > node.sum.text || isUnlikelyAside(index) }
    if node.marks.contains(.comments), !node.isText, node.kind != .heading { return true }
    guard strictly else { return false }
    // Related stories come as links; a section whose id is made of its own sub-head does not.
    if node.sum.prose > 600, node.sum.linkDensity < 0.1 { return false }
    if isInside(.table, index) || node.kind == .cell { return false }
    if node.marks.contains(.furniture) { return true }
    return !node.isText && node.marks.contains(.unlikely)
  }

  /// An aside is text only where it is a short box within the story.
  private func isUnlikelyAside(_ index: Int) -> Bool {
    let node = nodes[index]
    return node.sum.prose < 140 || !isInside(.article, index)
      || node.marks.contains(.unlikely) || node.marks.contains(.furniture)
  }

  func isInside(_ kind: ArticleTag, _ index: Int) -> Bool {
    var next = index
    while next != 0 {
      next = nodes[next].parent
      if nodes[next].kind == kind { return true }
    }
    return false
  }

  private static func isHidden(_ node: Node) -> Bool {
    guard node.element.hasAttributes else { return false }
    if node.element.attribute("hidden") != nil { return true }
    if node.element.attribute("aria-hidden")?.lowercased() == "true",
      !(node.element.attribute("class")?.contains("fallback-image") ?? false)
    {
      return true
    }
    if node.element.attribute("aria-modal") == "true" { return true }
    guard let style = node.element.attribute("style") else { return false }
    let plain = String(decoding: style.lowercased().utf8.filter { $0 > 0x20 }, as: UTF8.self)
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  private static let roles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
    "contentinfo", "search", "banner",
  ]
}

extension ArticleTree.Node {
  /// A block of text itself, whose name says less than its words.
  var isText: Bool {
    switch kind {
    case .paragraph, .preformatted, .quote, .cell: true
    default: false
    }
  }
}
