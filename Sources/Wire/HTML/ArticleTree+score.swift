extension ArticleTree {
  /// Gives each element points for the paragraphs in it, the nearest most, as Arc90's Readability
  /// did first: long paragraphs with commas are text, and text has company.
  mutating func score() {
    for index in nodes.indices { nodes[index].score = 0 }
    var isScored = [Bool](repeating: false, count: nodes.count)
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      if node.isDropped {
        index = node.end
        continue
      }
      if let points = points(of: node) {
        // Text that stands in a block of blocks counts for that block itself.
        let first = node.isLeaf(in: self, at: index) ? node.parent : index
        spread(points, from: first, isScored: &isScored)
      }
      index += 1
    }
    for index in nodes.indices where isScored[index] {
      nodes[index].score *= 1 - nodes[index].sum.linkDensity
    }
  }

  private func points(of node: Node) -> Double? {
    guard node.own >= 25, !node.kind.isInline, node.kind != .caption, !node.marks.contains(.caption)
    else { return nil }
    switch node.kind {
    case .item where node.own < 80 || node.ownLinked * 3 > node.own: return nil
    case .heading: return nil
    default: break
    }
    let parts = 1 + node.ownBreaks / 2
    let long = min(Double(node.own) / 100, Double(3 * parts))
    return Double(parts) + Double(node.ownCommas) + long.rounded(.down)
  }

  private mutating func spread(_ points: Double, from first: Int, isScored: inout [Bool]) {
    var next = first
    for level in 0..<5 {
      let node = nodes[next]
      if !node.kind.isInline {
        if !isScored[next] {
          isScored[next] = true
          nodes[next].score = Self.start(node.kind) + node.marks.weight
        }
        let share = level == 0 ? 1.0 : level == 1 ? 2.0 : Double(level) * 3
        nodes[next].score += points / share
      }
      if next == 0 { return }
      next = node.parent
    }
  }

  /// What kinds of elements are worth before anything is known of them.
  private static func start(_ kind: ArticleTag) -> Double {
    switch kind {
    case .container, .article: 5
    case .preformatted, .cell, .quote: 3
    case .list, .item, .form: -3
    case .heading: -5
    default: 0
    }
  }
}

extension ArticleTree.Node {
  /// Whether it has no block below.
  func isLeaf(in tree: ArticleTree, at index: Int) -> Bool {
    switch kind {
    case .paragraph, .preformatted, .cell, .item: return true
    default: break
    }
    var next = index + 1
    while next < end {
      if !tree.nodes[next].kind.isInline { return false }
      next += 1
    }
    return true
  }
}
