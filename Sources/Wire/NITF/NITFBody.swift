/// The `body` of NITF: text, head lines and notes; the same wherever NITF stands.
struct NITFBody {
  var text = MarkdownText()
  var notes: [WireItem.EdNote] = []
  var headline: String?
  var subheadlines: [String] = []
  var byline: String?
  /// The place and date line as text.
  var dateline: String?
  var source: String?
  var summary: String?

  /// Reads the body below a `nitf` element, or below whatever holds a `body.content`.
  init(_ nitf: XMLElement) {
    let body = nitf.first("body") ?? nitf.descendants("body").first ?? nitf
    readHead(body.first("body.head"))
    let contents = body.descendants("body.content")
    var kept: [WireItem.EdNote] = []
    var pieces: [MarkdownText] = []
    for content in contents.isEmpty ? [body] : contents {
      pieces.append(
        HTMLMarkdown.convert(content) { element in
          if element.is("body.head") || element.is("body.end") { return .drop }
          guard let role = Self.noteRole(of: element) else { return .keep }
          let note = HTMLMarkdown.plainText(of: element)
          if !note.isEmpty { kept.append(WireItem.EdNote(note, role: role)) }
          return .drop
        })
    }
    for end in body.all("body.end") {
      pieces.append(HTMLMarkdown.convert(end))
    }
    notes += kept
    text = MarkdownText(
      body: pieces.map(\.body).filter { !$0.isEmpty }.joined(separator: "\n\n"),
      photos: pieces.flatMap(\.photos), links: pieces.flatMap(\.links))
  }

  private mutating func readHead(_ head: XMLElement?) {
    guard let head else { return }
    if let lines = head.first("hedline") ?? head.first("headline") {
      let main = lines.first("hl1") ?? lines
      headline = HTMLMarkdown.convert(main).body.isEmpty ? nil : main.words
      subheadlines = lines.all("hl2").compactMap(\.words)
    }
    let names = head.all("byline").compactMap { byline -> String? in
      byline.words
    }
    byline = names.isEmpty ? nil : names.joined(separator: "; ")
    if let line = head.first("dateline") {
      let parts = line.children.filter { !$0.is("story.date") }.compactMap(\.words)
      dateline = parts.isEmpty ? line.words : parts.joined(separator: ", ")
    }
    source = head.first("distributor")?.words
    summary = head.first("abstract")?.words
    for note in head.all("note") {
      let text = HTMLMarkdown.plainText(of: note)
      if !text.isEmpty {
        notes.append(WireItem.EdNote(text, role: note.attribute("noteclass")?.collapsed ?? "note"))
      }
    }
  }

  private static func noteRole(of element: XMLElement) -> String? {
    guard element.is("note"), let role = element.attribute("noteclass")?.lowercased() else {
      return nil
    }
    return ["editorsnote", "ednote", "hd"].contains(role) ? role : nil
  }
}
