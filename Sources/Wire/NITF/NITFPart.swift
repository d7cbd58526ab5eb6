/// One `nitf` element: the wire item it makes, wherever it stands.
struct NITFPart {
  var item = WireItem(format: "nitf", guid: "", body: "")
  /// Fields of `meta` elements that were not carried over.
  var unmapped: [String] = []
  /// When the text may be used, as given.
  var release: String?
  var isEmbargoed = false

  init(_ root: XMLElement) {
    item.language = (root.attribute("baselang") ?? root.attribute("lang"))?.collapsed
    let body = NITFBody(root)
    readBody(body, root)
    if let head = root.first("head") { readHead(head) }
    readEmbargo()
    if let head = root.first("body")?.first("body.head") { readBodyHead(head) }
    finish(root)
  }

  private mutating func readBody(_ body: NITFBody, _ root: XMLElement) {
    item.body = body.text.body
    item.headline = body.headline
    item.subheadlines = body.subheadlines.nonEmpty
    item.byline = body.byline
    item.dateline = body.dateline
    item.summary = body.summary
    item.creditline = body.source
    item.copyright = body.copyright.map { WireItem.Copyright(notice: $0) }
    for note in body.notes { item.add(note, to: \.ednotes) }
    let media = NITFMedia(root)
    item.photos = media.photos.nonEmpty
    for link in media.links { item.add(link, to: \.links) }
    if let element = root.first("body") {
      LossReport.visit(element)
      for part in element.all("body.content") + element.all("body.end") { LossReport.take(part) }
    }
  }

  private mutating func readHead(_ head: XMLElement) {
    LossReport.visit(head)
    for child in head.children {
      switch child.name {
      case "title":
        LossReport.take(child)
        if item.headline == nil { item.headline = child.words }
      case "meta": readMeta(child)
      case "tobject": readObject(child)
      case "docdata": readDocdata(child)
      default: readField(child)
      }
    }
  }

  /// The release counts as an embargo when it comes after the issue; no clock is read here.
  private mutating func readEmbargo() {
    guard let release else {
      if isEmbargoed { item.embargo = .unclear("embargoed") }
      return
    }
    guard let date = WireDate(release) else {
      item.embargo = .unclear(release)
      return
    }
    let issue = (item.dates?.version ?? item.dates?.sent).flatMap { WireDate($0) }
    let isLater =
      switch (date.instantAssumingUTC, issue?.instantAssumingUTC) {
      case (let release?, let issue?): release > issue
      default: true
      }
    guard isLater || isEmbargoed else { return }
    item.embargo = date.instant == nil ? .unclear(release) : .until(date.text)
  }

  private mutating func finish(_ root: XMLElement) {
    if item.guid.isEmpty, let uno = root.attribute("uno")?.collapsed { item.guid = uno }
    if item.guid.isEmpty {
      let day = (item.dates?.version ?? item.dates?.created).map { String($0.prefix(10)) }
      item.guid = FeedGuid.mint([
        item.provider, item.headline ?? String(item.body.prefix(200)), day,
      ])
      item.addRemark(
        "The file gives the story no identity, so one was made of sender, headline and day.")
    }
    item.provider = item.provider ?? item.creditline ?? item.copyright?.holder
    item.source = item.source ?? item.creditline
    if item.located == nil {
      item.located = item.places?.first { $0.role == "event" }.flatMap { $0.name ?? $0.code }
    }
  }
}
