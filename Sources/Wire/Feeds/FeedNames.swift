/// Who wrote an item, whose it is, and what it is about.
enum FeedNames {
  static func read(_ node: FeedNode, of feed: FeedReader.Feed, into item: inout WireItem) {
    item.byline = (authors(node) ?? sourceAuthors(node) ?? feed.authors)
    readSources(node, of: feed, into: &item)
    readSubjects(node, into: &item)
  }

  static func authors(_ node: FeedNode) -> String? {
    var names: [String] = []
    for element in node.all("author") + node.all("author", in: .atom) + node.all("contributor") {
      LossReport.take(element)
      let name = element.first("name")?.words ?? person(element.words)
      if let name { names.append(name) }
    }
    if names.isEmpty { names = node.lines("creator", in: .dc).compactMap(person) }
    if names.isEmpty { names = node.lines("author", in: .itunes) }
    if names.isEmpty { names = node.lines("author", in: .dc) }
    return names.isEmpty ? nil : names.unique.joined(separator: ", ")
  }

  private static func sourceAuthors(_ node: FeedNode) -> String? {
    guard node.isAtom, let source = node.first("source") else { return nil }
    return authors(FeedNode(element: source, isAtom: true))
  }

  /// "jane@example.com (Jane Doe)" and "Jane Doe <jane@example.com>" are Jane Doe.
  private static func person(_ text: String?) -> String? {
    guard let text = text?.collapsed else { return nil }
    guard text.contains("@") else { return text }
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      return text[text.index(after: open)..<close].collapsed
    }
    if let open = text.firstIndex(of: "<") { return text[..<open].collapsed ?? text }
    return text
  }

  private static func readSources(
    _ node: FeedNode, of feed: FeedReader.Feed, into item: inout WireItem
  ) {
    var source: String?
    if let element = node.first("source") {
      LossReport.take(element)
      source = node.isAtom ? element.first("title").flatMap(FeedText.line) : element.words
    }
    item.provider = feed.title
    item.source =
      source ?? node.line("publisher", in: .dc) ?? node.line("source", in: .dc) ?? feed.title
    item.creditline = node.line("source", in: .dc)
    let notice =
      node.line("rights") ?? node.line("rights", in: .dc) ?? node.line("copyright", in: .media)
      ?? node.line("rights", in: .terms) ?? feed.copyright
    item.copyright = notice.map { WireItem.Copyright(notice: $0) }
    var terms = item.usageterms ?? []
    for element in node.all("license", in: .license) + node.all("license", in: .media)
      + node.all("license", in: .terms)
    {
      LossReport.take(element)
      let target = element.words ?? element.attribute("resource") ?? element.attribute("href")
      if let target = target?.trimmed { terms.append(target) }
    }
    item.usageterms = terms.unique.nonEmpty
  }

  private static func readSubjects(_ node: FeedNode, into item: inout WireItem) {
    var subjects: [WireItem.Subject] = []
    var keywords: [String] = []
    for element in node.all("category") + node.all("category", in: .atom) {
      LossReport.take(element)
      if let term = element.attribute("term")?.trimmed {
        subjects.append(
          .init(
            scheme: element.attribute("scheme")?.trimmed, code: term,
            name: element.attribute("label")?.collapsed))
      } else if let name = FeedText.line(element) {
        let domain = element.attribute("domain")?.trimmed
        if domain == "post_tag" {
          keywords.append(name)
        } else {
          subjects.append(.init(scheme: domain == "category" ? nil : domain, name: name))
        }
      }
    }
    for element in node.all("category", in: .media) {
      LossReport.take(element)
      if let name = element.words {
        subjects.append(.init(scheme: element.attribute("scheme")?.trimmed, name: name))
      }
    }
    keywords += node.lines("subject", in: .dc) + node.lines("subject", in: .terms)
    for list in node.lines("keywords", in: .media) + node.lines("keywords", in: .itunes)
      + node.lines("keywords")
    {
      keywords += list.split { $0 == "," || $0 == ";" }.compactMap(\.collapsed)
    }
    item.subjects = subjects.unique.nonEmpty
    item.keywords = keywords.unique.nonEmpty
  }
}
