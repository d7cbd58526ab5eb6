/// Judges a story's short lines by their words: the headline again, names, dates, "read more".
struct ArticleLines {
  let headline: String?
  let kept: [Int]
  private(set) var byline: String?

  init(headline: String?, kept: [Int]) {
    self.headline = headline
    self.kept = kept
  }

  /// Drops the lines that are no part of the story.
  mutating func drop(from tree: inout ArticleTree) {
    let lines = kept.flatMap { Self.lines(in: tree, below: $0) }
    let isProse = lines.map { tree.nodes[$0].isProse }
    let first = isProse.firstIndex(of: true) ?? lines.count
    let last = isProse.lastIndex(of: true) ?? 0
    for (place, index) in lines.enumerated() {
      let node = tree.nodes[index]
      guard node.sum.text <= 300, let text = node.element.words else { continue }
      let isOutside = place < first || place > last
      if node.kind == .heading, place <= first, isHeadline(text) {
        tree.nodes[index].isDropped = true
      } else if place < first, byline == nil, isByline(node), text.count <= 100 {
        byline = Self.name(in: text)
        tree.nodes[index].isDropped = true
      } else if isFurniture(
        text, node, isOutside: isOutside || place < min(6, first + 3) && !node.isProse)
      {
        tree.nodes[index].isDropped = true
      }
    }
    dropTail(of: lines, after: last, in: &tree)
  }

  /// The names in "By Jane Doe | June 9, 2023"; nil when there is none.
  static func name(in text: String) -> String? {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if word.contains(where: \.isNumber) || ["|", "•", "·", "-", "–", "—", "/"].contains(word) {
        break
      }
      words.append(word)
    }
    let small: Set<String> = [
      "by", "von", "par", "por", "and", "und", "et", "y", "de", "van", "der", "la", "e", "di",
    ]
    if let first = words.first, small.contains(first.lowercased()) { words.removeFirst() }
    while let last = words.last, small.contains(last.lowercased()) { words.removeLast() }
    let isName = words.allSatisfy { word in
      small.contains(word.lowercased())
        || word.first.map { $0.isUppercase || $0.isLetter && !$0.isCased } ?? false
    }
    guard (1...8).contains(words.count), isName else { return nil }
    let name = words.joined(separator: " ")
    return name.last == "," || name.last == ":" ? String(name.dropLast()) : name
  }

  /// Sub-heads at the very end head nothing, and links there lead elsewhere.
  private func dropTail(of lines: [Int], after last: Int, in tree: inout ArticleTree) {
    for place in lines.indices.reversed() where place > last {
      let node = tree.nodes[lines[place]]
      if node.isDropped { continue }
      guard node.kind == .heading || node.ownLinked * 10 > node.own * 8 else { return }
      tree.nodes[lines[place]].isDropped = true
    }
  }

  /// Blocks with text of their own and no block below, and what is like them.
  private static func lines(in tree: ArticleTree, below top: Int) -> [Int] {
    var found: [Int] = []
    var index = top
    while index < tree.nodes[top].end {
      let node = tree.nodes[index]
      if node.isDropped || node.kind == .figure || node.kind == .table {
        index = node.end
        continue
      }
      if !node.kind.isInline, node.own > 0, node.sum.text == node.own { found.append(index) }
      index += 1
    }
    return found
  }

  private func isHeadline(_ text: String) -> Bool {
    guard let headline else { return false }
    let ours = LinkedData.key(headline)
    let theirs = LinkedData.key(text)
    guard !theirs.isEmpty else { return false }
    if ours == theirs || ours.hasPrefix(theirs) && theirs.count * 4 > ours.count * 3 { return true }
    let words = Set(headline.lowercased().split { !$0.isLetter && !$0.isNumber })
    let others = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return others.count >= 3 && others.count(where: words.contains) * 4 >= others.count * 3
  }

  private func isByline(_ node: ArticleTree.Node) -> Bool {
    if node.element.attribute("rel") == "author" { return true }
    if (node.element.attribute("itemprop") ?? "").contains("author") { return true }
    return node.marks.contains(.byline)
  }

  private func isFurniture(_ text: String, _ node: ArticleTree.Node, isOutside: Bool) -> Bool {
    let line = PageLine(text: text, isBullet: false, isApart: true)
    let lower = text.lowercased()
    if line.wordCount <= 25, Self.pleas.contains(where: lower.contains), isLinked(node) || isOutside
    {
      return true
    }
    if node.kind == .heading, isLinked(node), node.element.is("h1") { return true }
    if isOutside, text.hasPrefix("By ") || text.hasPrefix("Por ") || text.hasPrefix("Von "),
      line.wordCount <= 20, text.contains("|") || text.contains("•")
    {
      return true
    }
    switch PageFurniture.kind(of: line) {
    case .navigation: return isOutside || isLinked(node) || line.wordCount <= 4
    case .date, .byline: return isOutside
    case .agency, .location: return false
    case nil: return isLinked(node) && PageFurniture.mayBeNavigation(line)
    }
  }

  private func isLinked(_ node: ArticleTree.Node) -> Bool { node.ownLinked * 2 > node.own }

  /// What a publisher asks of readers, in a line of its own.
  private static let pleas = [
    "newsletter", "subscribe", "sign up", "follow us", "follow @", "on twitter", "on facebook",
    "whatsapp channel",
    "telegram", "download the app", "abonnieren", "suscríbete", "abonnez-vous", "síguenos",
  ]
}
