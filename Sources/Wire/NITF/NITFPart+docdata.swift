extension NITFPart {
  /// The document's own data: identity, dates, status, links.
  mutating func readDocdata(_ docdata: XMLElement) {
    LossReport.visit(docdata)
    readStatus(docdata)
    for child in docdata.children { readField(child) }
  }

  /// One field of `docdata`; some senders put fields of `head` there and the other way round.
  mutating func readField(_ element: XMLElement) {
    switch element.name {
    case "doc-id": readIdentity(element)
    case "urgency":
      let value = element.attribute("ed-urg")?.collapsed.flatMap { Int($0) }
      guard let value, (1...9).contains(value) else { return }
      LossReport.take(element)
      item.urgency = item.urgency ?? value
    case "date.issue": readDate(element, \.version)
    case "date.release":
      release = release ?? (element.attribute("norm") ?? element.text).collapsed
      readDate(element, \.published)
    case "date.expire": readDate(element, \.expires)
    case "ed-msg":
      LossReport.take(element)
      let role = element.attribute("msg-type")?.collapsed ?? "ed-msg"
      if let text = element.attribute("info")?.trimmed ?? element.text.trimmed {
        item.add(WireItem.EdNote(text, role: role), to: \.ednotes)
      }
    case "du-key": readUpdateKey(element)
    case "correction": readCorrection(element)
    case "pubdata": readPublication(element)
    case "revision-history": readRevision(element)
    case "doc.copyright", "doc.rights": readRights(element)
    case "docdata": readDocdata(element)
    default: readTopic(element)
    }
  }

  mutating func readDate(_ element: XMLElement, _ key: WritableKeyPath<WireItem.Dates, String?>) {
    LossReport.take(element)
    guard let raw = (element.attribute("norm") ?? element.text).collapsed else { return }
    setDate(raw, key, name: element.name)
  }

  private mutating func setDate(
    _ raw: String, _ key: WritableKeyPath<WireItem.Dates, String?>, name: String
  ) {
    guard let date = WireDate.normalise(raw) else {
      return item.addRemark("The date in <\(name)> is none: \(raw.prefix(60)).")
    }
    var dates = item.dates ?? WireItem.Dates()
    if dates[keyPath: key] == nil { dates[keyPath: key] = date }
    item.dates = dates
  }

  private mutating func readIdentity(_ element: XMLElement) {
    LossReport.take(element)
    if item.guid.isEmpty { item.guid = element.attribute("id-string")?.collapsed ?? "" }
    item.provider = item.provider ?? element.attribute("regsrc")?.collapsed
  }

  private mutating func readStatus(_ docdata: XMLElement) {
    if let raw = docdata.attribute("management-status")?.collapsed {
      let status = IPTCStatus(raw)
      item.status = status.status
      isEmbargoed = status.isEmbargoed
      if let remark = status.remark { item.addRemark(remark) }
    }
    guard let target = docdata.attribute("management-doc-idref")?.collapsed else { return }
    guard let raw = docdata.attribute("management-idref-status")?.collapsed else {
      return item.add(WireItem.Link(rel: "updates", target: target), to: \.links)
    }
    item.add(WireItem.Link(rel: "status:\(raw.lowercased())", target: target), to: \.links)
    if IPTCStatus(raw).status != .usable {
      let kind = IPTCStatus(raw).status == .canceled ? WireItem.Signal.Kind.killSuspect : .hold
      item.add(WireItem.Signal(kind, words: "\(raw) \(target)"), to: \.signals)
    }
  }

  private mutating func readUpdateKey(_ element: XMLElement) {
    LossReport.take(element)
    item.version =
      item.version ?? element.attribute("version")?.collapsed
      ?? element.attribute("generation")?.collapsed
    if item.slugline == nil { item.slugline = element.attribute("key")?.collapsed }
  }

  private mutating func readCorrection(_ element: XMLElement) {
    LossReport.take(element)
    let info = element.attribute("info")?.trimmed
    if let info { item.add(WireItem.EdNote(info, role: "correction"), to: \.ednotes) }
    if let target = element.attribute("id-string")?.collapsed {
      item.add(WireItem.Link(rel: "correction", target: target), to: \.links)
    }
    item.add(WireItem.Signal(.correction, words: info ?? "correction"), to: \.signals)
  }

  private mutating func readPublication(_ element: XMLElement) {
    LossReport.take(element)
    if let date = element.attribute("date.publication")?.collapsed {
      setDate(date, \.sent, name: "pubdata")
    }
    if item.guid.isEmpty { item.guid = element.attribute("ex-ref")?.collapsed ?? "" }
    if let name = element.attribute("name")?.collapsed { item.source = item.source ?? name }
  }

  private mutating func readRevision(_ element: XMLElement) {
    LossReport.take(element)
    if let comment = element.attribute("comment")?.trimmed {
      item.add(WireItem.EdNote(comment, role: "revision-history"), to: \.ednotes)
    }
    guard let norm = element.attribute("norm")?.collapsed, WireDate(norm) != nil else { return }
    setDate(norm, \.created, name: "revision-history")
  }
}
