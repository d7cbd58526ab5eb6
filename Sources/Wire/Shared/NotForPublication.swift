/// Cuts what a feed marks as not for publication out of a body.
enum NotForPublication {
  /// What is left for readers as Markdown, and what was cut as plain text.
  struct Cut: Hashable, Sendable {
    var body: String
    var notes: [String]
  }

  /// The body up to the first paragraph that says "not for publication", without paragraphs of
  /// contacts for editors; nil when there is nothing to cut.
  static func cut(_ body: String) -> Cut? {
    // Most bodies hold none of the words, which a look at the bytes tells.
    guard mayHoldNotes(body) else { return nil }
    let lines = body.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { Substring($0) }
    var notes: [String] = []
    var end = lines.endIndex
    if let start = lines.firstIndex(where: isStart) {
      end = start
      notes.append(joined(lines[start...]))
    }
    var kept: [Substring] = []
    for paragraph in lines[..<end].split(separator: "", omittingEmptySubsequences: false) {
      if isContact(paragraph) {
        notes.append(paragraph.joined(separator: "\n"))
      } else {
        if !kept.isEmpty { kept.append("") }
        kept += paragraph
      }
    }
    guard !notes.isEmpty else { return nil }
    return Cut(body: joined(kept[...]), notes: notes.map(MarkdownPlain.unescaped))
  }

  private static func mayHoldNotes(_ body: String) -> Bool {
    var body = body
    return body.withUTF8 { bytes in
      let telling = telling
      for (index, byte) in bytes.enumerated() {
        let letter = byte | 0x20
        // The letters marked below, which few words have.
        guard
          letter == 0x62 || letter == 0x6B || letter == 0x79 || letter == 0x7A || letter == 0x70
            || letter == 0x66 || letter == 0x63
        else { continue }
        for (word, place) in telling where word[place] == letter {
          let start = index - place
          guard start >= 0, start + word.count <= bytes.count else { continue }
          if word.indices.allSatisfy({ bytes[start + $0] | 0x20 == word[$0] }) { return true }
        }
      }
      return false
    }
  }

  /// Words that every mark has one of, in lower case, and where a letter that few words have stands.
  private static let telling: [(word: [UInt8], place: Int)] = [
    ("for publication", 0x62), ("be published", 0x62), ("rs only", 0x79), ("zur ver", 0x7A),
    ("la publication", 0x62), ("ra publicar", 0x62), ("tebook", 0x62), ("tizblock", 0x62),
    ("torial contacts", 0x63), ("redaktionelle", 0x6B), ("nsprechpartner", 0x70),
    ("kontakte", 0x6B), ("ntacts for", 0x66),
  ].map { (Array($0.0.utf8), Array($0.0.utf8).firstIndex(of: $0.1) ?? 0) }

  private static func joined(_ lines: ArraySlice<Substring>) -> String {
    let kept = lines.drop(while: \.isEmpty)
    let end = kept.lastIndex(where: { !$0.isEmpty }).map { $0 + 1 } ?? kept.startIndex
    return kept[..<end].joined(separator: "\n")
  }

  private static func isStart(_ line: Substring) -> Bool {
    guard !line.isEmpty else { return false }
    let isHeading = line.hasPrefix("#") || line.hasPrefix("\\#") || line.hasPrefix("**")
    let text = plainStart(line)
    if sentences.contains(where: text.hasPrefix) { return true }
    guard isHeading else { return false }
    return headings.contains(text.filter { $0.isLetter || $0 == " " || $0 == "-" }.collapsed ?? "")
  }

  /// A paragraph that begins as a list of contacts does, and holds a number or an address.
  private static func isContact(_ paragraph: ArraySlice<Substring>) -> Bool {
    guard let first = paragraph.first else { return false }
    let text = plainStart(first)
    guard headings.contains(where: { text.hasPrefix($0 + ":") || text == $0 }) else { return false }
    let all = paragraph.joined(separator: " ").lowercased()
    return all.contains("@") || all.contains("tel") || all.contains("+")
  }

  private static func plainStart(_ line: Substring) -> String {
    let marks: Set<Character> = ["\\", "#", "*", "_", " ", "-", ">", "(", "["]
    return line.drop(while: { marks.contains($0) }).prefix(120).lowercased()
  }

  private static let sentences: [String] =
    ["the following", "this", "these"].flatMap { start in
      ["information", "item", "story", "text", "note"].flatMap { what in
        ["is", "are"].flatMap { verb in
          [
            "not for publication", "not intended for publication", "not to be published",
            "not intended to be published", "intended for editors only",
          ].map {
            "\(start) \(what) \(verb) \($0)"
          }
        }
      }
    } + [
      "die folgenden informationen sind nicht zur veröffentlichung",
      "die nachfolgenden informationen sind nicht zur veröffentlichung",
      "diese informationen sind nicht zur veröffentlichung",
      "diese meldung ist nicht zur veröffentlichung",
      "les informations suivantes ne sont pas destinées à la publication",
      "ces informations ne sont pas destinées à la publication",
      "la siguiente información no es para publicar",
      "not for publication", "nicht zur veröffentlichung", "nicht zur veroeffentlichung",
    ]

  private static let headings: Set<String> = [
    "notebook", "notizblock", "dpa-notizblock", "editorial contacts", "redaktionelle hinweise",
    "ansprechpartner", "kontakte", "dpa-kontakte", "contacts for editors",
  ]
}
