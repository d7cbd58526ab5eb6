internal import FoundationEssentials

extension G2Part {
  /// Chooses one rendition of the text, and takes pictures and files.
  mutating func readContent(_ sets: [XMLElement], contentMeta: XMLElement?) {
    var best: (element: XMLElement, score: Int)?
    for (index, element) in sets.flatMap({ Array($0.children) }).enumerated() {
      guard element.is("inlineXML") || element.is("inlineData") else { continue }
      let score = Self.score(of: element) * 100 - min(index, 99)
      // The pieces of a text that was taken whole are carried over with it.
      LossReport.take(element)
      if score > 0, score > best?.score ?? 0 { best = (element, score) }
    }
    if let element = best?.element {
      element.is("inlineXML") ? readInlineXML(element) : readInlineData(element)
    }
    readRemote(sets.flatMap { $0.all("remoteContent") }, contentMeta: contentMeta)
    cutNotForPublication()
    if let cut = LeadingByline.cut(item.body, known: item.byline) {
      item.byline = cut.byline
      item.body = cut.body
    }
    if item.dateline == nil { item.dateline = Dateline.find(in: item.body) }
    if item.photos == nil, item.summary == nil { item.summary = captions.first }
  }

  /// XHTML before NITF before other XML before plain text; pieces and notes last or never.
  private static func score(of element: XMLElement) -> Int {
    guard element.hasText else { return 0 }
    let type = (element.attribute("contenttype") ?? "").lowercased()
    let rendition = (element.attribute("rendition") ?? "").lowercased()
    if rendition.holds("nonpublic") || rendition.holds("notepad") { return 0 }
    if element.is("inlineXML") {
      if type.holds("html") || G2Body.root(of: element, "html") != nil { return 9 }
      return type.holds("nitf") || G2Body.root(of: element, "nitf") != nil ? 8 : 7
    }
    if ["headline", "slug", "dateline", "byline"].contains(where: rendition.contains) { return 1 }
    if type.holds("html") { return 6 }
    return rendition.holds("text") || rendition.isEmpty ? 5 : 4
  }

  private mutating func readInlineXML(_ element: XMLElement) {
    let body = G2Body(element, headline: item.headline)
    item.body = body.text.body
    takePhotos(body.text.photos)
    for note in body.notes { addNote(note) }
    if item.headline == nil { item.headline = body.headline }
    if item.subheadlines == nil, !body.subheadlines.isEmpty {
      item.subheadlines = body.subheadlines
    }
    if item.summary == nil { item.summary = body.summary }
    if item.byline == nil { item.byline = body.byline }
    if item.dateline == nil { item.dateline = body.dateline }
    if item.language == nil { item.language = body.language }
  }

  private mutating func readInlineData(_ element: XMLElement) {
    var text = element.text
    if (element.attribute("encoding") ?? "").lowercased().holds("base64"),
      let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters)
    {
      text = Charset.decode(Array(data)).text
    }
    let type = (element.attribute("contenttype") ?? "").lowercased()
    if type.holds("html") || G2Body.looksLikeHTML(text) {
      guard let converted = try? HTMLMarkdown.convert(html: text) else {
        return remark("The text's HTML is nested too deep to be read.")
      }
      item.body = converted.body
      takePhotos(converted.photos)
    } else {
      item.body = PlainMarkdown.convert(text)
    }
  }

  private mutating func takePhotos(_ photos: [WireItem.Photo]) {
    guard !photos.isEmpty else { return }
    item.photos = (item.photos ?? []) + photos
  }

  private mutating func cutNotForPublication() {
    guard let cut = NotForPublication.cut(item.body) else { return }
    item.body = cut.body
    for note in cut.notes { addNote(WireItem.EdNote(note, role: "not-for-publication")) }
    if cut.body.isEmpty {
      remark("The whole text is marked as not for publication.")
      if !(item.signals ?? []).contains(where: { $0.kind == .hold }) {
        let words = cut.notes.first.map { String($0.prefix(80)) } ?? ""
        item.signals = (item.signals ?? []) + [WireItem.Signal(.hold, words: words)]
      }
    }
  }
}
