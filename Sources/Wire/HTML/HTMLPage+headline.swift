extension HTMLPage {
  /// The headline: what is said, unless it was cut short and the page shows the whole.
  mutating func readHeadline() {
    let site =
      meta.first("og:site_name", "application-name")
      ?? statement.first("publisher").flatMap(PageStatement.line)
    let shown = root.descendants("h1").compactMap { $0.words.flatMap(NinjsReader.line) }.filter {
      $0.count >= 3 && $0.count <= 300
    }
    let title = meta.title.map { Self.withoutSite($0, site) }
    let open = meta.first(
      "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"
    )
    .map { Self.withoutSite($0, site) }
    var headline =
      statement.line("headline") ?? (statement.types.isEmpty ? nil : statement.line("name"))
    if let said = headline ?? open,
      let whole = ([open, title].compactMap { $0 } + shown).first(where: {
        Self.isCut(said, of: $0)
      })
        ?? shown.first(where: { Self.isStart(said, of: $0) })
    {
      headline = whole
    }
    let keys = Set([headline, open, title].compactMap { $0.map(LinkedData.key) })
    item.headline =
      headline ?? open
      ?? shown.first { keys.contains(LinkedData.key($0)) } ?? (shown.count == 1 ? shown.first : nil)
      ?? title ?? shown.first
    item.subheadlines =
      statement.all("alternativeHeadline", "alternateName").compactMap(PageStatement.line)
      .filter { LinkedData.key($0) != LinkedData.key(item.headline ?? "") }.unique.nonEmpty
    item.summary =
      statement.line("description", "abstract")
      ?? meta.first("og:description", "description", "twitter:description")
  }

  /// A headline that ends in dots, or at the 110 characters that search engines take.
  private static func isCut(_ said: String, of whole: String) -> Bool {
    let key = LinkedData.key(said)
    guard key.count >= 15, said.hasSuffix("…") || said.hasSuffix("...") || said.count >= 100 else {
      return false
    }
    let other = LinkedData.key(whole)
    return other.count > key.count && other.hasPrefix(key)
  }

  /// What a quotation mark in an attribute cut off stands in the page's own headline.
  private static func isStart(_ said: String, of shown: String) -> Bool {
    let key = LinkedData.key(said)
    let whole = LinkedData.key(shown)
    return key.count >= 15 && whole.count > key.count && whole.count < key.count * 2
      && whole.hasPrefix(key)
  }

  /// "Storm closes ports - Harbour Post" without the site's name.
  static func withoutSite(_ title: String, _ site: String?) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "] {
      guard let found = title.ranges(of: mark).last else { continue }
      let head = title[..<found.lowerBound]
      let tail = title[found.upperBound...]
      let words = head.split(separator: " ").count
      let isSite = site.map { LinkedData.key($0) == LinkedData.key(String(tail)) } ?? false
      if isSite || words >= 4 && tail.split(separator: " ").count <= 4 && mark != " - "
        || mark == " - " && words >= 5 && tail.split(separator: " ").count <= 3 && site == nil
      {
        return withoutSite(head.trimmed ?? title, site)
      }
    }
    return title
  }
}
