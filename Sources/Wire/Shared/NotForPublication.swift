/// Cuts what a feed marks as not for publication out of a body (formats.md section 0, rule 4).
enum NotForPublication {
  /// The body up to the first paragraph that says so, and the rest; nil when no paragraph does.
  static func cut(_ body: String) -> (body: String, note: String)? {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: isStart) else { return nil }
    return (joined(lines[..<start]), joined(lines[start...]))
  }

  private static func joined(_ lines: ArraySlice<Substring>) -> String {
    let kept = lines.drop(while: \.isEmpty)
    let end = kept.lastIndex(where: { !$0.isEmpty }).map { $0 + 1 } ?? kept.startIndex
    return kept[..<end].joined(separator: "\n")
  }

  private static func isStart(_ line: Substring) -> Bool {
    guard !line.isEmpty else { return false }
    let marks: Set<Character> = ["\\", "#", "*", "_", " ", "-", ">"]
    let isHeading = line.hasPrefix("#") || line.hasPrefix("\\#") || line.hasPrefix("**")
    let text = line.drop(while: { marks.contains($0) }).prefix(120).lowercased()
    if sentences.contains(where: text.hasPrefix) { return true }
    guard isHeading else { return false }
    let title = text.filter { $0.isLetter || $0 == " " || $0 == "-" }
    return headings.contains(title.collapsed ?? "")
  }

  private static let sentences = [
    "the following information is not for publication",
    "the following information is not intended for publication",
    "the following information is not intended to be published",
    "the following information is intended for editors only",
    "die folgenden informationen sind nicht zur veröffentlichung",
    "die nachfolgenden informationen sind nicht zur veröffentlichung",
    "les informations suivantes ne sont pas destinées à la publication",
    "not for publication",
    "nicht zur veröffentlichung",
  ]

  private static let headings: Set<String> = [
    "notebook", "notizblock", "dpa-notizblock", "editorial contacts", "redaktionelle hinweise",
    "ansprechpartner", "kontakte", "dpa-kontakte", "contacts for editors",
  ]
}
