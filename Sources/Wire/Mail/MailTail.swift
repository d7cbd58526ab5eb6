/// What follows the text of a mail: signature, quoted reply, the lawyers' paragraph.
enum MailTail {
  /// Takes the tail off the lines and returns it as notes; never the whole text.
  static func cut(_ lines: inout [[UInt8]]) -> [WireItem.EdNote] {
    var notes: [WireItem.EdNote] = []
    func take(from start: Int, role: String) {
      guard start < lines.count, lines[..<start].contains(where: { $0.contains { $0 > 0x20 } })
      else { return }
      let text = lines[start...].map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: "\n").trimmed
      if let text { notes.insert(WireItem.EdNote(text, role: role), at: 0) }
      lines = Array(lines[..<start])
    }
    if let start = lines.firstIndex(where: isQuoteStart) { take(from: start, role: "quoted") }
    if let start = lines.lastIndex(where: {
      $0.elementsEqual("-- ".utf8) || $0.elementsEqual("--".utf8)
    }),
      lines.count - start <= 30
    {
      take(from: start, role: "signature")
    }
    if let start = lines.firstIndex(where: { mayBeDisclaimer($0) && isDisclaimer($0) }) {
      take(from: start, role: "disclaimer")
    }
    return notes
  }

  private static func isQuoteStart(_ line: [UInt8]) -> Bool {
    // Every mark begins with one of these; the other lines need no second look.
    guard line.count < 100, let first = line.first(where: { $0 > 0x20 }),
      first == UInt8(ascii: "-") || first == UInt8(ascii: "_")
    else { return false }
    let lowered = String(decoding: line, as: UTF8.self).lowercased()
    guard let words = lowered.collapsed else { return false }
    return [
      "-----original message-----", "-----ursprüngliche nachricht-----",
      "-----message d'origine-----", "________________________________",
    ].contains { words.hasPrefix($0) } && lowered.utf8.count < 60
  }

  /// Whether a line holds a word that each of the sentences below has, in letters of either case.
  private static func mayBeDisclaimer(_ line: [UInt8]) -> Bool {
    guard line.count > 20 else { return false }
    return line.indices.dropLast(3).contains { index in
      line[index] | 0x20 == UInt8(ascii: "m")
        && ["mail", "mess"].contains { word in
          zip(word.utf8, line[index...]).allSatisfy { $0 == $1 | 0x20 }
        }
    }
  }

  private static func isDisclaimer(_ line: [UInt8]) -> Bool {
    let words = String(decoding: line, as: UTF8.self).lowercased()
    return
      ([
        "this email and any attachments", "this e-mail and any attachments",
        "this message and any attachments", "this email is confidential",
        "this e-mail is confidential", "the information contained in this e-mail",
        "the information contained in this email", "the contents of this e-mail",
        "diese e-mail enthält vertrauliche", "ce message et toutes les pièces jointes",
      ] as [StaticString]).contains { words.holds($0) }
  }
}
