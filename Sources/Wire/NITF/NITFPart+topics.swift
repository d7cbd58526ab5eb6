extension NITFPart {
  /// What the story is about and where it happened.
  mutating func readTopic(_ element: XMLElement) {
    switch element.name {
    case "key-list":
      LossReport.take(element)
      for keyword in element.all("keyword") {
        item.add((keyword.attribute("key") ?? keyword.text).collapsed, to: \.keywords)
      }
    case "keyword":
      LossReport.take(element)
      item.add((element.attribute("key") ?? element.text).collapsed, to: \.keywords)
    case "del-list":
      LossReport.take(element)
      item.source =
        item.source
        ?? element.all("from-src").lazy.compactMap { $0.attribute("src-name")?.collapsed }.first
    case "evloc": readPlace(element)
    case "fixture":
      LossReport.take(element)
      let code = element.attribute("fix-id")?.collapsed
      item.addSubject(scheme: "fixture", code: code)
      item.slugline = item.slugline ?? code
    case "doc-scope":
      LossReport.take(element)
      item.addSubject(scheme: "doc-scope", code: element.attribute("scope")?.collapsed)
    case "series":
      LossReport.take(element)
      item.addSubject(scheme: "series", name: element.attribute("series.name")?.collapsed)
    case "identified-content":
      LossReport.visit(element)
      for child in element.children { readIdentified(child) }
    default: return
    }
  }

  /// `tobject`: genre, and subjects by IPTC's or the sender's own codes.
  mutating func readObject(_ object: XMLElement) {
    LossReport.visit(object)
    if let type = object.attribute("tobject.type")?.collapsed, type.lowercased() != "news" {
      item.addSubject(scheme: "tobject.type", name: type)
    }
    for child in object.children {
      LossReport.take(child)
      if child.is("tobject.property") {
        item.add(child.attribute("tobject.property.type")?.collapsed, to: \.genres)
      } else if child.is("tobject.subject") {
        readSubject(child)
      }
    }
  }

  private mutating func readSubject(_ element: XMLElement) {
    let registrar = element.attribute("tobject.subject.ipr")?.collapsed
    let type = element.attribute("tobject.subject.type")?.collapsed
    let name =
      element.attribute("tobject.subject.detail")?.collapsed
      ?? element.attribute("tobject.subject.matter")?.collapsed ?? type
    let number = element.attribute("tobject.subject.refnum")?.collapsed
    if let number {
      item.addSubject(
        scheme: IPTCSubject.scheme(of: number, given: registrar), code: number, name: name)
    }
    guard let code = element.attribute("tobject.subject.code")?.collapsed else {
      if number == nil { item.addSubject(scheme: registrar, name: name) }
      return
    }
    item.addSubject(scheme: "tobject.code", code: code, name: type ?? name)
  }

  private mutating func readPlace(_ element: XMLElement) {
    LossReport.take(element)
    for (name, scheme) in [
      ("city", nil), ("county-dist", nil), ("state-prov", nil), ("iso-cc", "iso-cc"),
    ] as [(StaticString, String?)] {
      guard let value = element.attribute(name)?.collapsed else { continue }
      let place =
        scheme.map { WireItem.Subject(scheme: $0, code: value, role: "event") }
        ?? WireItem.Subject(name: value, role: "event")
      item.add(place, to: \.places)
    }
  }

  private mutating func readIdentified(_ element: XMLElement) {
    LossReport.take(element)
    let value = element.attribute("value")?.collapsed
    let name = NITFLine.text(of: element)
    let given = element.attribute("idsrc") ?? element.attribute("code-source")
    let type = element.attribute("type")?.collapsed
    let scheme = given?.collapsed ?? (type == "subject" ? nil : type)
    let code =
      value ?? (element.attribute("code") ?? element.attribute("location-code"))?.collapsed
    guard code != nil || name != nil else { return }
    let subject = WireItem.Subject(scheme: scheme, code: code, name: name)
    switch element.name {
    case "person", "function": item.add(subject, to: \.people)
    case "org": item.add(subject, to: \.orgs)
    case "location": item.add(subject, to: \.places)
    case "classifier" where element.attribute("type")?.lowercased() == "genre":
      item.add(name ?? value, to: \.genres)
    default: item.add(subject, to: \.subjects)
    }
  }

  /// A `meta`: what senders are known to put there; the others are reported by name.
  mutating func readMeta(_ element: XMLElement) {
    LossReport.take(element)
    guard let name = element.attribute("name")?.collapsed,
      let value = element.attribute("content")?.collapsed
    else { return }
    switch name.lowercased() {
    case "anpa-keyword", "slug", "slugline", "ntbstikkord": item.slugline = value
    case "priority", "prioridad", "ntbprioritet", "anpa-priority": item.priority = value
    case "category", "categoria", "anpa-category": item.addSubject(scheme: name, code: value)
    case "category_iptc", "iptc-subject":
      item.addSubject(scheme: IPTCSubject.scheme(of: value, given: nil), code: value)
    case "keyword", "keywords": item.add(value, to: \.keywords)
    case "author", "writer":
      item.add(WireItem.Subject(name: value, role: "author"), to: \.people)
    case "credit", "ntbkilde": item.source = item.source ?? value
    case "copyright":
      item.copyright = item.copyright ?? WireItem.Copyright(notice: value)
    case "located": item.located = value
    case "language", "lang": item.language = item.language ?? value
    default: unmapped.append("head/meta[\(name)]")
    }
  }
}
