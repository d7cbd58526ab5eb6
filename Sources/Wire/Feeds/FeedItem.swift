/// One item of RSS or one entry of Atom.
enum FeedItem {
  static func read(
    _ element: XMLElement, of feed: FeedReader.Feed
  ) throws(WireFailure) -> WireItem {
    let node = FeedNode(element: element, isAtom: feed.node.isAtom)
    var item = WireItem(format: feed.format, guid: "", body: "")
    item.headline = node.line("title") ?? node.line("title", in: .dc)
    readDates(node, into: &item)
    let address = FeedLinks.read(node, base: feed.base, into: &item)
    readIdentity(node, address: address, into: &item)
    let base = FeedNode.base(of: element, fallback: address ?? feed.base)
    try FeedBody.read(node, base: base, into: &item)
    FeedNames.read(node, of: feed, into: &item)
    FeedPhotos.read(node, base: base, into: &item)
    FeedStatus.read(node, into: &item)
    item.language =
      node.line("language", in: .dc) ?? node.line("language") ?? FeedNode.language(of: element)
      ?? feed.node.line("language") ?? feed.node.line("language", in: .dc)
    guard item.headline != nil || !item.body.isEmpty || item.photos != nil else {
      throw WireFailure(
        .notAStory, "The item \(item.guid) has neither title nor text.", line: element.line)
    }
    if item.guid.isEmpty {
      item.guid = FeedGuid.mint([item.headline, item.dates?.published, item.headline == nil ? item.body : nil])
      item.addRemark("The item has no id and no link; an id was made of its title and date.")
    }
    item.unmapped = LossReport.unmapped(below: element).nonEmpty
    return item.finished()
  }

  private static func readDates(_ node: FeedNode, into item: inout WireItem) {
    var dates = WireItem.Dates()
    dates.created = node.date([("created", .core), ("created", .terms)])
    dates.published = node.date([
      ("published", .core), ("pubDate", .core), ("issued", .core), ("date", .dc), ("issued", .terms),
      ("available", .terms), ("published", .atom), ("pubdate", .core), ("date", .core),
    ])
    dates.version = node.date([
      ("updated", .core), ("modified", .core), ("updated", .atom), ("modified", .terms),
    ])
    dates.expires = node.date([("expirationDate", .core), ("valid", .terms)])
    item.dates = dates.isEmpty ? nil : dates
  }

  /// `guid` or `id`, else `rdf:about`, else the link.
  private static func readIdentity(
    _ node: FeedNode, address: String?, into item: inout WireItem
  ) {
    for name in ["guid", "id"] as [StaticString] {
      guard item.guid.isEmpty, let found = node.first(name), let text = found.words else { continue }
      LossReport.take(found)
      item.guid = text
    }
    if item.guid.isEmpty {
      item.guid =
        node.line("id", in: .atom) ?? node.line("identifier", in: .dc)
        ?? node.element.attribute("about")?.trimmed ?? address ?? ""
    }
  }
}

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
      let line = FeedText.line(other.element)
      if item.summary == nil, other.text.body != item.body { item.summary = line }
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
