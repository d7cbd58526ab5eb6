/// dpa's digital wires: one JSON object a story, with its HTML in named parts.
enum DigitalWireReader {
  /// Whether a value is an entry of the digital wires.
  static func isDigitalWire(_ value: JSONValue) -> Bool {
    value["format"]?.text?.hasPrefix("digitalwires") ?? false
      || value["urn"] != nil && value.members["article_html"] != nil
  }

  /// Reads one entry.
  static func read(_ value: JSONValue, base: String? = nil) throws(WireFailure) -> WireItem {
    let ledger = JSONLedger()
    let root = ledger.node(value)
    var item = WireItem(
      format: "dpa-digitalwires", guid: root.text("urn", "entry_id") ?? "", body: "")
    item.version = root.text("version")
    readStatus(root, into: &item)
    item.headline = root["headline"]?.text.flatMap(NinjsReader.line)
    item.subheadlines = [root.words("kicker"), root.words("subhead")].compactMap { $0 }.nonEmpty
    item.byline = root["byline"]?.text.flatMap(NinjsReader.line)
    item.dateline = root.words("dateline").map(withoutDash)
    item.language = root.text("language")
    item.urgency = root["urgency"]?.integer.flatMap { (1...9).contains($0) ? $0 : nil }
    item.creditline = root.words("creditline")
    item.source = item.creditline
    item.provider = "dpa"
    item.copyright = root.words("copyrightnotice").map { WireItem.Copyright(notice: $0) }
    item.usageterms = root.all("usageterms").compactMap(\.words).nonEmpty
    var dates = WireItem.Dates()
    dates.created = WireDate.normalise(root.text("content_created"))
    dates.version = WireDate.normalise(root.text("version_created"))
    dates.sent = WireDate.normalise(root.text("updated"))
    item.dates = dates.isEmpty ? nil : dates
    readNotes(root, into: &item)
    readCategories(root, into: &item)
    readAssociations(root, into: &item)
    try readBody(root, base: base, into: &item)
    for name in ["format", "type"] { root[name]?.carry() }
    // Names that only repeat the categories.
    for member in root.members where member.name.hasSuffix("_names") { member.node.carry() }
    item.unmapped = ledger.unmapped(below: root).nonEmpty
    guard !item.guid.isEmpty else {
      throw WireFailure(.notAStory, "An entry of the digital wires has no urn.")
    }
    return item.finished()
  }

  private static func readStatus(_ root: JSONNode, into item: inout WireItem) {
    switch root.text("pubstatus") ?? "usable" {
    case "usable": item.status = .usable
    case "canceled", "cancelled": item.status = .canceled
    case "withheld": item.status = .withheld
    case let said:
      item.status = .withheld
      item.addRemark("The status \u{201C}\(said)\u{201D} is unknown, so the item is held.")
    }
    if let signal = root.words("signal") {
      let isCorrection = signal.contains("correction")
      item.signals = [.init(isCorrection ? .correction : .update, words: signal)]
    }
    guard let embargo = root["embargoed"] else { return }
    let words = embargo.text
    if let words, let date = WireDate(words), date.instant != nil {
      item.embargo = .until(date.text)
    } else {
      item.embargo = .unclear(words ?? (embargo.value == .null ? nil : "yes"))
    }
  }

  private static func withoutDash(_ dateline: String) -> String {
    var line = Substring(dateline)
    while let last = line.last, last == "-" || last == "–" || last == " " { line.removeLast() }
    return String(line)
  }

  /// Notes come as a list; the notepad says them again in HTML and stands in for a missing list.
  private static func readNotes(_ root: JSONNode, into item: inout WireItem) {
    var notes: [WireItem.EdNote] = []
    for node in root.all("ednotes") {
      guard let words = node.words("ednote") else { continue }
      let isPublic = node["is_publishable"]?.value == .bool(true)
      node["is_publishable"]?.carry()
      let role = node.text("role")?.split(separator: ":").last.map(String.init)
      notes.append(
        WireItem.EdNote(words, role: role, visibility: isPublic ? .public : .nonpublic))
    }
    if notes.isEmpty, let notepad = root["notepad"] {
      if let words = notepad["public_html"]?.text.flatMap(NinjsReader.line) {
        notes.append(WireItem.EdNote(words, role: "notepad", visibility: .public))
      }
      if let words = notepad["nonpublic_html"]?.text.flatMap(NinjsReader.line) {
        notes.append(WireItem.EdNote(words, role: "notepad"))
      }
    }
    if let words = root.words("autopublishnotice") {
      notes.append(WireItem.EdNote(words, role: "autopublishnotice"))
    }
    item.ednotes = notes.nonEmpty
  }

