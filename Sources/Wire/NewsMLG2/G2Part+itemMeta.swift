extension G2Part {
  /// Status, embargo, dates, provider, notes, signals and links.
  mutating func readItemMeta(_ meta: XMLElement) {
    for child in meta.children {
      switch child.name {
      case "itemClass": LossReport.take(child)
      case "provider":
        item.provider = item.provider ?? names.label(of: child, language: item.language)
        LossReport.take(child)
      case "versionCreated": readDate(child, \.version)
      case "firstCreated": readDate(child, \.created)
      case "expires": readDate(child, \.expires)
      case "embargoed": readEmbargo(child)
      case "pubStatus": readStatus(child)
      case "edNote": readNote(child)
      case "signal": readSignal(child)
      case "link": readLink(child)
      case "title": LossReport.take(child)
      default: continue
      }
    }
  }

  mutating func readDate(_ element: XMLElement, _ key: WritableKeyPath<WireItem.Dates, String?>) {
    LossReport.take(element)
    guard let raw = element.words else { return }
    guard let date = WireDate.normalise(raw) else {
      remark("The date in <\(element.name)> is none: \(raw.prefix(60)).")
      return
    }
    var dates = item.dates ?? WireItem.Dates()
    if dates[keyPath: key] == nil { dates[keyPath: key] = date }
    item.dates = dates
  }

  /// Present and empty is an embargo without a known end: held until a person decides.
  private mutating func readEmbargo(_ element: XMLElement) {
    LossReport.take(element)
    guard let raw = element.words else {
      item.embargo = .unclear(nil)
      remark("The embargo is empty: nothing says when it ends.")
      return
    }
    item.embargo = WireDate(raw).map { .until($0.text) } ?? .unclear(raw)
  }

  private mutating func readStatus(_ element: XMLElement) {
    LossReport.take(element)
    guard let code = names.code(of: element)?.code.lowercased(), !code.isEmpty else { return }
    switch code {
    case "usable": item.status = .usable
    case "withheld": item.status = .withheld
    case "canceled", "cancelled", "withdrawn", "killed": item.status = .canceled
    default:
      item.status = .withheld
      remark("The status \"\(code)\" is not known, so the item is withheld.")
    }
  }

  private mutating func readNote(_ element: XMLElement) {
    LossReport.take(element)
    let text = HTMLMarkdown.plainText(of: element)
    let role = names.bare(element.attribute("role"))
    addNote(
      WireItem.EdNote(
        text, role: role.isEmpty ? nil : role, visibility: role == "public" ? .public : .nonpublic))
  }

  private mutating func readSignal(_ element: XMLElement) {
    guard let code = names.code(of: element) else { return LossReport.take(element) }
    let words = code.scheme.map { "\($0):\(code.code)" } ?? code.code
    let kind: WireItem.Signal.Kind? =
      switch (code.scheme?.lowercased(), code.code.lowercased()) {
      case ("edstat", "u"), (_, "update"), (_, "updated"): .update
      case ("edstat", "c"), (_, "correction"), (_, "corrected"), (_, "refile"): .correction
      case ("edstat", "r"), (_, "repeat"): .repetition
      case (_, "kill"), (_, "withdrawal"), (_, "withdrawn"): .killSuspect
      case (_, "hold"): .hold
      default: nil
      }
    guard let kind else { return }
    LossReport.take(element)
    if !(item.signals ?? []).contains(where: { $0.kind == kind }) {
      item.signals = (item.signals ?? []) + [WireItem.Signal(kind, words: words)]
    }
  }

  private mutating func readLink(_ element: XMLElement) {
    if let photo = linkedPhoto(element) {
      LossReport.take(element)
      item.photos = (item.photos ?? []) + [photo]
      return
    }
    let address =
      element.attribute("residref") ?? element.attribute("href") ?? element.attribute("guidref")
    guard let target = address?.collapsed else { return }
    LossReport.take(element)
    for name in ["residref", "href"] as [StaticString] {
      if let reference = element.attribute(name)?.collapsed { references.append(reference) }
    }
    let raw = element.attribute("rel")?.collapsed ?? element.attribute("reluri")?.collapsed
    let rel = raw.map { names.code($0).code } ?? "related"
    let link = WireItem.Link(
      rel: rel, target: target, version: element.attribute("version")?.collapsed)
    add(link, to: \.links)
  }
}
