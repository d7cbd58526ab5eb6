extension NewsML1Story {
  /// All that a component says of its content.
  mutating func readMetadata(_ component: XMLElement) {
    LossReport.visit(component)
    for child in component.children {
      switch child.name {
      case "NewsLines": readLines(child)
      case "AdministrativeMetadata": readAdministrative(child)
      case "RightsMetadata": readRights(child)
      // One agency has written it like this for years.
      case "DescriptiveMetadata", "DescriptiveMetada": readDescriptive(child)
      case "Metadata": readOther(child)
      case "Role", "BasisForChoice", "Catalog", "TopicSet": LossReport.take(child)
      case "Comment":
        LossReport.take(child)
        if let text = child.text.trimmed {
          item.add(WireItem.EdNote(text, role: "comment"), to: \.ednotes)
        }
      case "NewsItemRef": readReference(child)
      default: continue
      }
    }
  }

  private mutating func readReference(_ element: XMLElement) {
    LossReport.take(element)
    guard let urn = element.attribute("NewsItem")?.collapsed else { return }
    let target = NewsML1Identity.split(urn)
    references.append(target.guid)
    item.add(
      WireItem.Link(rel: "contains", target: target.guid, version: target.version), to: \.links)
  }

  private mutating func readAdministrative(_ metadata: XMLElement) {
    LossReport.visit(metadata)
    for child in metadata.children {
      let parties = child.all("Party")
      switch child.name {
      case "Provider":
        LossReport.take(child)
        item.provider = item.provider ?? parties.lazy.compactMap(name).first
      case "Source":
        LossReport.take(child)
        for party in parties.compactMap(name) {
          if item.source == nil { item.source = party }
          if item.source != party {
            item.add(WireItem.Subject(name: party, role: "source"), to: \.orgs)
          }
        }
      case "Creator", "Contributor":
        LossReport.take(child)
        for party in parties {
          guard let name = name(party) else { continue }
          let kind = party.attribute("Topic")?.collapsed.map { $0.hasPrefix("#") ? "" : ":\($0)" }
          let role = child.name.lowercased() + (kind ?? "").lowercased()
          item.add(WireItem.Subject(name: name, role: role), to: \.people)
        }
      case "Property": readAdministrativeProperty(child)
      case "Catalog": LossReport.take(child)
      default: continue
      }
    }
  }

  /// A party by its name, or by that of the topic it refers to.
  func name(_ party: XMLElement) -> String? {
    party.attribute("FormalName")?.collapsed
      ?? topics.topic(party.attribute("Topic")).flatMap { $0.description ?? $0.name }
  }

  private mutating func readAdministrativeProperty(_ property: XMLElement) {
    guard let name = property.attribute("FormalName")?.collapsed else { return }
    guard let value = property.attribute("Value")?.collapsed else {
      let hasParts = property.children.contains { _ in true }
      if !hasParts { LossReport.take(property) }
      return
    }
    switch name.lowercased() {
    case "author", "byline", "writer":
      item.add(WireItem.Subject(name: value, role: "author"), to: \.people)
    case "priority": item.priority = item.priority ?? value
    case "keyword", "keywords": addKeywords(value)
    case "editorialinfo", "instruction", "instructions", "ednote", "note":
      item.add(WireItem.EdNote(value, role: name), to: \.ednotes)
    default: return
    }
    LossReport.take(property)
  }

  private mutating func readRights(_ rights: XMLElement) {
    LossReport.visit(rights)
    for child in rights.children {
      switch child.name {
      case "Copyright":
        LossReport.take(child)
        var copyright = item.copyright ?? WireItem.Copyright()
        copyright.holder = copyright.holder ?? child.first("CopyrightHolder")?.words
        let date = child.first("CopyrightDate")?.words
        copyright.year = copyright.year ?? date.map { Self.year(in: $0) ?? $0 }
        if copyright != WireItem.Copyright() { item.copyright = copyright }
        for comment in child.all("Comment") { item.add(comment.words, to: \.usageterms) }
      case "UsageRights":
        LossReport.take(child)
        let parts = child.children.compactMap { part -> String? in
          guard let text = part.words else { return nil }
          return Self.titles[part.name].map { "\($0): \(text)" } ?? text
        }
        item.add(parts.isEmpty ? nil : parts.joined(separator: "; "), to: \.usageterms)
      case "Property":
        guard let value = child.attribute("Value")?.collapsed else { continue }
        LossReport.take(child)
        let name = child.attribute("FormalName")?.collapsed
        item.add(name.map { "\($0): \(value)" } ?? value, to: \.usageterms)
      default: continue
      }
    }
  }

  private static let titles = [
    "Geography": "Geography", "RightsHolder": "Rights holder", "Limitations": "Limitations",
    "StartDate": "From", "EndDate": "Until",
  ]
}
