extension ArticleTree {
  /// The elements that together hold the story, in order; empty when the page has no text.
  func choose() -> [Int] {
    guard let best = topCandidate() else { return [] }
    if let marked = markedBodies(beside: best) { return marked }
    let top = widened(best)
    return joined(top)
  }

  /// The elements around the candidate as long as they add prose and little else, for stories in
  /// sections of their own.
  private func widened(_ best: Int) -> Int {
    var top = best
    for outer in ancestors(of: best) where outer != 0 {
      let inner = nodes[top].sum
      let more = nodes[outer].sum
      let prose = more.prose - inner.prose
      let text = more.text - inner.text
      guard prose * 4 >= inner.prose, prose > 120 else { continue }
      guard prose * 2 >= text, (more.linked - inner.linked) * 5 <= text else { break }
      top = outer
    }
    return top
  }

  /// The element with the most points, or the one around it that gathers several good ones.
  private func topCandidate() -> Int? {
    let best = nodes.indices.filter { nodes[$0].score > 0 && !nodes[$0].isDropped && $0 > 0 }
      .sorted { nodes[$0].score > nodes[$1].score }.prefix(6)
    guard var top = best.first else { return nodes[0].sum.text > 0 ? 0 : nil }
    if let gathering = gathering(best.filter { nodes[$0].score >= nodes[top].score * 0.75 }) {
      top = gathering
    }
    var last = nodes[top].score
    let threshold = last / 3
    var next = nodes[top].parent
    while next != 0, nodes[next].kind != .never {
      let score = nodes[next].score
      if score != 0 {
        if score < threshold { break }
        if score > last {
          top = next
          break
        }
        last = score
      }
      next = nodes[next].parent
    }
    while nodes[top].parent != 0 {
      let parent = nodes[top].parent
      guard nodes[parent].sum.text == nodes[top].sum.text, nodes[parent].own == 0 else { break }
      top = parent
    }
    return top
  }

  /// The nearest element around three others that are nearly as good as the best.
  private func gathering(_ good: [Int]) -> Int? {
    guard good.count >= 4, let top = good.first else { return nil }
    return ancestors(of: top).first { outer in
      outer != 0 && good.dropFirst().count(where: { contains(outer, $0) && $0 != outer }) >= 3
    }
  }

  /// What the page itself calls the story's body, when it holds most of the prose found.
  private func markedBodies(beside top: Int) -> [Int]? {
    var bodies: [Int] = []
    var index = 1
    while index < nodes.count {
      let node = nodes[index]
      let said = node.element.attribute("itemprop")?.lowercased() ?? ""
      let isMarked = said.contains("articlebody") || node.marks.contains(.body)
      if node.isDropped {
        index = node.end
      } else if isMarked, node.kind != .heading, node.kind != .link, node.sum.prose > 0 {
        let inner = sayingBody(within: index)
        bodies += inner.isEmpty ? [index] : inner
        index = node.end
      } else {
        index += 1
      }
    }
    guard let largest = bodies.max(by: { nodes[$0].sum.prose < nodes[$1].sum.prose }) else {
      return nil
    }
    let near = bodies.filter { $0 == largest || contains(top, $0) }
    let prose = near.reduce(0) { $0 + nodes[$1].sum.prose }
    let best = nodes[top].sum.prose
    // A body around the whole page says nothing.
    if contains(largest, top), nodes[largest].sum.prose > best * 3 / 2 { return nil }
    guard prose * 10 >= best * 7 || contains(top, largest) && prose >= 400 && prose * 5 >= best * 2
    else { return nil }
    return near
  }

  /// What is called a body inside a body and holds most of it.
  private func sayingBody(within index: Int) -> [Int] {
    var found: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      let said = nodes[next].element.attribute("itemprop")?.lowercased() ?? ""
      let isMarked = said.contains("articlebody") || nodes[next].marks.contains(.body)
      if !nodes[next].isDropped, isMarked, nodes[next].kind != .heading,
        nodes[next].sum.prose * 2 > nodes[index].sum.prose
      {
        let inner = sayingBody(within: next)
        found += inner.isEmpty ? [next] : inner
        next = nodes[next].end
      } else {
        next += 1
      }
    }
    return found
  }

  /// The candidate with those beside it that are text too.
  private func joined(_ top: Int) -> [Int] {
    let parent = nodes[top].parent
    guard top != 0 else { return [0] }
    let threshold = max(10, nodes[top].score * 0.2)
    let name = nodes[top].element.attribute("class") ?? ""
    var kept: [Int] = []
    for index in children(of: parent) {
      let node = nodes[index]
      if index == top {
        kept.append(index)
        continue
      }
      if node.isDropped || node.kind.isInline { continue }
      let isAlike = !name.isEmpty && node.element.attribute("class") == name
      let bonus = isAlike ? nodes[top].score * 0.2 : 0
      if node.score + bonus >= threshold {
        kept.append(index)
      } else if node.kind == .paragraph || node.kind == .quote {
        let density = node.sum.linkDensity
        if node.sum.text > 80 && density < 0.25
          || node.sum.text > 0 && density == 0 && isSentence(index)
        {
          kept.append(index)
        }
      }
    }
    return kept
  }

  private func isSentence(_ index: Int) -> Bool {
    let text = nodes[index].element.words ?? ""
    return text.contains(". ") || text.hasSuffix(".")
  }

  /// The nearest element around all of these.
  func commonRoot(of kept: [Int]) -> Int {
    guard let first = kept.first, kept.count > 1 else { return kept.first ?? 0 }
    return ancestors(of: first).first { outer in kept.allSatisfy { contains(outer, $0) } } ?? 0
  }
}

extension ArticleTree {
  /// Paragraphs between the headline and the text, which many pages set apart as the lead.
  func leads(before kept: [Int], headline: String?) -> [Int] {
    guard let first = kept.first, let headline else { return [] }
    let key = LinkedData.key(headline)
    let heads = nodes.indices.prefix(first).filter { index in
      nodes[index].kind == .heading && !isGone(index)
        && LinkedData.key(nodes[index].element.words ?? "") == key
    }
    guard let head = heads.last else { return [] }
    var found: [Int] = []
    var index = nodes[head].end
    while index < first {
      let node = nodes[index]
      if node.isDropped || node.kind == .figure || node.kind == .list
        || node.marks.contains(.caption)
      {
        index = max(node.end, index + 1)
        continue
      }
      if node.isProse, node.sum.text == node.own, node.ownLinked * 5 < node.own,
        !contains(index, first)
      {
        found.append(index)
      }
      index += 1
    }
    guard found.count <= 6 else { return [] }
    // A page may show its first paragraph twice, once in the lead.
    let text = kept.map { LinkedData.key(nodes[$0].element.text) }
    return found.filter { lead in
      let key = LinkedData.key(nodes[lead].element.words ?? "")
      return !text.contains { $0.contains(key) }
    }
  }
}