  private static func readCategories(_ root: JSONNode, into item: inout WireItem) {
    var lists: [String: [WireItem.Subject]] = [:]
    for node in root.all("categories") {
      guard let name = node.words("name") else { continue }
      let kind = node.text("type")?.split(separator: ":").last.map(String.init) ?? "subject"
      let code = node.text("qcode")?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
      node["rank"]?.carry()
      lists[kind, default: []].append(
        WireItem.Subject(
          scheme: code.count == 2 ? code[0] : nil, code: code.last, name: name, role: kind))
    }
    item.keywords = lists.removeValue(forKey: "keyword")?.compactMap(\.name)
    item.genres = lists.removeValue(forKey: "genre")?.compactMap(\.name)
    item.places = lists.removeValue(forKey: "geosubject")
    item.people = lists.removeValue(forKey: "person")
    item.orgs = lists.removeValue(forKey: "organisation") ?? lists.removeValue(forKey: "org")
    if let signal = lists.removeValue(forKey: "signal")?.compactMap(\.name), item.signals == nil {
      item.signals = signal.map { .init($0 == "correction" ? .correction : .update, words: $0) }
    }
    for kind in ["pubstatus", "urgency"] { lists[kind] = nil }
    item.subjects = lists.sorted { $0.key < $1.key }.flatMap(\.value).nonEmpty
  }

  private static func readAssociations(_ root: JSONNode, into item: inout WireItem) {
    var photos: [WireItem.Photo] = []
    var links: [WireItem.Link] = []
    for node in root.all("associations") {
      let kind = node.text("type") ?? "image"
      guard kind == "image" || kind == "graphic" else {
        if let urn = node.text("urn") {
          links.append(
            WireItem.Link(rel: "associated", target: urn, version: node.text("version")))
        }
        continue
      }
      var photo = WireItem.Photo(
        guid: node.text("urn"), caption: node.words("caption") ?? node.words("headline"),
        credit: node.words("creditline"))
      photo.renditions =
        node.all("renditions").compactMap { rendition in
          guard let href = rendition.text("url", "href") else { return nil }
          let size = rendition["size"]?.integer.map { "s\($0)" }
          return WireItem.Rendition(
            name: rendition.text("role") ?? size, href: href, mime: rendition.text("mimetype"),
            width: rendition["width"]?.integer, height: rendition["height"]?.integer)
        }.nonEmpty
      photos.append(photo)
    }
    item.photos = photos.nonEmpty
    item.links = links.nonEmpty
  }

  /// The article and its info box; the box of links becomes links.
  private static func readBody(
    _ root: JSONNode, base: String?, into item: inout WireItem
  ) throws(WireFailure) {
    var parts: [String] = []
    for name in ["article_html", "infobox_html"] {
      guard let html = root[name]?.text else { continue }
      let part = try HTMLMarkdown.convert(html: html, base: base).body
      if !part.isEmpty { parts.append(part) }
    }
    if let html = root["linkbox_html"]?.text {
      let targets = try HTMLMarkdown.convert(html: html, base: base).links
      item.links = ((item.links ?? []) + targets.map { .init(rel: "seeAlso", target: $0) }).nonEmpty
    }
    item.summary = root["teaser"]?.text.flatMap(NinjsReader.line)
    if parts.isEmpty, let teaser = item.summary {
      parts = [PlainMarkdown.convert(teaser)]
      item.addRemark("The item has no article; its teaser stands in.")
    }
    item.body = parts.joined(separator: "\n\n")
  }
}
