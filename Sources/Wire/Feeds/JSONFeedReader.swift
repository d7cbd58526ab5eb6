/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).
enum JSONFeedReader {
  /// Whether a value says that it is a JSON Feed, or looks like one.
  static func isFeed(_ value: JSONValue) -> Bool {
    if let version = value["version"]?.text, version.contains("jsonfeed.org") { return true }
    let first = value["items"]?[0]
    return value["feed_url"] != nil || value["home_page_url"] != nil
      || first?["content_html"] != nil || first?["content_text"] != nil
  }

  /// Reads all items of a feed.
  static func read(_ value: JSONValue) throws(WireFailure) -> WireBatch {
    let ledger = JSONLedger()
    let feed = ledger.node(value)
    let format =
      value["version"]?.text?.hasSuffix("/1.1") ?? false ? "json-feed-1.1" : "json-feed-1.0"
    var batch = WireBatch()
    let nodes = feed.all("items")
    try WireLimits.admit(items: nodes.count)
    for node in nodes {
      do throws(WireFailure) {
        batch.items.append(try item(node, of: feed, format: format))
      } catch {
        batch.refused.append(error)
      }
    }
    guard !batch.items.isEmpty else {
      throw batch.refused.first
        ?? WireFailure(.notAStory, "The feed \(feed.text("title") ?? "") has no items.")
    }
    return batch
  }

  private static func item(
    _ node: JSONNode, of feed: JSONNode, format: String
  ) throws(WireFailure) -> WireItem {
    let address = node.text("url") ?? node.text("external_url")
    var item = WireItem(format: format, guid: node.text("id") ?? address ?? "", body: "")
    let base = node["url"]?.value.text ?? feed["home_page_url"]?.value.text
    item.headline = node["title"]?.text.flatMap(NinjsReader.line)
    item.byline = authors(node) ?? authors(feed)
    item.language = node.text("language") ?? feed["language"]?.value.text
    item.source = feed["title"]?.value.text?.collapsed
    item.provider = item.source
    item.keywords = node.all("tags").compactMap(\.words).unique.nonEmpty
    var dates = WireItem.Dates()
    dates.published = WireDate.normalise(node.text("date_published"))
    dates.version = WireDate.normalise(node.text("date_modified"))
    item.dates = dates.isEmpty ? nil : dates
    var links: [WireItem.Link] = []
    if let address { links.append(.init(rel: "canonical", target: address)) }
    if let other = node.text("external_url"), other != address {
      links.append(.init(rel: "seeAlso", target: other))
    }
    try readBody(node, base: base, into: &item)
    readFiles(node, base: base, into: &item, links: &links)
    item.links = links.nonEmpty
    if item.guid.isEmpty {
      item.guid = FeedGuid.mint([item.headline, dates.published, item.body])
      item.addRemark("The item has no id; one was made of its title, date and text.")
    }
    guard !item.body.isEmpty || item.headline != nil else {
      throw WireFailure(.notAStory, "The item \(item.guid) has neither title nor text.")
    }
    item.unmapped = node.ledger.unmapped(below: node).nonEmpty
    return item.finished()
  }

  private static func authors(_ node: JSONNode) -> String? {
    let nodes = node.all("authors") + node.all("author")
    let names = nodes.compactMap { $0["name"]?.words ?? $0.words }
    return names.isEmpty ? nil : names.unique.joined(separator: ", ")
  }

  private static func readBody(
    _ node: JSONNode, base: String?, into item: inout WireItem
  ) throws(WireFailure) {
    if let html = node.text("content_html") {
      let converted = try HTMLMarkdown.convert(html: html, base: base)
      item.body = converted.body
      item.photos = converted.photos.nonEmpty
    }
    if item.body.isEmpty, let text = node.text("content_text") {
      item.body = PlainMarkdown.convert(text)
    }
    item.summary = node["summary"]?.text.flatMap(NinjsReader.line)
    if item.body.isEmpty, let summary = item.summary {
      item.body = PlainMarkdown.convert(summary)
    }
  }

  private static func readFiles(
    _ node: JSONNode, base: String?, into item: inout WireItem, links: inout [WireItem.Link]
  ) {
    var photos = item.photos ?? []
    func add(_ rendition: WireItem.Rendition, caption: String?) {
      if photos.contains(where: { $0.renditions?.contains { $0.href == rendition.href } ?? false })
      {
        return
      }
      photos.append(WireItem.Photo(caption: caption, renditions: [rendition]))
    }
    for name in ["image", "banner_image"] {
      guard let raw = node.text(name), let href = WebAddress.safe(raw, base: base) else { continue }
      add(.init(name: name, href: href), caption: nil)
    }
    for file in node.all("attachments") {
      guard let raw = file.text("url"), let href = WebAddress.safe(raw, base: base) else {
        continue
      }
      let mime = file.text("mime_type")
      if mime?.hasPrefix("image/") ?? false {
        add(
          .init(href: href, mime: mime, size: file["size_in_bytes"]?.integer),
          caption: file.words("title"))
      } else {
        links.append(.init(rel: "enclosure", target: href))
      }
    }
    item.photos = photos.nonEmpty
  }
}
