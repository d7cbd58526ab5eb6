import Foundation

/// Text as the search index reads it, the same for stories and for queries.
///
/// SQLite's tokenizer takes a run of letters for a word, which is wrong for scripts written
/// without spaces: there every character becomes a word of its own, and a query a phrase.
enum SearchText {
  static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0 && $0 < 0x80 }) { return text }
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for character in text.precomposedStringWithCanonicalMapping {
      if let first = character.unicodeScalars.first, isUnspaced(first) {
        folded.append(" ")
        folded.append(character)
        folded.append(" ")
        continue
      }
      for scalar in character.unicodeScalars where !isSilent(scalar) {
        folded.unicodeScalars.append(scalar == "\0" ? " " : scalar)
      }
    }
    return folded
  }

  /// Whether the tokenizer finds a word in folded text.
  static func hasWord(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isWord)
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  /// Han, kana, Thai, Lao, Tibetan, Burmese, Khmer.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0e00...0x0eff, 0x0f00...0x0fff, 0x1000...0x109f, 0x1780...0x17ff, 0x3005...0x3007,
      0x3040...0x30ff, 0x31f0...0x31ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff,
      0xff66...0xff9f, 0x20000...0x3ffff:
      isWord(scalar)
    default: false
    }
  }

  /// Joiners, Arabic vowel signs and the stretching stroke: written or left out at will.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00ad, 0x0640, 0x064b...0x065f, 0x0670, 0x200b...0x200f, 0x202a...0x202e,
      0x2060...0x2069, 0xfeff:
      true
    default: false
    }
  }
}
