extension NewsML1Story {
  /// `NewsLines`: what is said beside the text, in words.
  mutating func readLines(_ lines: XMLElement) {
    LossReport.visit(lines)
    var titles: [String] = []
    var ownBylines: [String] = []
    for child in lines.children {
      guard let text = Self.line(child) else {
        if child.is("NewsLine") { readNewsLine(child) } else { LossReport.take(child) }
        continue
      }
      LossReport.take(child)
      switch child.name {
      case "HeadLine": readHeadline(text, child)
      case "SubHeadLine":
        if text != item.headline { item.add(text, to: \.subheadlines) }
      case "ByLine": ownBylines.append(text)
      case "ByLineTitle": titles.append(text)
      case "DateLine": item.dateline = item.dateline ?? text
      case "CreditLine": item.creditline = item.creditline ?? text
      case "CopyrightLine": addCopyright(text)
      case "RightsLine": item.add(text, to: \.usageterms)
      case "SeriesLine": item.addSubject(scheme: "series", name: text)
      case "SlugLine": readSlug(text)
      case "KeywordLine": addKeywords(text)
      case "MoreLink": item.add(WireItem.Link(rel: "seeAlso", target: text), to: \.links)
      case "NewsLine": readNewsLine(child)
      default: LossReport.visit(child)
      }
    }
    guard item.byline == nil, !ownBylines.isEmpty else { return }
    let names = ownBylines.joined(separator: "; ")
    item.byline = ([names] + titles).joined(separator: ", ")
  }

  /// The words of a line; some senders put markup into it as text.
  static func line(_ element: XMLElement) -> String? {
    guard let words = NITFLine.text(of: element) else { return nil }
    guard NewsML1Text.looksLikeMarkup(words), let read = try? HTMLMarkdown.convert(html: words)
    else { return words }
    return MarkdownPlain.unescaped(read.body).collapsed
  }

  private mutating func readHeadline(_ text: String, _ element: XMLElement) {
    guard item.headline != nil, item.headline != text else {
      item.headline = text
      return
    }
    // Another language's head line is not this story's.
    let tag = element.attribute("lang")?.prefix(2).lowercased()
    if let tag, let own = item.language, !own.lowercased().hasPrefix(tag) {
      return LossReport.visit(element)
    }
    item.add(text, to: \.subheadlines)
  }

  private mutating func readSlug(_ text: String) {
    if let known = item.slugline, known != text, !hasOwnSlug {
      item.add(known, to: \.keywords)
    }
    if !hasOwnSlug { item.slugline = text }
    hasOwnSlug = true
  }

  private mutating func readNewsLine(_ line: XMLElement) {
    LossReport.take(line)
    let type = line.first("NewsLineType")?.attribute("FormalName")?.collapsed
    let key = (type ?? "").lowercased().filter(\.isLetter)
    for element in line.all("NewsLineText") {
      guard let text = Self.line(element) else { continue }
      switch key {
      case "byline": item.byline = item.byline ?? text
      case "dateline": item.dateline = item.dateline ?? text
      case "creditline", "credit": item.creditline = item.creditline ?? text
      case "copyrightline", "copyright": addCopyright(text)
      case "slugline", "slug": item.slugline = item.slugline ?? text
      case "catchword", "keyword", "keywords", "keywordline": addKeywords(text)
      case _ where NewsML1Roles.headlines.contains(key):
        if item.headline == nil { item.headline = text } else { addSubheadline(text) }
      case _ where NewsML1Roles.subheadlines.contains(key): addSubheadline(text)
      case _ where WebAddress.safe(text, base: nil) != nil:
        item.add(WireItem.Link(rel: type ?? "seeAlso", target: text), to: \.links)
      default: item.add(WireItem.EdNote(text, role: type), to: \.ednotes)
      }
    }
  }

  mutating func addSubheadline(_ text: String) {
    if text != item.headline { item.add(text, to: \.subheadlines) }
  }

  mutating func addKeywords(_ text: String) {
    for word in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      item.add(word.collapsed, to: \.keywords)
    }
  }

  mutating func addCopyright(_ text: String) {
    guard !copyrights.contains(text) else { return }
    copyrights.append(text)
    var copyright = item.copyright ?? WireItem.Copyright()
    copyright.notice = copyrights.joined(separator: " / ")
    copyright.year = copyright.year ?? Self.year(in: text)
    item.copyright = copyright
  }

  static func year(in text: String) -> String? {
    text.split { !$0.isASCII || !$0.isNumber }
      .first { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
      .map(String.init)
  }
}
