/// One page while it is read.
struct HTMLPage {
  let root: XMLElement
  let meta: PageMeta
  let data: LinkedData
  let statement: PageStatement
  /// Where the page's relative links begin.
  let base: String?
  /// Links whose words alone were kept.
  var ownLinks = 0
  var item = WireItem(format: "html", guid: "", body: "")

  /// What the page's own `html` tag says.
  private let language: String?

  init(_ root: XMLElement, base: String?, language: String?) {
    self.language = language
    self.root = root
    meta = PageMeta(root)
    data = LinkedData(root)
    let address = WebAddress.safe(meta.canonical) ?? meta.first("og:url") ?? base
    self.base = meta.base.flatMap { WebAddress.safe($0, base: base ?? address) } ?? base ?? address
    let titles = [meta.first("og:title"), meta.title, root.firstDescendant("h1")?.start()]
    let value =
      data.article(
        titled: titles.compactMap { $0 },
        at: [meta.canonical, meta.first("og:url")].compactMap { $0 })
      ?? Microdata.article(in: root)
    statement = PageStatement(value, data: data)
  }

  /// Whether the page says of itself that it is a story.
  var saysStory: Bool { !statement.types.isEmpty || meta.isArticle }

  mutating func read() throws(WireFailure) -> WireItem {
    readHeadline()
    readIdentity()
    readDates()
    readPeople()
    readSubjects()
    readRights()
    try readBody()
    readPhotos()
    readAddressDay()
    if item.guid.isEmpty {
      item.guid = FeedGuid.mint([item.headline, item.dates?.published, item.provider])
      item.addRemark(
        "The page names no address of its own; an id was made of headline, date and publisher.")
    }
    if data.unreadable > 0 {
      item.addRemark("\(data.unreadable) of the page's JSON-LD blocks could not be read.")
    }
    for name in [
      "@type", "@context", "@id", "url", "mainEntityOfPage", "type", "articleBody", "isPartOf",
      "name", "publisher", "potentialAction", "speakable", "wordCount", "commentCount",
      "thumbnailUrl",
    ] {
      statement.node[name]?.carry()
    }
    var unmapped = statement.node.ledger.unmapped(below: statement.node).map { "json-ld: " + $0 }
    if ownLinks > 0 { unmapped.append("links to lists of the page's own site: \(ownLinks)") }
    item.unmapped = unmapped.nonEmpty
    return item
  }

  /// The page's own address: canonical, unless that is another site's.
  private mutating func readIdentity() {
    let said = ["url", "mainEntityOfPage", "@id"].lazy.compactMap { [statement, base] name in
      statement.node[name]?.all.first.flatMap { PageStatement.address($0, base: base) }
    }.first { $0.hasPrefix("http") }
    let open = WebAddress.safe(meta.first("og:url", "twitter:url"), base: base)
    let canonical = WebAddress.safe(meta.canonical, base: base)
    let own = said ?? open
    if let canonical, let own, let here = Self.host(own), let there = Self.host(canonical),
      here != there
    {
      item.guid = own
      item.links = (item.links ?? []) + [.init(rel: "canonical", target: canonical)]
      item.addRemark("The page names another site as the original: \(canonical).")
    } else {
      item.guid = canonical ?? own ?? ""
    }
    for basis in statement.all("isBasedOn", "isBasedOnUrl") {
      guard let target = PageStatement.address(basis, base: base) else { continue }
      item.links = (item.links ?? []) + [.init(rel: "isBasedOn", target: target)]
    }
    item.language = Self.language(
      statement.line("inLanguage") ?? language
        ?? meta.first("og:locale", "content-language", "dc.language"))
    item.version = statement.line("version")
  }

  static func host(_ address: String) -> String? {
    guard let slashes = address.firstRange(of: "://") else { return nil }
    let host = address[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != ":" }
      .lowercased()
    for start in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(start) {
      return String(host.dropFirst(start.count))
    }
    return host.isEmpty ? nil : host
  }

  /// BCP 47 of `en_US`, `en-us` and `EN`; nil for what is no code.
  static func language(_ raw: String?) -> String? {
    let first = raw?.split { $0 == "," || $0 == ";" || $0 == "." }.first
    guard let parts = first?.trimmed?.split(whereSeparator: { $0 == "-" || $0 == "_" }),
      let name = parts.first, (2...3).contains(name.count),
      name.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    let rest = parts.dropFirst().prefix(2).map { part in
      part.count == 2 ? part.uppercased() : part.count == 4 ? part.capitalisedWord : String(part)
    }
    return ([name.lowercased()] + rest).joined(separator: "-")
  }
}

extension Substring {
  fileprivate var capitalisedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
