/// A headline for items whose agency sent none.
enum DerivedHeadline {
  /// The first sentence of a Markdown body as plain text, at most 120 characters; nil without words.
  static func make(from body: String) -> String? {
    let lines = body.utf8.prefix(20_000).split(separator: 0x0A, maxSplits: 50)
    for line in lines {
      let text = plain(line)
      guard text.contains(where: \.isLetter) else { continue }
      let sentence = firstSentence(text)
      let isPlainEnd = sentence.hasSuffix(".") && !sentence.hasSuffix("..")
      return shortened(isPlainEnd ? String(sentence.dropLast()) : sentence)
    }
    return nil
  }

  private static func plain(_ line: Substring.UTF8View) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    var isTarget = false
    var previous: UInt8 = 0
    for byte in line {
      if isTarget {
        if byte == 0x29 { isTarget = false }
      } else if isEscaped {
        result.append(byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x28, previous == 0x5D {
        isTarget = true
      } else if byte != 0x2A, byte != 0x5B, byte != 0x5D, byte != 0x23, byte != 0x60, byte != 0x7C {
        result.append(byte)
      }
      previous = byte
    }
    return String(decoding: result, as: UTF8.self).collapsed ?? ""
  }

  /// Up to a full stop after the fourth word, unless a small letter follows.
  private static func firstSentence(_ text: String) -> String {
    let words = text.split(separator: " ")
    var taken: [Substring] = []
    for (index, word) in words.enumerated() {
      taken.append(word)
      guard let last = word.last(where: { $0 != "\"" && $0 != "”" && $0 != ")" }),
        ".!?。".contains(last), word.count > 4 || last != ".", taken.count >= 4
      else { continue }
      if index + 1 < words.count, words[index + 1].first?.isLowercase ?? false { continue }
      break
    }
    return taken.joined(separator: " ")
  }

  private static func shortened(_ text: String) -> String {
    guard text.count > 120 else { return text }
    let cut = text.prefix(119)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }
}
