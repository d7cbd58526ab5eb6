/// The text of an IPTC 7901 message: advisory lines, headline, story, notes and signature.
struct IPTC7901Text: Sendable {
  var headline: String?
  var byline: String?
  /// Lines such as `1ST LEAD`, `(Achtung)`.
  var advisories: [String] = []
  var notes: [String] = []
  var signature: String?
  var dateline: String?
  /// The agencies in the dateline's brackets, such as `ats afp`.
  var agency: String?
  var body = ""

  init(_ lines: [[UInt8]]) {
    let start = readHead(lines)
    var story = lines[start...]
    cutNotes(&story)
    cutSignature(&story)
    let text = TeletypeText(story, isWrapped: true)
    readDateline(text.blocks.first)
    body = MarkdownRenderer.render(text.blocks)
  }

  /// Reads up to the line that ends in `=`, or to the first blank line where none does.
  private mutating func readHead(_ lines: [[UInt8]]) -> Int {
    let filled = lines.indices.filter { !Self.isBlank(lines[$0]) }
    let mark = filled.prefix(10).first { Self.trimmed(lines[$0]).last == 0x3D }
    let end: Int
    if let mark {
      end = mark + 1
    } else {
      guard let first = filled.first, !Self.isIndented(lines[first]) else { return 0 }
      let blank = lines[first...].firstIndex(where: Self.isBlank)
      guard let blank, blank - first <= 6 else { return 0 }
      end = blank
    }
    var heads: [String] = []
    for line in lines[..<end] {
      var text = Self.trimmed(line)
      if text.last == 0x3D { text.removeLast() }
      guard let words = String(decoding: TeletypeMarks.resolved(text), as: UTF8.self).collapsed
      else { continue }
      if Self.isAdvisory(words) || EditorsNote.isNote(words) {
        advisories.append(words)
      } else if ANPAHead.isByline(words), !heads.isEmpty {
        byline = byline.map { $0 + ", " + words } ?? words
      } else {
        heads.append(words)
      }
    }
    // A headline over two lines was wrapped near the margin; shorter lines before it are advisories.
    while heads.count > 1 {
      let last = heads.removeLast()
      if heads.last.map({ $0.utf8.count >= 40 }) ?? false {
        heads[heads.count - 1] += " " + last
      } else {
        headline = last
        advisories += heads
        break
      }
    }
    headline = headline ?? heads.first
    return end
  }

  private static func isAdvisory(_ words: String) -> Bool {
    let isBracketed = words.hasPrefix("(") && words.hasSuffix(")")
    if isBracketed, words.utf8.count <= 120 { return true }
    return words.utf8.count <= 30 && words == words.uppercased()
      && words.contains(where: \.isLetter) && !Signals.read(headline: words).isEmpty
      || ["EXTRA", "URGENT", "ALERT", "FLASH", "EIL", "BLITZ", "BULLETIN", "ADVISORY", "FEATURE"]
        .contains(words)
  }

  /// From the notebook, or the words "not for publication", to the end nothing is for readers.
  private mutating func cutNotes(_ story: inout ArraySlice<[UInt8]>) {
    guard var start = story.firstIndex(where: Self.isNoteStart) else { return }
    while start > story.startIndex,
      Self.isBlank(story[start - 1]) || TeletypeMarks.isRule(story[start - 1])
    {
      start -= 1
    }
    let text = story[start...].map {
      String(decoding: TeletypeMarks.resolved($0), as: UTF8.self).trimmed ?? ""
    }
    notes = text.split(separator: "").map { $0.joined(separator: "\n") }
    story = story[..<start]
  }

  private static func isNoteStart(_ line: [UInt8]) -> Bool {
    let text = String(decoding: trimmed(line), as: UTF8.self)
    if text.hasPrefix("# ") || text.hasPrefix("## ") || text.hasPrefix("### ") { return true }
    let words = text.lowercased()
    if let cut = NotForPublication.cut(text + "\n\nx"), cut.body.collapsed != text { return true }
    return noteStarts.contains(where: words.hasPrefix)
  }

  private static let noteStarts = [
    "the following information is not", "die folgenden informationen sind nicht",
    "die nachfolgenden informationen sind nicht", "notizblock", "dpa-notizblock", "notebook",
    "dpa notebook", "not for publication", "nicht zur veröffentlichung", "note to editors",
    "notes to editors", "redaktionelle hinweise", "les informations suivantes ne sont pas",
    "editorial contacts", "redaktionskontakt", "for editors only", "nur für die redaktion",
  ]

  /// `dpa bwh bag`, `(SDA\/sj)`: who wrote and who edited.
  private mutating func cutSignature(_ story: inout ArraySlice<[UInt8]>) {
    guard let last = story.lastIndex(where: { !Self.isBlank($0) }), last > story.startIndex,
      Self.isBlank(story[last - 1]) || Self.isIndented(story[last]) == false,
      let words = String(decoding: Self.trimmed(story[last]), as: UTF8.self).collapsed,
      Self.isSignature(words), story[..<last].contains(where: { !Self.isBlank($0) })
    else { return }
    signature = words
    story = story[..<last]
  }

  static func isSignature(_ words: String) -> Bool {
    guard words.utf8.count <= 40 else { return false }
    if words.hasPrefix("("), words.hasSuffix(")"), words.utf8.count <= 20 {
      return words.contains("/") || !words.contains(" ")
    }
    let parts = words.split { $0 == " " || $0 == "/" }
    return parts.count >= 2 && parts.count <= 8
      && parts.allSatisfy { (1...5).contains($0.utf8.count) && $0.allSatisfy(\.isLetter) }
      && parts.allSatisfy { $0 == $0.lowercased() || $0 == $0.uppercased() } && !".!?".contains(
        words.last ?? ".")
  }

  /// `Berlin (dpa) - ...`; the Swiss and Belgian agencies send no dash.
  private mutating func readDateline(_ block: MarkdownBlock?) {
    guard case .paragraph(let runs)? = block else { return }
    let text = String(decoding: runs.flatMap(\.text).prefix(160), as: UTF8.self)
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")"),
      let place = text[..<open].collapsed, place.utf8.count <= 60,
      let first = place.first, first.isUppercase || first.isNumber,
      !place.contains("."), place.split(separator: " ").count <= 6
    else { return }
    let inside = text[text.index(after: open)..<close]
    guard (2...30).contains(inside.utf8.count), !inside.contains("."),
      inside.contains(where: \.isLetter), inside.split(separator: " ").count <= 3
    else { return }
    dateline = place
    agency = String(inside)
  }

  private static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { $0 <= 0x20 || $0 == 0x7F }
  }
  private static func isIndented(_ line: [UInt8]) -> Bool {
    line.starts(with: [0x20, 0x20]) || line.first == 0x09
  }
  private static func trimmed(_ line: [UInt8]) -> [UInt8] {
    var line = Array(line.filter { $0 >= 0x20 && $0 != 0x7F }.drop { $0 == 0x20 })
    while line.last == 0x20 { line.removeLast() }
    return line
  }
}
