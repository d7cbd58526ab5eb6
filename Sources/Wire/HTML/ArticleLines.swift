/// Judges a story's short lines by their words: the headline again, names, dates, "read more".
struct ArticleLines {
  let headline: String?
  let kept: [Int]
  /// Who signs the story, where the page's statements say so.
  let author: String?
  private(set) var byline: String?

  init(headline: String?, author: String?, kept: [Int]) {
    self.headline = headline
    self.author = author
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
      let isOutside = place < first || place > last
      // A paragraph among paragraphs speaks for itself, as does the middle of a page of thousands.
      if !isOutside, place > 2, node.isProse, !isLinked(node) { continue }
      if place > 300, place < lines.count - 300 { continue }
      guard node.sum.text <= 300, let text = node.element.words else { continue }
      if node.kind == .heading, place <= first, isHeadline(text) {
        tree.nodes[index].isDropped = true
      } else if place < max(first, 3), isSignature(text) || isStamp(text) {
        tree.nodes[index].isDropped = true
      } else if place < first, byline == nil, isByline(node), text.count <= 100 {
        byline = Self.name(in: text)
        tree.nodes[index].isDropped = true
      } else if isFurniture(
        text, node,
        isOutside: isOutside || place < min(6, first + 3) && (!node.isProse || place < 2))
      {
        tree.nodes[index].isDropped = true
      }
    }
    dropTail(of: lines, after: last, in: &tree)
  }

  /// The names in "By Jane Doe | June 9, 2023"; nil when there is none.
  static func name(in text: String) -> String? {
    var words: [Substring] = []
    let ends: Set<String> = [
      "published", "updated", "posted", "modified", "last", "am", "on", "le",
    ]
    for word in text.split(separator: " ") {
      if !words.isEmpty, ends.contains(word.lowercased().filter(\.isLetter)) { break }
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
      let isLabel = node.own <= 60 && node.element.words?.hasSuffix(":") ?? false
      guard node.kind == .heading || isLabel || node.ownLinked * 10 > node.own * 8 else { return }
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

  /// The author's name again, alone or with the house.
  private func isSignature(_ text: String) -> Bool {
    guard let author = byline ?? author, text.count <= author.count + 40, !text.hasSuffix(".")
    else {
      return false
    }
    let key = LinkedData.key(author)
    return key.count >= 5 && LinkedData.key(text).hasPrefix(key)
  }

  /// A day and a year among few words, in whatever language.
  private func isStamp(_ text: String) -> Bool {
    guard text.count <= 80, !text.hasSuffix(".") else { return false }
    let numbers = text.split { !$0.isNumber }
    return numbers.count >= 2
      && numbers.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
      && text.split(separator: " ").count <= 10
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
    // "Harbour Post | 04.05.2015 13:36 • updated 05.05.2015"
    let isStamp = text.contains("|") || text.contains("•")
    if isOutside, isStamp, !line.endsSentence, line.wordCount <= 25,
      text.contains(where: \.isNumber)
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
