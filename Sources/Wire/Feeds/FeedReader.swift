/// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 (rssboard.org/rss-specification, RFC 4287).
enum FeedReader {
  /// Reads all items of a feed; what is wrong with one never stops the others.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let base = source.base
    return try XMLTree.read(source.decoded().utf8, tolerance: .feed) {
      root throws(WireFailure) in
      try read(root, base: base)
    }
  }

  static func read(_ root: XMLElement, base: String?) throws(WireFailure) -> WireBatch {
    let feed = Feed(root, base: base)
    try WireLimits.admit(items: feed.items.count + feed.tombstones.count)
    var batch = WireBatch()
    for element in feed.items {
      do throws(WireFailure) {
        if let reason = FeedStatus.isNoStory(element) {
          batch.skipped.append(reason)
        } else {
          batch.items.append(try FeedItem.read(element, of: feed))
        }
      } catch {
        batch.refused.append(error)
      }
    }
    batch.items += feed.tombstones.compactMap { FeedStatus.kill($0, format: feed.format) }
    separate(&batch)
    if batch.items.isEmpty, batch.skipped.isEmpty {
      if let failure = batch.refused.first { throw failure }
      batch.skipped.append("The feed \(feed.title.map { "“\($0)” " } ?? "")has no items.")
    }
    return batch
  }

  /// Items that share an id by mistake get ids of their own; the same item twice is one.
  private static func separate(_ batch: inout WireBatch) {
    struct Text: Hashable {
      var guid: String
      var headline: String?
      var body: String
    }
    var guids: Set<String> = []
    let shared = Set(batch.items.lazy.map(\.guid).filter { !guids.insert($0).inserted })
    guard !shared.isEmpty else { return }
    var first: [String: WireItem] = [:]
    var seen: Set<Text> = []
    var items: [WireItem] = []
    for var item in batch.items {
      guard shared.contains(item.guid) else {
        items.append(item)
        continue
      }
      let text = Text(guid: item.guid, headline: item.headline, body: item.body)
      guard seen.insert(text).inserted || item.status == .canceled else {
        batch.skipped.append("\(item.guid) stands twice in the feed.")
        continue
      }
      if let known = first[item.guid], !isSameStory(item, known) {
        item.addRemark(
          "The feed gives the id \(item.guid) to several items; this one got an id of its own.")
        item.guid = FeedGuid.mint([item.guid, item.headline, item.dates?.published])
      } else {
        first[item.guid] = first[item.guid] ?? item
      }
      items.append(item)
    }
    batch.items = items
  }

  /// Two versions of one story have the same headline or the same address.
  private static func isSameStory(_ one: WireItem, _ other: WireItem) -> Bool {
    func address(_ item: WireItem) -> String? {
      item.links?.first { $0.rel == "canonical" }?.target
    }
    if one.status == .canceled || other.status == .canceled { return true }
    if let own = address(one), own == address(other) { return true }
    return one.headline != nil && one.headline == other.headline
  }

  /// What all items of a feed share.
  struct Feed {
    let format: String
    let node: FeedNode
    let items: [XMLElement]
    let tombstones: [XMLElement]
    let title: String?
    let base: String?
    // Looked up once: a channel holds all its items, and would be searched anew for each.
    let authors: String?
    let language: String?
    let copyright: String?

    init(_ root: XMLElement, base: String?) {
      let isAtom = root.is("feed") || root.is("entry")
      let channel = isAtom ? root : root.first("channel") ?? root
      node = FeedNode(element: channel, isAtom: isAtom)
      format = Self.format(root, isAtom: isAtom)
      if root.is("entry") {
        items = [root]
      } else if isAtom {
        items = node.all("entry")
      } else {
        let outside = channel.node == root.node ? [] : root.all("item")
        items = channel.all("item") + outside
      }
      tombstones = root.descendants("deleted-entry")
      title = node.line("title")
      authors = FeedNames.authors(node)
      language = node.line("language") ?? node.line("language", in: .dc)
      copyright = node.line("copyright") ?? node.line("rights") ?? node.line("rights", in: .dc)
      var link: String?
      if isAtom {
        let links = node.all("link").filter { ($0.attribute("rel") ?? "alternate") == "alternate" }
        link = links.lazy.compactMap { $0.attribute("href")?.trimmed }.first
      } else {
        link = node.first("link")?.words
      }
      self.base = FeedNode.base(of: channel, fallback: link ?? base)
    }

    private static func format(_ root: XMLElement, isAtom: Bool) -> String {
      if isAtom {
        let isOld = root.namespace?.contains("purl.org/atom") ?? false
        return isOld || root.attribute("version") == "0.3" ? "atom-0.3" : "atom-1.0"
      }
      if root.is("RDF") || root.is("rdf") {
        let item = root.first("item") ?? root.first("channel")
        return item?.namespace?.contains("netscape") ?? false ? "rss-0.9" : "rss-1.0"
      }
      let version = root.attribute("version")?.trimmed ?? "2.0"
      let isPlain =
        version.utf8.count <= 5
        && version.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      return "rss-" + (isPlain ? version : "2.0")
    }
  }
}
