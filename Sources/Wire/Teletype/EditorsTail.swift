/// What press releases put under the story: "ENDS", notes to editors, whom to call.
enum EditorsTail {
  /// The body without its tail, and the tail as plain text; nil when there is none.
  static func cut(_ body: String) -> (body: String, note: String)? {
    let paragraphs = body.components(between: "\n\n")
    guard
      let start = paragraphs.indices.dropFirst().first(where: { index in
        isStart(paragraphs[index]) || isContact(paragraphs[index...], of: paragraphs.count)
      })
    else { return nil }
    let note = MarkdownPlain.unescaped(paragraphs[start...].joined(separator: "\n"))
    return (paragraphs[..<start].joined(separator: "\n\n"), note)
  }

  private static func isStart(_ paragraph: String) -> Bool {
    let line = firstLine(paragraph)
    return heads.contains(line) || line.hasPrefix("notes to editors:")
      || line.hasPrefix("note to editors:") || line.hasPrefix("notes for editors:")
  }

  /// A heading of contacts in the second half, with an address or a number under it.
  private static func isContact(_ rest: ArraySlice<String>, of count: Int) -> Bool {
    guard rest.startIndex * 2 >= count, rest.count <= 12, let first = rest.first,
      contacts.contains(where: firstLine(first).hasPrefix)
    else { return false }
    let text = rest.joined(separator: " ")
    return text.contains("@") || text.count(where: \.isNumber) >= 6
  }

  /// As far as a heading may reach, in lower case and without marks at its ends.
  private static func firstLine(_ paragraph: String) -> String {
    let bytes = paragraph.utf8.drop { $0 == 0x0A }.prefix { $0 != 0x0A }.prefix(300)
    var line = String(decoding: bytes, as: UTF8.self).drop { !($0.isLetter || $0.isNumber) }
    while let last = line.last, !(last.isLetter || last.isNumber || last == ":") {
      line.removeLast()
    }
    return line.lowercased()
  }

  private static let heads: Set<String> = [
    "ends", "end", "notes to editors", "note to editors", "notes for editors", "editor's notes",
    "editors' notes", "notes to editors:", "note to editors:", "notes for editors:",
    "not for publication", "hinweise für die redaktion", "hinweise für die redaktion:",
    "redaktionelle hinweise", "redaktionelle hinweise:", "note aux rédactions",
    "notes aux rédactions:", "nota para editores",
  ]
  private static let contacts = [
    "media contact", "media contacts", "press contact", "press contacts", "contact:", "contacts:",
    "for further information", "for more information, contact", "for more information contact",
    "for media enquiries", "media enquiries", "pressekontakt", "kontakt:", "ansprechpartner",
    "contact presse", "contacts presse", "contacto de prensa", "pressekontakter",
  ]
}
