/// One newsItem: the wire item it makes, and what joins it to others of its file.
struct G2Part {
  var item: WireItem
  /// `text`, `picture`, `graphic`, `video`, `audio`, `composite`; empty when not said.
  var kind: String
  var line: Int
  /// Identities and addresses of items it refers to.
  var references: [String] = []
  /// What its pictures show, in the order given.
  var captions: [String] = []
  private var isFull = false

  let names: G2Names

  init(_ element: XMLElement, header: XMLElement?) {
    let names = G2Names(item: element, header: header)
    self.names = names
    line = element.line
    item = WireItem(format: "newsml-g2", guid: element.attribute("guid")?.collapsed ?? "", body: "")
    let itemMeta = element.first("itemMeta")
    kind = itemMeta?.first("itemClass").flatMap { names.code(of: $0)?.code.lowercased() } ?? ""
    let version = element.attribute("version")?.collapsed
    item.version = version ?? "1"
    let contentMeta = element.first("contentMeta")
    for part in [itemMeta, contentMeta].compactMap({ $0 }) + element.all("contentSet") {
      LossReport.visit(part)
    }
    item.language = Self.language(of: element)
    readHeader(header)
    if let itemMeta { readItemMeta(itemMeta) }
    if let contentMeta { readContentMeta(contentMeta, itemMeta: itemMeta) }
    readRights(element.all("rightsInfo"))
    for catalog in element.all("catalog") + element.all("catalogRef") { LossReport.take(catalog) }
    readContent(element.all("contentSet"), contentMeta: contentMeta)
    finish()
    let unmapped = LossReport.unmapped(below: element)
    item.unmapped = unmapped.isEmpty ? nil : unmapped
  }

  /// Whether there is anything for a desk in it.
  var isStory: Bool {
    !item.guid.isEmpty
      && (!item.body.isEmpty || item.headline != nil || item.photos != nil
        || item.status != .usable)
  }

  /// Whether it is a picture that may become another item's photo.
  var isPicture: Bool {
    ["picture", "graphic", "graphics", "photo", "image"].contains(kind) && item.body.isEmpty
  }

  private static func language(of element: XMLElement) -> String? {
    let tags = element.first("contentMeta")?.all("language") ?? []
    return tags.lazy.compactMap { $0.attribute("tag")?.collapsed }.first
      ?? element.attribute("lang")?.collapsed
  }

  private mutating func readHeader(_ header: XMLElement?) {
    guard let header else { return }
    var dates = item.dates ?? WireItem.Dates()
    dates.sent = WireDate.normalise(header.first("sent")?.words)
    item.dates = dates.isEmpty ? nil : dates
    item.priority = header.first("priority")?.words
  }

  /// What can only be said when everything has been read.
  private mutating func finish() {
    item.takeDisclaimer()
    if item.headline == nil, let derived = DerivedHeadline.make(from: item.body) {
      item.headline = derived
      item.headlineDerived = true
    }
    let spoken = Signals.read(
      headline: item.headlineDerived == true ? nil : item.headline, slugline: item.slugline,
      notes: item.ednotes?.map(\.text) ?? [])
    let known = item.signals ?? []
    let all = known + spoken.filter { new in !known.contains { $0.kind == new.kind } }
    item.signals = all.isEmpty ? nil : all
  }

  mutating func remark(_ sentence: String) {
    item.remarks = (item.remarks ?? []) + [sentence]
  }

  /// Adds what a list does not hold yet; a list that is full says so once.
  mutating func add<Entry: Equatable>(
    _ entry: Entry, to list: WritableKeyPath<WireItem, [Entry]?>
  ) {
    let known = item[keyPath: list] ?? []
    guard known.count < WireLimits.entries else {
      if !isFull {
        remark(
          "A list of the item has more than \(WireLimits.entries) entries; the rest is left out.")
      }
      isFull = true
      return
    }
    if !known.contains(entry) { item[keyPath: list] = known + [entry] }
  }

  mutating func addNote(_ note: WireItem.EdNote) {
    let isKnown = (item.ednotes ?? []).contains { $0.text == note.text }
    if !note.text.isEmpty, !isKnown { add(note, to: \.ednotes) }
  }
}
