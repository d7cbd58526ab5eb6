/// Lines that speak to editors, not to readers.
enum EditorsNote {
  /// Whether a line between slug and story is a note.
  static func isNote(_ text: String) -> Bool {
    if isParagraph(text) || isEmbargo(text) { return true }
    let words = start(of: text)
    if openings.contains(where: words.hasPrefix) { return true }
    let isBracketed = text.hasPrefix("(") || text.hasPrefix("[")
    return isBracketed && bracketed.contains(where: words.hasPrefix)
  }

  /// Whether a paragraph of the story is a note: only what can be nothing else.
  static func isParagraph(_ text: String) -> Bool {
    let words = start(of: text)
    return paragraphs.contains(where: words.hasPrefix)
  }

  /// Whether it says that the text must wait; "oil embargo lifted" does not.
  static func isEmbargo(_ text: String) -> Bool {
    let words = text.prefix(1_000).lowercased()
    if embargoes.contains(where: words.contains) { return true }
    let marks = text.drop { !$0.isLetter }
    return ["EMBARGO", "SPERRFRIST", "HOLD FOR RELEASE"].contains { marks.hasPrefix($0) }
  }

  /// Without quotation marks and brackets at the start, in lower case.
  private static func start(of text: String) -> String {
    let start = text.utf8.drop { !(Sniff.isLetter($0) || $0 >= 0x80) }.prefix(60)
    return String(decoding: Array(start), as: UTF8.self).lowercased()
      .split(separator: "’", omittingEmptySubsequences: false).joined(separator: "'")
  }

  // "Not for publication" is none of them: it begins a block, which `NotForPublication` cuts out.
  private static let paragraphs = [
    "eds:", "eds.:", "editor's note:", "editor's note —", "editor's note -", "editor's note _",
    "editors' note:", "editors' note —", "editors note:", "editors:", "ed's note", "ed note:",
    "note to editors", "note to editor", "notes to editors", "attention editors", "attn editors",
    "achtung redaktion",
    "hinweis an die redaktion",
    "redaktioneller hinweis:", "redaktionelle hinweise:", "note aux rédactions",
    "à l'attention des rédactions",
    "nota a los editores",
  ]
  private static let openings = [
    "eds -", "eds ", "editors -", "editors,", "editor's note", "editors' note", "editor: ", "ed:",
    "attn:", "advisory:", "desk:", "with photo", "with ap photo", "with graphic", "with video",
    "trims", "please note:", "aux abonnés", "no use ", "mandatory credit", "moved in advance",
    "for release at", "for release on", "not for publication", "nicht zur veröffentlichung",
  ]
  private static let bracketed = [
    "eds", "edito", "adds", "updates", "corrects", "recasts", "repeats", "with photo", "refiles",
    "achtung", "attention", "achtg", "wiederholung", "berichtig", "korrig", "ergänz",
    "aktualisier", "rpt", "leads", "note", "hinweis",
  ]
  private static let embargoes = [
    "embargoed until", "embargoed to", "embargoed for", "embargoed till", "embargoed:",
    "embargo until", "embargo:", "under embargo", "strictly embargo", "hold for release",
    "held for release", "not for release", "do not use before", "not to be used before",
    "not for use before", "not for publication before", "sperrfrist", "gesperrt bis",
    "embargo bis", "sous embargo", "embargo jusqu", "embargo hasta", "embargado hasta",
    "embargo fino", "embargo tot", "klausul til",
  ]
}
