extension G2Part {
  /// Headlines, slug, byline, dateline, credit, subjects, keywords.
  mutating func readContentMeta(_ meta: XMLElement, itemMeta: XMLElement?) {
    readHeadlines(meta.all("headline"), title: itemMeta?.first("title"))
    var credits: [String] = []
    var bylines: [String] = []
    for child in meta.children {
      switch child.name {
      case "headline": LossReport.take(child)
      case "urgency":
        item.urgency = child.words.flatMap { Int($0) }.flatMap { (1...9).contains($0) ? $0 : nil }
        if item.urgency != nil { LossReport.take(child) }
      case "contentCreated" where item.dates?.created == nil: readDate(child, \.created)
      case "contentModified" where item.dates?.version == nil: readDate(child, \.version)
      case "slugline": readSlugline(child)
      case "by":
        LossReport.take(child)
        if let text = child.words, bylines.count < 20, !bylines.contains(text) {
          bylines.append(text)
        }
      case "dateline": readDateline(child)
      case "located": readLocated(child)
      case "creditline":
        LossReport.take(child)
        if let text = child.words, credits.count < 20, !credits.contains(text) {
          credits.append(text)
        }
      case "language", "subject", "genre", "keyword", "creator", "contributor", "infoSource":
        readConcept(child)
      case "description": readDescription(child)
      default: continue
      }
    }
    item.creditline = credits.isEmpty ? nil : credits.joined(separator: " / ")
    item.byline = bylines.isEmpty ? signedByline(meta) : bylines.joined(separator: "; ")
    readSource(meta.all("infoSource"))
  }

  /// The main headline by role, rank and language; the others become subheadlines.
  private mutating func readHeadlines(_ headlines: [XMLElement], title: XMLElement?) {
    let language = item.language.map { String($0.prefix(2)).lowercased() }
    var found: [(text: String, score: Int)] = []
    for (index, headline) in headlines.enumerated() {
      guard let text = headline.words else { continue }
      let role = names.bare(headline.attribute("role"))
      let rank = headline.attribute("rank").flatMap { Int($0) } ?? 1
      var score = index + 10 * min(max(rank, 0), 1_000)
      if role.holds("sub") || role.holds("deck") || role.holds("overline") {
        score += 100_000
      } else if !["", "main", "title", "headline"].contains(role) {
        score += 1_000
      }
      if let language, let tag = headline.attribute("lang")?.lowercased(), !tag.hasPrefix(language)
      {
        score += 10_000
      }
      found.append((text, score))
    }
    found.sort { $0.score < $1.score }
    item.headline = found.first?.text ?? title?.words
    let others = found.dropFirst().prefix(100).map(\.text).filter { $0 != item.headline }
    item.subheadlines = others.isEmpty ? nil : others
  }

  private mutating func readSlugline(_ element: XMLElement) {
    LossReport.take(element)
    guard let text = element.words else { return }
    if item.slugline == nil { item.slugline = text }
  }

  /// Some feeds put a time stamp where the dateline belongs.
  private mutating func readDateline(_ element: XMLElement) {
    guard let text = element.words else { return LossReport.take(element) }
    if WireDate(text) != nil { return }
    LossReport.take(element)
    if item.dateline == nil { item.dateline = text }
  }

  private mutating func readLocated(_ element: XMLElement) {
    LossReport.take(element)
    item.located = item.located ?? names.label(of: element, language: item.language)
    for place in [element] + element.all("broader") {
      addPlace(subject(of: place, role: "located"))
    }
  }

  private mutating func addPlace(_ place: WireItem.Subject?) {
    if let place { add(place, to: \.places) }
  }

  /// Captions go to the photos; the first other description is the summary.
  private mutating func readDescription(_ element: XMLElement) {
    guard let text = element.words else { return LossReport.take(element) }
    if names.bare(element.attribute("role")).holds("caption") {
      if captions.count < 100, !captions.contains(text) { captions.append(text) }
      LossReport.take(element)
    } else if item.summary == nil || item.summary == text {
      item.summary = text
      LossReport.take(element)
    }
  }
}
