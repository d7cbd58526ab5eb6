extension ArticleTree {
  /// Drops what stands among the paragraphs of a story and is none of it.
  mutating func clean(_ kept: [Int], leniently: Bool = false) {
    for top in kept {
      var index = top + 1
      while index < nodes[top].end {
        if !nodes[index].isDropped, isForeign(index, leniently: leniently) {
          nodes[index].isDropped = true
        }
        index = nodes[index].isDropped ? nodes[index].end : index + 1
      }
    }
    sumUp()
  }

  private func isForeign(_ index: Int, leniently: Bool) -> Bool {
    let node = nodes[index]
    switch node.kind {
    case .container, .article, .aside, .header, .form:
      if node.marks.contains(.share), node.sum.text < 500 { return true }
      return !leniently && isDoubtful(index)
    case .list:
      if node.marks.contains(.share), node.sum.text < 500 { return true }
      return !leniently && isDoubtful(index)
    case .table:
      return !leniently && !isData(index) && isDoubtful(index)
    case .heading:
      return node.marks.weight < 0
    default: return false
    }
  }

  /// Readability's test of a part by what it counts for.
  private func isDoubtful(_ index: Int) -> Bool {
    let node = nodes[index]
    let count = node.sum
    if isInside(.table, index),
      ancestors(of: index).contains(where: { nodes[$0].kind == .table && isData($0) })
    {
      return false
    }
    let weight = node.marks.weight
    if weight < 0, count.prose < 800 || count.linkDensity > 0.15 { return true }
    guard count.commas < 10 else { return false }
    let isList =
      node.kind == .list || count.text > 0 && Double(count.listed) / Double(count.text) > 0.9
    let isFigure = isInside(.figure, index) || count.images > 0 && holds(.figure, index)
    let density = count.linkDensity
    let heading = count.text == 0 ? 0 : Double(count.headings) / Double(count.text)
    if !isFigure, count.images > 1,
      Double(count.paragraphs) / Double(count.images) < 0.5
    {
      return !(isList && count.items == count.images)
    }
    if !isList, count.items - 100 > count.paragraphs { return true }
    if Double(count.inputs) > (Double(count.paragraphs) / 3).rounded(.down) { return true }
    if !isList, !isFigure, heading < 0.9, count.text < 25, count.images == 0 || count.images > 2,
      density > 0
    {
      return true
    }
    if !isList, weight < 25, density > 0.2, count.prose == 0 || density > 0.5 { return true }
    if isList, density > 0.5, !hasSentences(index) { return true }
    if weight >= 25, density > 0.5 { return true }
    if count.embeds > 1 && count.text < 25 { return true }
    return count.text == 0 && count.images == 0
  }

  /// Whole paragraphs that are links: sentences, not labels.
  private func hasSentences(_ index: Int) -> Bool {
    guard nodes[index].sum.text < 20_000 else { return true }
    let text = nodes[index].element.words ?? ""
    return text.hasSuffix(".") && nodes[index].sum.items > 0
      && nodes[index].sum.text / nodes[index].sum.items > 60
  }

  private func holds(_ kind: ArticleTag, _ index: Int) -> Bool {
    nodes[index..<nodes[index].end].contains { $0.kind == kind }
  }

  /// Whether a table shows data, and is no means of layout.
  func isData(_ index: Int) -> Bool {
    let node = nodes[index]
    if node.element.attribute("role") == "presentation" { return false }
    if node.element.attribute("datatable") == "0" { return false }
    if node.element.attribute("summary") != nil { return true }
    let below = nodes[index..<node.end]
    if below.dropFirst().contains(where: { $0.kind == .table }) { return false }
    let names = below.map { $0.element.name }
    if names.contains(where: {
      ["caption", "col", "colgroup", "tfoot", "thead", "th"].contains($0)
    }) {
      return true
    }
    let rows = names.count { $0 == "tr" }
    let cells = names.count { $0 == "td" }
    guard rows > 0, cells > rows else { return false }
    return rows >= 10 || cells / rows > 4 || cells > 10
  }
}
