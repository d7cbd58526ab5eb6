/// Lines of a teletype that speak to editors, not to readers.
enum EditorsNote {
  /// Whether a line or paragraph begins as notes to editors do.
  static func isNote(_ text: String) -> Bool {
    let start = text.utf8.drop { !(Sniff.isLetter($0) || $0 >= 0x80) }.prefix(60)
    let words = String(decoding: Array(start), as: UTF8.self).lowercased()
    let bracketed = text.hasPrefix("(") || text.hasPrefix("[")
    if openings.contains(where: words.hasPrefix) { return true }
    return bracketed && bracketedOpenings.contains(where: words.hasPrefix)
  }

  /// Whether it says that the text must wait.
  static func isEmbargo(_ text: String) -> Bool {
    let words = text.lowercased()
    return ["embargo", "hold for release", "for release at", "for release on", "not for release",
      "do not use before", "not to be used before", "sperrfrist", "release at will",
    ].contains { words.contains($0) } && !words.contains("release at will")
  }

  private static let openings = [
    "eds:", "eds.:", "eds -", "eds note", "editors:", "editors -", "editors,", "editor's note",
    "editors' note", "editor’s note", "editors’ note", "editors note", "editor: ", "ed:", "ed's note",
    "note to editors", "note to editor", "notes to editors", "note to readers and editors",
    "attention editors", "attn editors", "attn:", "advisory:", "desk:", "embargo", "hold for release",
    "for release", "not for publication", "nicht zur veröffentlichung", "sperrfrist",
    "moved on", "moved in advance", "with photo", "with ap photo", "with graphic", "with video",
    "trims", "please note:", "achtung redaktion", "hinweis an die redaktion",
    "redaktioneller hinweis", "redaktionelle hinweise", "aux abonnés", "à l'attention des",
    "no use ", "mandatory credit",
  ]
  private static let bracketedOpenings = [
    "eds", "edito", "adds", "updates", "corrects", "recasts", "repeats", "with photo", "refiles",
    "achtung", "attention", "achtg", "(achtung", "wiederholung", "berichtig", "korrig", "ergänz",
    "aktualisier", "rpt", "leads", "note", "hinweis",
  ]
}
