/// Reads `NewsManagement`: status and what becomes of it, dates, urgency, links, instructions.
struct NewsML1Management {
  var item: WireItem
  private var isEmbargoed = false
  private var changes: [(status: String, date: String?)] = []

  init(_ item: WireItem) { self.item = item }

  mutating func read(_ management: XMLElement) {
    LossReport.visit(management)
    for child in management.children {
      let name = child.attribute("FormalName")?.collapsed
      switch child.name {
      case "NewsItemType":
        LossReport.take(child)
        if let name, name.lowercased() != "news" { item.add(name, to: \.genres) }
      case "FirstCreated": readDate(child, \.created)
      case "ThisRevisionCreated": readDate(child, \.version)
      case "Status": readStatus(child, name)
      case "StatusWillChange":
        LossReport.take(child)
        let date = child.first("DateAndTime")?.words
        changes.append(
          (child.first("FutureStatus")?.attribute("FormalName")?.collapsed ?? "", date))
      case "Urgency":
        let value = (name ?? child.words).flatMap { Int($0) }
        guard let value, (1...9).contains(value) else { continue }
        LossReport.take(child)
        item.urgency = value
      case "DerivedFrom": readLink(child, rel: "derivedFrom")
      case "AssociatedWith": readLink(child, rel: "associatedWith")
      case "Instruction": readInstruction(child, name)
      case "Property": readProperty(child, name)
      default: continue
      }
    }
  }

  /// What can only be said when all changes of status are known.
  mutating func finish(update: String) {
    for change in changes { read(change) }
    if isEmbargoed, item.embargo == nil { item.embargo = .unclear("embargoed") }
    if update == "A" {
      item.addRemark("This revision says that only the management of the item has changed.")
    }
  }

  mutating func note(_ text: String?, role: String?) {
    guard let text = text?.trimmed else { return }
    item.add(WireItem.EdNote(text, role: role), to: \.ednotes)
  }

  private mutating func readDate(
    _ element: XMLElement, _ key: WritableKeyPath<WireItem.Dates, String?>
  ) {
    LossReport.take(element)
    guard let raw = element.words else { return }
    guard let date = WireDate.normalise(raw) else {
      return item.addRemark("The date in <\(element.name)> is none: \(raw.prefix(60)).")
    }
    var dates = item.dates ?? WireItem.Dates()
    dates[keyPath: key] = date
    item.dates = dates
  }

  private mutating func readStatus(_ element: XMLElement, _ name: String?) {
    LossReport.take(element)
    let status = IPTCStatus(name ?? element.words ?? "")
    item.status = status.status
    isEmbargoed = status.isEmbargoed
    if let remark = status.remark { item.addRemark(remark) }
  }

  /// A future status of usable ends an embargo, another one ends the use of the story.
  private mutating func read(_ change: (status: String, date: String?)) {
    let future = IPTCStatus(change.status)
    let date = change.date.flatMap { WireDate($0) }
    let isRelease = future.status == .usable && !future.isEmbargoed && future.remark == nil
    if isRelease {
      guard item.status != .canceled else { return }
      item.embargo =
        date.map { $0.instant == nil ? .unclear(change.date) : .until($0.text) }
        ?? .unclear(change.date ?? "no date")
      return
    }
    var dates = item.dates ?? WireItem.Dates()
    if dates.expires == nil { dates.expires = date?.text }
    item.dates = dates
    let time = date?.text ?? change.date ?? "a date that is not given"
    item.addRemark("The status will change to \"\(change.status)\" on \(time).")
  }

  private mutating func readLink(_ element: XMLElement, rel: String) {
    LossReport.take(element)
    let name = element.attribute("FormalName")?.collapsed
    for comment in element.all("Comment") { note(comment.text, role: rel) }
    guard let urn = element.attribute("NewsItem")?.collapsed else {
      // Without an item it only announces what is to come, such as a photo.
      return note(name, role: rel)
    }
    let target = NewsML1Identity.split(urn)
    item.add(
      WireItem.Link(
        rel: name.map { "\(rel):\($0.lowercased())" } ?? rel, target: target.guid,
        version: target.version), to: \.links)
  }

  /// An instruction says what is to happen to earlier revisions.
  private mutating func readInstruction(_ element: XMLElement, _ name: String?) {
    LossReport.take(element)
    var words = [name].compactMap { $0 }
    for revision in element.all("RevisionStatus") {
      let number = revision.attribute("Revision")?.collapsed
      let status = revision.first("Status")?.attribute("FormalName")?.collapsed
      guard let status else { continue }
      words.append("revision \(number ?? "of all earlier ones"): \(status)")
      if IPTCStatus(status).status == .canceled {
        item.add(
          WireItem.Signal(.update, words: "cancels revision \(number ?? "")"), to: \.signals)
      }
    }
    if let text = element.words { words.append(text) }
    note(words.joined(separator: "; "), role: "instruction")
  }

  private mutating func readProperty(_ element: XMLElement, _ name: String?) {
    guard let value = element.attribute("Value")?.collapsed, let name else { return }
    let key = name.lowercased()
    if key.contains("instruction") || key.contains("note") || key.contains("editorialinfo") {
      LossReport.take(element)
      note(value, role: name)
    } else if key == "priority" {
      LossReport.take(element)
      item.priority = item.priority ?? value
    }
  }
}
