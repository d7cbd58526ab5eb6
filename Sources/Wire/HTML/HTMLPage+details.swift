extension HTMLPage {
  mutating func readDates() {
    var dates = WireItem.Dates()
    dates.published =
      Self.fuller(
        statement.date("datePublished"),
        meta.date(
          "article:published_time", "og:article:published_time", "article:published",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date", "pubdate", "publishdate", "publish-date", "dc.date.issued",
          "dcterms.issued",
          "dcterms.created", "dc.date", "dc.date.created", "date", "cxenseparse:recs:publishtime",
          "article.published", "timestamp"))
      ?? shownDate()
    dates.version =
      Self.fuller(
        statement.date("dateModified"),
        meta.date(
          "article:modified_time", "og:article:modified_time", "og:updated_time", "article:updated",
          "dc.date.modified",
          "dcterms.modified", "last-modified", "lastmod", "revision_date"))
    dates.created = statement.date("dateCreated")
    dates.expires = statement.date("expires") ?? meta.date("article:expiration_time")
    item.dates = dates.isEmpty ? nil : dates
  }

  /// The first of two dates, or the second where it says the same and more: the time or the zone.
  private static func fuller(_ first: String?, _ second: String?) -> String? {
    guard let first, let second, second.hasPrefix(first) else { return first ?? second }
    return second
  }

  /// The first `time` of the page that is marked as the story's, or the only one.
  private func shownDate() -> String? {
    let times = root.descendants("time")
    let marked = times.first { time in
      time.attribute("pubdate") != nil
        || (time.attribute("itemprop") ?? "").contains("datePublished")
        || ["published", "entry-date"].contains { (time.attribute("class") ?? "").contains($0) }
    }
    guard let time = marked ?? (times.count == 1 ? times.first : nil) else { return nil }
    guard let date = (time.attribute("datetime") ?? time.words).flatMap({ WireDate($0) }),
      date.day != nil
    else {
      return nil
    }
    return date.text
  }

  /// The day in an address such as `/2023/06/09/storm`, where nothing else says when.
  mutating func readAddressDay() {
    guard item.dates?.published == nil, item.dates?.created == nil else { return }
    let parts = item.guid.split(separator: "/")
    for index in parts.indices.dropLast(2) {
      let text = parts[index...(index + 2)].joined(separator: "-")
      guard parts[index].utf8.count == 4, let date = WireDate(text), date.day != nil,
        date.year > 1990
      else { continue }
      item.dates = item.dates ?? WireItem.Dates()
      item.dates?.published = date.text
      return
    }
  }

  mutating func readSubjects() {
    var subjects: [WireItem.Subject] = []
    let sections =
      statement.all("articleSection").compactMap(PageStatement.line)
      + [meta.first("article:section", "og:article:section", "parsely-section")].compactMap { $0 }
    for section in sections.unique { subjects.append(.init(name: section, role: "section")) }
    for node in statement.all("about") + statement.all("mentions") {
      guard let name = PageStatement.line(node) else { continue }
      let code = node["sameAs"]?.all.first?.text
      node.carry()
      let subject = WireItem.Subject(scheme: code == nil ? nil : "sameAs", code: code, name: name)
      let types = LinkedData.types(node.value)
      if types.contains("Person") {
        item.people = (item.people ?? []) + [subject]
      } else if types.contains(where: { $0.hasSuffix("Organization") || $0 == "Corporation" }) {
        item.orgs = (item.orgs ?? []) + [subject]
      } else if types.contains(where: {
        ["Place", "City", "Country", "State", "AdministrativeArea"].contains($0)
      }) {
        item.places = (item.places ?? []) + [subject]
      } else {
        subjects.append(subject)
      }
    }
    for node in statement.all("contentLocation", "spatialCoverage") {
      guard let name = PageStatement.line(node) else { continue }
      node.carry()
      item.places = (item.places ?? []) + [.init(name: name)]
    }
    item.subjects = subjects.nonEmpty
    item.genres =
      (statement.all("genre").compactMap(PageStatement.line)
      + statement.types.filter {
        $0.hasSuffix("NewsArticle") && $0 != "NewsArticle" || $0 == "LiveBlogPosting"
      }).unique.nonEmpty
    var words = statement.all("keywords").flatMap { node -> [String] in
      let line = PageStatement.line(node) ?? ""
      return node.path.hasSuffix("keywords") ? Self.split(line) : [line]
    }
    if words.isEmpty { words = meta.all("article:tag").flatMap(Self.split) }
    if words.isEmpty {
      words = Self.split(
        meta.first("news_keywords", "keywords", "sailthru.tags", "parsely-tags") ?? "")
    }
    item.keywords = words.compactMap(\.collapsed).unique.nonEmpty
  }

  private static func split(_ list: String) -> [String] {
    list.split { $0 == "," || $0 == ";" || $0 == "，" || $0 == "、" }.compactMap(\.trimmed)
  }

  mutating func readRights() {
    let copyright = WireItem.Copyright(
      holder: statement.line("copyrightHolder"),
      notice: statement.line("copyrightNotice")
        ?? meta.first("copyright", "dc.rights", "dcterms.rights", "rights"),
      year: statement.line("copyrightYear"))
    item.copyright = copyright == WireItem.Copyright() ? nil : copyright
    var terms: [String] = []
    for node in statement.all("license") + statement.all("usageInfo")
      + statement.all("conditionsOfAccess")
    {
      if let text = PageStatement.address(node, base: base) ?? PageStatement.line(node) {
        terms.append(text)
      }
    }
    if let licence = WebAddress.safe(meta.licence, base: base) { terms.append(licence) }
    item.usageterms = terms.unique.nonEmpty
    let free = statement.first("isAccessibleForFree")
    free?.carry()
    if free?.value == .bool(false)
      || ["false", "no"].contains(free?.value.text?.lowercased() ?? "")
    {
      item.addRemark(
        "The publisher says that the story is not free to read, so part of it may be missing.")
    }
    statement.node["hasPart"]?.carry()
    for node in statement.all("correction") {
      guard let text = PageStatement.line(node) else { continue }
      node.carry()
      item.ednotes = (item.ednotes ?? []) + [.init(text, role: "correction", visibility: .public)]
      item.signals = [.init(.correction, words: String(text.prefix(120)))]
    }
  }
}
