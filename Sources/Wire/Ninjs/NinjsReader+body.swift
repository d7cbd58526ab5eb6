extension NinjsReader {
  /// One rendition of the body.
  private struct Rendition {
    var node: JSONNode
    var role: String
    var kind: Kind
    var markdown = MarkdownText()
    var words = 0
    /// What the markup sets apart from the text.
    var notes: [WireItem.EdNote] = []

    /// From the richest to the poorest; `tagged` is TT's own SGML.
    enum Kind: Int { case html, nitf, plain, tagged }
  }

  /// Takes the richest rendition of the body, and of no other anything.
  static func readBody(
    _ fields: NinjsFields, base: String?, into item: inout WireItem
  ) throws(WireFailure) {
    var renditions: [Rendition] = []
    for var rendition in found(fields) {
      if isNonPublic(rendition.role) {
        if let words = rendition.node.text.flatMap(line) {
          item.ednotes = (item.ednotes ?? []) + [WireItem.EdNote(words, role: rendition.role)]
        }
        continue
      }
      rendition.markdown = try converted(&rendition, base: base)
      rendition.words = rendition.markdown.body.utf8.split { $0 <= 0x20 }.count
      if rendition.words > 0 { renditions.append(rendition) }
    }
    if !isPicture(fields) { item.summary = summary(fields) }
    let longest = renditions.map(\.words).max() ?? 0
    // A teaser in HTML beside the whole text is no rendition of it.
    let whole = renditions.filter { $0.words * 4 >= longest * 3 }
    if let best = whole.min(by: { $0.kind.rawValue < $1.kind.rawValue }) {
      best.node.carry()
      for note in best.notes {
        item.ednotes = (item.ednotes ?? []) + [note]
      }
      carrySurroundings(fields)
      item.body = withoutHeadline(best.markdown.body, item.headline)
      // Photos of the markup that the associations do not already bring.
      if item.photos == nil { item.photos = best.markdown.photos.nonEmpty }
    } else {
      readSummary(fields, into: &item)
    }
  }

  private static func found(_ fields: NinjsFields) -> [Rendition] {
    var found: [Rendition] = []
    for member in fields.members(prefix: "body") {
      guard let text = member.node.value.text, !text.isEmpty else { continue }
      found.append(
        Rendition(node: member.node, role: member.rest, kind: kind(of: text, said: member.rest)))
    }
    for node in fields.list("bodies") {
      let inner = NinjsFields(node)
      guard let value = inner["value"], let text = value.value.text else { continue }
      let said = inner["contenttype"]?.value.text ?? inner["role"]?.value.text ?? ""
      found.append(
        Rendition(
          node: value, role: inner["role"]?.value.text ?? "", kind: kind(of: text, said: said)))
    }
    return found
  }

  /// What a text is by its looks; the label only helps where looks say nothing.
  private static func kind(of text: String, said: String) -> Rendition.Kind {
    if text.holds("<TTNITF") { return .tagged }
    if text.holds("<body.content") || text.holds("<nitf") { return .nitf }
    if isMarkup(text) { return .html }
    return said.lowercased().contains("html") && text.holds("&") ? .html : .plain
  }

  private static func isNonPublic(_ role: String) -> Bool {
    let role = role.lowercased()
    return ["nonpublic", "ednote", "contact", "internal", "notepad"].contains { role.contains($0) }
  }

  private static func converted(
    _ rendition: inout Rendition, base: String?
  ) throws(WireFailure) -> MarkdownText {
    let text = rendition.node.value.text ?? ""
    var notes: [WireItem.EdNote] = []
    defer { rendition.notes = notes }
    switch rendition.kind {
    case .plain:
      return MarkdownText(body: PlainMarkdown.convert(text))
    case .html:
      return try XMLTree.readHTML(text) { root throws(WireFailure) in
        HTMLMarkdown.convert(root, base: base) { element in
          guard let note = noteBesideTheBody(element) else { return .keep }
          notes.append(note)
          return .drop
        }
      }
    case .tagged:
      return try XMLTree.readHTML(text) { root throws(WireFailure) in
        HTMLMarkdown.convert(root.firstDescendant("brodtext") ?? root, base: base)
      }
    case .nitf:
      let body = try? XMLTree.read(Array(text.utf8), tolerance: .feed) { root throws(WireFailure) in
        root.firstDescendant("body.content").map { HTMLMarkdown.convert($0, base: base) }
      }
      if let body { return body }
      return try HTMLMarkdown.convert(html: text, base: base)
    }
  }

  /// TT's line of vignette and source above the text; dpa's notes to editors.
  private static func noteBesideTheBody(_ element: XMLElement) -> WireItem.EdNote? {
    guard let names = element.attribute("class")?.split(separator: " ") else { return nil }
    let known = ["dat", "notepad", "np-nonpublic", "np-public"]
    guard let name = names.first(where: { known.contains(String($0)) }) else { return nil }
    let isPublic = name == "dat" || name == "np-public"
    let parts = element.children.compactMap(\.words)
    let text = name == "dat" ? parts.joined(separator: " ") : HTMLMarkdown.plainText(of: element)
    return WireItem.EdNote(
      text, role: String(name), visibility: isPublic ? .public : .nonpublic)
  }

  /// Counts and labels of the renditions say nothing that is lost.
  private static func carrySurroundings(_ fields: NinjsFields) {
    for node in fields.list("bodies") {
      let inner = NinjsFields(node)
      for name in ["role", "contenttype", "wordcount", "charcount"] { inner[name]?.carry() }
    }
    for name in ["wordcount", "charcount"] { fields[name]?.carry() }
  }

  /// Some feeds begin the body with the headline once more.
  private static func withoutHeadline(_ body: String, _ headline: String?) -> String {
    guard let headline, let end = body.firstRange(of: "\n\n") else { return body }
    let first = body[..<end.lowerBound].drop { $0 == "#" || $0 == " " || $0 == "*" }
    let bare = first.hasSuffix("**") ? first.dropLast(2) : first
    return bare.collapsed == headline ? String(body[end.upperBound...]) : body
  }

  private static func summary(_ fields: NinjsFields) -> String? {
    if let line = fields.line(
      "descriptiontext", "descriptionhtml", "descriptionsummary", "abstract", "summary")
    {
      return line
    }
    let listed = fields.list("descriptions").first {
      !["creditline", "dateline"].contains($0["role"]?.value.text)
    }
    guard let line = listed.flatMap(words) else { return nil }
    for name in ["role", "contenttype", "contentType"] { listed?[name]?.carry() }
    return line
  }

  /// An item without a body: a picture's caption, or a summary that says so.
  private static func readSummary(_ fields: NinjsFields, into item: inout WireItem) {
    if isPicture(fields) {
      item.body = item.photos?.first?.caption.map(PlainMarkdown.convert) ?? ""
      return
    }
    if let summary = item.summary {
      item.body = PlainMarkdown.convert(summary)
      item.addRemark("The item has no body; its summary stands in.")
    }
    if let link = item.links?.first(where: { $0.rel.hasPrefix("rendition:") }) {
      item.incomplete = true
      item.addRemark("The body is not in the file; the agency keeps it at \(link.target).")
    }
  }
}
