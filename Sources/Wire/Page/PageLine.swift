/// One line of a page, which a browser's copy makes one paragraph.
struct PageLine: Hashable, Sendable {
  /// White space collapsed, a bullet taken off.
  var text: String
  var isBullet: Bool
  /// Whether a blank line or the page's start stands before it.
  var isApart: Bool

  var wordCount: Int { text.split(separator: " ").count }

  /// Whether it ends as a sentence does, brackets and quotes left aside.
  var endsSentence: Bool {
    let end = text.last { !"\"')]»”’".contains($0) }
    return end.map { ".!?।…。؟۔".contains($0) } ?? false
  }

  /// A paragraph of prose: a sentence of eight words or more, or of a script without blanks.
  var isProse: Bool {
    guard endsSentence else { return wordCount >= 30 }
    return wordCount >= 8 || text.utf8.count >= 90 && text.utf8.count(where: { $0 >= 0x80 }) > 60
  }

  /// The lines of a text that say something; lines of a hard-wrapped text are joined.
  static func lines(of text: String) -> [PageLine] {
    var lines: [PageLine] = []
    var isApart = true
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      guard let words = clean(raw) else {
        isApart = true
        continue
      }
      let bullet = withoutBullet(words)
      lines.append(
        PageLine(text: bullet ?? words, isBullet: bullet != nil, isApart: isApart))
      isApart = false
    }
    return isHardWrapped(lines) ? joined(lines) : lines
  }

  /// No-break blanks are blanks; marks of direction and of nothing go.
  private static func clean(_ raw: Substring) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2007, 0x202F: scalars.append(" ")
      case 0x200B, 0x2060, 0xFEFF, 0xAD: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars).collapsed
  }

  private static func withoutBullet(_ text: String) -> String? {
    for mark in ["• ", "‣ ", "◦ ", "▪ ", "● ", "■ ", "➤ ", "* ", "- ", "– ", "·  "]
    where text.hasPrefix(mark) && text.utf8.count > mark.utf8.count {
      return String(text.dropFirst(mark.count)).collapsed
    }
    // Browsers put the bullet and the text apart with no blank but a tab.
    if let first = text.first, "•‣◦▪●■".contains(first), text.count > 1 {
      return String(text.dropFirst()).collapsed
    }
    return nil
  }

  /// Most lines that another follows without a blank line have the length of a filled line.
  private static func isHardWrapped(_ lines: [PageLine]) -> Bool {
    let followed = zip(lines, lines.dropFirst()).filter { !$0.1.isApart }.map(\.0)
    guard followed.count >= 5, lines.allSatisfy({ $0.text.count <= 120 }) else { return false }
    let full = followed.filter { (45...110).contains($0.text.count) }
    return full.count * 10 >= followed.count * 7
  }

  private static func joined(_ lines: [PageLine]) -> [PageLine] {
    var result: [PageLine] = []
    for line in lines {
      if let last = result.last, !line.isApart, !line.isBullet,
        last.text.count >= 45 || !last.isApart
      {
        result[result.count - 1].text = last.text + " " + line.text
      } else {
        result.append(line)
      }
    }
    return result
  }
}
