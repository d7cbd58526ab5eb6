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
      ?? feed.language
    guard item.headline != nil || !item.body.isEmpty || item.photos != nil else {
      throw WireFailure(
        .notAStory, "The item \(item.guid) has neither title nor text.", line: element.line)
    }
    if item.guid.isEmpty {
      item.guid = FeedGuid.mint([
        item.headline, item.dates?.published, item.headline == nil ? item.body : nil,
      ])
      item.addRemark("The item has no id and no link; an id was made of its title and date.")
    }
    item.unmapped = LossReport.unmapped(below: element).nonEmpty
    return item.finished()
  }

  private static func readDates(_ node: FeedNode, into item: inout WireItem) {
    var dates = WireItem.Dates()
    dates.created = node.date([("created", .core), ("created", .terms)])
    dates.published = node.date([
      ("published", .core), ("pubDate", .core), ("issued", .core), ("date", .dc),
      ("issued", .terms),
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
      guard item.guid.isEmpty, let found = node.first(name), let text = found.words else {
        continue
      }
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
