internal import CXML

extension ArticleTree {
  /// The elements kept as Markdown, without all that was dropped.
  func text(of kept: [Int], base: String?) -> MarkdownText {
    let root = commonRoot(of: kept)
    var isKept = [Bool](repeating: false, count: nodes.count)
    for top in kept {
      for index in top..<nodes[top].end { isKept[index] = true }
      for outer in ancestors(of: top) { isKept[outer] = true }
    }
    for index in nodes.indices where nodes[index].isDropped { isKept[index] = false }
    for index in nodes.indices {
      nodes[index].element.node.pointee._private = UnsafeMutableRawPointer(
        bitPattern: isKept[index] ? 0 : 1)
    }
    return HTMLMarkdown.convert(nodes[root].element, base: base) { element in
      element.node.pointee._private == nil ? .keep : .drop
    }
  }
}
