/// What a scalar does to the word round it.
enum Glyph: Equatable {
  case letter
  case digit
  /// A character of a script written without spaces: it counts as a word of its own.
  case single
  /// A combining mark, joiner or other sign that belongs to whatever stands before it.
  case mark
  case pictograph
  case space
  case punctuation

  init(_ value: UInt32) {
    self = value < 0x80 ? Self.ascii(value) : Self.wide(value)
  }

  private static func ascii(_ value: UInt32) -> Glyph {
    switch value {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x09...0x0D: .space
    default: .punctuation
    }
  }

  private static func wide(_ value: UInt32) -> Glyph {
    // The zero-width space marks word borders in Thai and Khmer; its category says "format".
    if value == 0x200B { return .space }
    guard let scalar = Unicode.Scalar(value) else { return .punctuation }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter:
      return .letter
    case .otherLetter, .modifierLetter:
      if clingingVowels.contains(value) { return .mark }
      return isWrittenWithoutSpaces(value) ? .single : .letter
    case .letterNumber where isWrittenWithoutSpaces(value):
      return .single
    case .decimalNumber, .letterNumber, .otherNumber:
      return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format:
      return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
      return properties.isWhitespace ? .space : .punctuation
    case .modifierSymbol where properties.isEmojiModifier:
      return .mark
    default:
      return properties.isEmoji && value > 0xFF ? .pictograph : .punctuation
    }
  }

  /// Letters by category that are written onto the character before them: Thai and Lao "am", half-width kana voicing.
  private static let clingingVowels: Set<UInt32> = [0x0E33, 0x0EB3, 0xFF9E, 0xFF9F]

  /// Signs after which the next consonant is stacked under the one before: Khmer coeng, Myanmar virama.
  static func stacks(_ value: UInt32) -> Bool {
    value == 0x17D2 || value == 0x1039
  }

  private static func isWrittenWithoutSpaces(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF,  // Thai, Lao
      0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F,  // Myanmar
      0x1780...0x17FF,  // Khmer
      0x3005...0x3007, 0x3021...0x3029, 0x3031...0x303C,  // Han signs
      0x3041...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0xFF66...0xFF9D,  // kana, bopomofo
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,  // Han
      0x1B000...0x1B16F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
