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
      let isGreek = character.unicodeScalars.first.map(isGreek) ?? false
      let letters = isGreek ? String(character).decomposedStringWithCanonicalMapping : nil
      for scalar in (letters ?? String(character)).unicodeScalars where !isSilent(scalar) {
        if isGreek, scalar.properties.generalCategory == .nonspacingMark { continue }
        folded.unicodeScalars.append(plain(scalar))
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

  /// SQLite takes the accents off Latin letters alone.
  private static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x0370...0x03ff).contains(scalar.value) || (0x1f00...0x1fff).contains(scalar.value)
  }

  /// Letters that newspapers write in more than one way.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\0": " "
    case "\u{622}", "\u{623}", "\u{625}": "\u{627}"  // alef with and without its signs
    case "\u{649}", "\u{6cc}": "\u{64a}"  // Arabic and Persian yeh
    case "\u{6a9}": "\u{643}"  // Persian and Arabic kaf
    case "ё": "е"
    case "Ё": "Е"
    default: scalar
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
