extension NewsML1Story {
  /// `DescriptiveMetadata`: language, genre, subjects, places, keywords.
  mutating func readDescriptive(_ metadata: XMLElement) {
    LossReport.visit(metadata)
    for child in metadata.children {
      let name = child.attribute("FormalName")?.collapsed
      switch child.name {
      case "Language", "Catalog": LossReport.take(child)
      case "Genre":
        LossReport.take(child)
        item.add(name ?? child.words, to: \.genres)
      case "SubjectCode":
        LossReport.take(child)
        for code in child.children { readSubject(code) }
      case "OfInterestTo":
        LossReport.take(child)
        guard let name else { continue }
        let scheme = child.attribute("Scheme")?.collapsed ?? "ofInterestTo"
        item.add(
          WireItem.Subject(scheme: scheme, code: name, role: "audience"), to: \.subjects)
      case "Location": readLocation(child)
      case "TopicOccurrence": readOccurrence(child)
      case "Property": readProperty(child, name)
      default: continue
      }
    }
  }

  private mutating func readSubject(_ element: XMLElement) {
    guard let code = element.attribute("FormalName")?.collapsed else { return }
    let given = (element.attribute("Scheme") ?? element.attribute("Vocabulary"))?.collapsed
    let isQualifier = element.is("SubjectQualifier")
    let scheme =
      isQualifier ? given ?? "subjectqualifier" : IPTCSubject.scheme(of: code, given: given)
    item.addSubject(scheme: scheme, code: code)
    if let category = element.attribute("cat")?.collapsed {
      item.addSubject(scheme: "cat", code: category)
    }
  }

  /// A place of filing where `HowPresent` says so or says nothing, else one that is written about.
  private mutating func readLocation(_ location: XMLElement) {
    LossReport.visit(location)
    let how = location.attribute("HowPresent")?.collapsed?.lowercased()
    let isOrigin = how == nil || how == "origin" || how == "dateline"
    let role = isOrigin ? "located" : how
    var found: [String: String] = [:]
    for property in location.all("Property") {
      guard let name = property.attribute("FormalName")?.collapsed?.lowercased() else { continue }
      guard let value = property.attribute("Value")?.collapsed else {
        LossReport.take(property)
        continue
      }
      guard Self.places.contains(name) else { continue }
      LossReport.take(property)
      found[name] = found[name] ?? value
      let isCode =
        value.utf8.count <= 3 && name == "country"
        && value.utf8.allSatisfy { $0 < 0x5B && $0 > 0x40 }
      let place =
        isCode
        ? WireItem.Subject(
          scheme: value.utf8.count == 2 ? "iso3166-1a2" : "iso3166-1a3", code: value, role: role)
        : WireItem.Subject(name: value, role: role)
      item.add(place, to: \.places)
    }
    guard isOrigin, item.located == nil else { return }
    item.located = Self.places.lazy.compactMap { found[$0] }.first
  }

  /// From the smallest to the largest.
  private static let places = [
    "city", "sublocation", "area", "countryarea", "stateprovince", "state", "region", "country",
    "countryname", "worldregion",
  ]

  private mutating func readOccurrence(_ element: XMLElement) {
    guard let topic = topics.topic(element.attribute("Topic")) else { return }
    LossReport.take(element)
    let subject = WireItem.Subject(
      scheme: topic.scheme, code: topic.scheme == nil ? nil : topic.name,
      name: topic.description ?? topic.name)
    let type = (topic.type ?? "").lowercased()
    if type.contains("person") || type.contains("people") {
      item.add(subject, to: \.people)
    } else if ["company", "organi", "party", "institution"].contains(where: type.contains) {
      item.add(subject, to: \.orgs)
    } else if ["location", "country", "city", "place", "geograph"].contains(where: type.contains) {
      item.add(subject, to: \.places)
    } else {
      item.add(subject, to: \.subjects)
    }
  }

  private mutating func readProperty(_ property: XMLElement, _ name: String?) {
    guard let name else { return }
    guard let value = property.attribute("Value")?.collapsed else {
      if !property.children.contains(where: { _ in true }) { LossReport.take(property) }
      return
    }
    let key = name.lowercased()
    if key.contains("keyword") {
      addKeywords(value)
    } else if key == "country" || key == "city" {
      item.add(WireItem.Subject(name: value), to: \.places)
    } else if key == "organization" || key == "organisation" || key == "company" {
      item.add(WireItem.Subject(name: value), to: \.orgs)
    } else if key == "person" {
      item.add(WireItem.Subject(name: value), to: \.people)
    } else if ["tesauro", "topic", "subject", "category", "iptcscene"].contains(key) {
      item.addSubject(scheme: name, code: value)
    } else {
      return
    }
    LossReport.take(property)
  }

  /// `Metadata` of a sender's own: keywords, securities and addresses are known by their names.
  mutating func readOther(_ metadata: XMLElement) {
    LossReport.visit(metadata)
    let given = metadata.first("MetadataType")?.attribute("FormalName")?.collapsed
    if let type = metadata.first("MetadataType") { LossReport.take(type) }
    for catalog in metadata.all("Catalog") { LossReport.take(catalog) }
    let type = (given ?? "").lowercased()
    for property in metadata.all("Property") {
      guard let name = property.attribute("FormalName")?.collapsed,
        let value = property.attribute("Value")?.collapsed
      else { continue }
      if type.contains("keyword") || name.lowercased().contains("keyword") {
        item.add(value, to: \.keywords)
      } else if Self.securities.contains(where: name.lowercased().contains) {
        item.add(WireItem.Subject(scheme: name, code: value), to: \.orgs)
      } else if WebAddress.safe(value, base: nil) != nil {
        item.add(WireItem.Link(rel: name, target: value), to: \.links)
      } else {
        continue
      }
      LossReport.take(property)
    }
  }

  private static let securities = ["ticker", "isin", "exchange", "cusip", "sedol", "symbol"]
}
