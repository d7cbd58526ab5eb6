extension HTMLPage {
  /// Who wrote it, who sent it, and whom the text comes from.
  mutating func readPeople() {
    let publisher = statement.first("publisher").flatMap(PageStatement.line)
    item.provider =
      publisher ?? meta.first("og:site_name", "application-name", "dc.publisher", "publisher")
    var persons: [String] = []
    var houses: [String] = []
    for author in statement.all("author", "creator") {
      let types = LinkedData.types(author.value)
      guard let name = PageStatement.line(author).map(Self.withoutBy), !name.hasPrefix("http")
      else { continue }
      author.carry()
      if Self.isHouse(name, types: types, publisher: item.provider) {
        houses.append(name)
      } else {
        persons.append(name)
      }
    }
    if persons.isEmpty {
      let said =
        meta.all("author") + meta.all("article:author") + meta.all("parsely-author")
        + meta.all("sailthru.author") + meta.all("dc.creator") + meta.all("byl")
      for name in said.map(Self.withoutBy) where !name.hasPrefix("http") && name.count <= 120 {
        if Self.isHouse(name, types: [], publisher: item.provider) {
          houses.append(name)
        } else {
          persons.append(name)
        }
        if !persons.isEmpty { break }
      }
    }
    item.byline =
      persons.flatMap { $0.contains(", ") ? [$0] : [$0] }.unique.joined(separator: ", ").trimmed
    let origin =
      statement.first("sourceOrganization").flatMap(PageStatement.line)
      ?? meta.first("syndication-source", "original-source", "article:source", "source").flatMap {
        $0.hasPrefix("http") ? nil : $0
      }
    item.creditline = statement.line("creditText")
    item.source =
      origin ?? houses.first { AgencyNames.isAgency($0) } ?? item.creditline
      ?? houses.first ?? item.provider
    if let target = meta.first("syndication-source", "original-source"), target.hasPrefix("http") {
      item.links = (item.links ?? []) + [.init(rel: "isBasedOn", target: target)]
    }
    item.dateline = statement.line("dateline")
    item.located = statement.line("locationCreated")
  }

  static func withoutBy(_ name: String) -> String {
    for start in ["By ", "by ", "BY ", "Von ", "Par ", "Por "] where name.hasPrefix(start) {
      return String(name.dropFirst(start.count))
    }
    return name
  }

  /// Organisations sign as authors more often than not: agencies, desks, the publisher itself.
  private static func isHouse(_ name: String, types: [String], publisher: String?) -> Bool {
    if types.contains(where: { $0.hasSuffix("Organization") || $0 == "Corporation" }) {
      return true
    }
    if AgencyNames.isAgency(name) { return true }
    let key = LinkedData.key(name)
    if let publisher, LinkedData.key(publisher) == key { return true }
    let words = name.lowercased().split { !$0.isLetter }
    let houses: Set<Substring> = [
      "desk", "staff", "newsroom", "bureau", "agency", "agencies", "redaktion", "redacción",
      "rédaction",
      "editors", "correspondent", "team", "admin", "online",
    ]
    return words.contains(where: houses.contains) && !types.contains("Person")
      || words.contains { ["desk", "newsroom", "agencies"].contains($0) }
  }
}
