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
  /// The notice of a note that says whose the text is.
  var copyright: String?

  /// Reads the body below a `nitf` element, or below whatever holds a `body.content`.
  init(_ nitf: XMLElement) {
    let body = nitf.first("body") ?? nitf.firstDescendant("body") ?? nitf
    readHead(body.first("body.head"))
    let contents = Self.contents(below: body)
    var kept: [WireItem.EdNote] = []
    var pieces: [MarkdownText] = []
    for content in contents.isEmpty ? [body] : contents {
      pieces.append(
        HTMLMarkdown.convert(content) { element in
          if element.is("body.head") || element.is("body.end") { return .drop }
          guard let note = Self.note(of: element) else { return .keep }
          if !note.text.isEmpty { kept.append(note) }
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
      headline = HTMLMarkdown.convert(main).body.isEmpty ? nil : NITFLine.text(of: main)
      let others = Array(lines.all("hl1").dropFirst()) + lines.all("hl2")
      subheadlines = others.compactMap { NITFLine.text(of: $0) }.filter { $0 != headline }
    }
    let names = head.all("byline").compactMap { NITFLine.text(of: $0) }
    byline = names.isEmpty ? nil : names.joined(separator: "; ")
    // Some senders put a time stamp where the words of the date belong.
    dateline = head.first("dateline").flatMap { line in
      NITFLine.text(of: line) { $0.is("story.date") && Self.isStamp($0.words) }
    }
    source = head.first("distributor").flatMap { NITFLine.text(of: $0) }
    summary = head.first("abstract")?.words
    for element in head.all("note") {
      if element.attribute("noteclass") == "cpyrt" {
        copyright = copyright ?? HTMLMarkdown.plainText(of: element).collapsed
        continue
      }
      var note = Self.note(of: element) ?? WireItem.EdNote(HTMLMarkdown.plainText(of: element))
      note.role = note.role ?? "note"
      if !note.text.isEmpty { notes.append(note) }
    }
  }

  /// The texts of the story: those of notes are the notes' own.
  private static func contents(below element: XMLElement) -> [XMLElement] {
    element.children.flatMap { child -> [XMLElement] in
      if child.is("body.content") { return [child] }
      return child.is("body.head") || child.is("note") ? [] : contents(below: child)
    }
  }

  private static func isStamp(_ words: String?) -> Bool {
    guard let words else { return true }
    return words.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) } && WireDate(words) != nil
  }

  /// A note that is no part of the text: NITF's `npa` is not for publication, `pa` an advisory that
  /// may be published.
  private static func note(of element: XMLElement) -> WireItem.EdNote? {
    let role = element.attribute("noteclass")?.lowercased()
    let type = element.attribute("type")?.lowercased()
    if element.is("note") {
      let isForEditors = role.map { ["editorsnote", "ednote", "hd", "npa"].contains($0) } ?? false
      guard isForEditors || type == "npa" || type == "pa" else { return nil }
    } else {
      guard isHidden(element) else { return nil }
    }
    return WireItem.EdNote(
      HTMLMarkdown.plainText(of: element), role: role ?? type ?? "not-for-publication",
      visibility: type == "pa" && element.is("note") ? .public : .nonpublic)
  }

  /// Whether an element's class says that it is for editors alone.
  private static func isHidden(_ element: XMLElement) -> Bool {
    guard element.hasAttributes, let list = element.attribute("class") else { return false }
    return list.lowercased().split(whereSeparator: \.isWhitespace).contains {
      ["nonpublic", "not-for-publication", "ednote", "editorsnote", "editors-note", "notepad"]
        .contains($0)
    }
  }
}
