/// The text of an `inlineXML`: XHTML, NITF or something else, with what is not for readers cut out.
struct G2Body {
  var text = MarkdownText()
  var notes: [WireItem.EdNote] = []
  var headline: String?
  var subheadlines: [String] = []
  var summary: String?
  var byline: String?
  var dateline: String?
  var language: String?

  init(_ inline: XMLElement, headline: String?) {
    if let nitf = Self.root(of: inline, "nitf")
      ?? inline.firstDescendant("body.content").map({ _ in inline })
    {
      readNITF(nitf, headline: headline)
    } else {
      readHTML(inline, headline: headline)
    }
  }

  /// The element of this name at the top of the content, however it is wrapped.
  static func root(of inline: XMLElement, _ name: StaticString) -> XMLElement? {
    inline.first(name) ?? inline.children.lazy.compactMap { $0.first(name) }.first
  }

  static func looksLikeHTML(_ text: String) -> Bool {
    guard text.holds("<") else { return false }
    let lower = text.prefix(20_000).lowercased()
    return ["<p>", "<p ", "<br", "<div", "<html", "<b>", "<ul"].contains { lower.contains($0) }
  }

  private mutating func readNITF(_ nitf: XMLElement, headline: String?) {
    let body = NITFBody(nitf)
    text = body.text
    notes = body.notes
    self.headline = body.headline
    subheadlines = body.subheadlines
    summary = body.summary
    byline = body.byline
    dateline = body.dateline
  }

  private mutating func readHTML(_ inline: XMLElement, headline: String?) {
    let html = inline.first("html") ?? inline
    let body = html.first("body") ?? html
    language = html.attribute("lang")?.collapsed
    let hasElements = body.children.contains { !$0.is("br") }
    if !hasElements {
      let plain = body.text
      if Self.looksLikeHTML(plain), let converted = try? HTMLMarkdown.convert(html: plain) {
        text = converted
      } else {
        text.body = PlainMarkdown.convert(plain)
      }
      return
    }
    var kept: [WireItem.EdNote] = []
    var place: String?
    text = HTMLMarkdown.convert(body) { element in
      guard let role = Self.role(of: element, headline: headline) else {
        if place == nil, element.is("span"), Self.classes(of: element).contains("dateline") {
          place = element.words
        }
        return .keep
      }
      if let note = Self.note(of: element, role: role, headline: headline) { kept.append(note) }
      return .drop
    }
    notes = kept
    dateline = place
  }

  /// What an element is that is no story text; nil for text.
  private static func role(of element: XMLElement, headline: String?) -> String? {
    if element.is("h1") {
      return headline != nil && element.words == headline ? "headline" : nil
    }
    if element.is("header"), element.parent?.is("body") ?? false,
      element.first("ul") != nil || element.first("time") != nil
    {
      return "header"
    }
    let classes = classes(of: element)
    guard !classes.isEmpty else { return nil }
    return classes.first { notes.contains($0) }
  }

  private static let notes: Set<String> = [
    "notepad", "nonpublic", "closingline", "ednote", "editorsnote", "editors-note", "contact",
    "contacts", "editorial-contacts", "not-for-publication",
  ]

  private static func classes(of element: XMLElement) -> [String] {
    guard element.hasAttributes, let list = element.attribute("class") else { return [] }
    return list.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func note(
    of element: XMLElement, role: String, headline: String?
  ) -> WireItem.EdNote? {
    if role == "headline" { return nil }
    let text = HTMLMarkdown.plainText(of: element) { part in
      part.is("h1") && part.words == headline ? .drop : .keep
    }
    return text.isEmpty ? nil : WireItem.EdNote(text, role: role)
  }
}
