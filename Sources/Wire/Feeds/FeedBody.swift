/// The texts of an item: one is the body, a shorter one the summary.
enum FeedBody {
  static func read(
    _ node: FeedNode, base: String?, into item: inout WireItem
  ) throws(WireFailure) {
    var texts: [(text: MarkdownText, element: XMLElement)] = []
    for element in candidates(node) {
      let own = FeedNode.base(of: element, fallback: base)
      if let source = element.attribute("src")?.trimmed {
        LossReport.take(element)
        if let target = WebAddress.safe(source, base: own) {
          item.links = (item.links ?? []) + [.init(rel: "content", target: target)]
        }
        continue
      }
      let text = try FeedText.markdown(element, base: own)
      if !text.body.isEmpty || !text.photos.isEmpty { texts.append((text, element)) }
    }
    // Of equals the first: content before description before summary.
    guard let longest = texts.map(\.text.body.utf8.count).max(),
      let body = texts.first(where: { $0.text.body.utf8.count * 10 >= longest * 9 })
    else { return }
    item.body = body.text.body
    item.photos = texts.flatMap(\.text.photos).unique.nonEmpty
    for other in texts where other.element.node != body.element.node {
      LossReport.take(other.element)
      if item.summary == nil, other.text.body != item.body {
        item.summary = FeedText.line(other.element)
      }
    }
    LossReport.take(body.element)
  }

  private static func candidates(_ node: FeedNode) -> [XMLElement] {
    node.all("encoded", in: .content) + node.all("content") + node.all("content", in: .atom)
      + node.all("body", in: .xhtml) + node.all("div", in: .xhtml) + node.all("body")
      + node.all("fullitem") + node.all("fulltext")
      + node.all("description") + node.all("summary") + node.all("summary", in: .atom)
      + node.all("encoded", in: .wordpress) + node.all("abstract", in: .terms)
      + node.all("description", in: .dc) + node.all("summary", in: .itunes)
      + node.all("tagline") + node.all("subtitle", in: .itunes)
  }
}
