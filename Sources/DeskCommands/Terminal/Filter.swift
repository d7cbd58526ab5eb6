/// The one filter for text from outside: what would act on the terminal or hide is spelled out.
enum Filter {
  /// The text with control signs in caret notation and invisible ones as `<U+202E>`.
  static func visible(_ text: String, lines: Bool) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var visible = ""
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var before: Unicode.Scalar?
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let after = index < scalars.endIndex ? scalars[index] : nil
      if let spelled = spelled(scalar, before: before, after: after, lines: lines) {
        visible += spelled
      } else {
        visible.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    return visible
  }

  /// What to print instead of a scalar, nil when it may be printed itself.
  private static func spelled(
    _ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?, lines: Bool
  ) -> String? {
    switch scalar.value {
    case 0x0A where lines:
      return nil
    case 0x0D where lines && after == "\n":
      return ""
    case 0x09:
      return lines ? "    " : " "
    case 0..<0x20, 0x7F:
      return "^" + String(Unicode.Scalar(UInt8(scalar.value ^ 0x40)))
    case 0x20..<0x7F:
      return nil
    case 0x200C, 0x200D:
      return joins(scalar, before, after) ? nil : named(scalar)
    case 0xFE00...0xFE0F:
      return varies(before) ? nil : named(scalar)
    case 0xE0100...0xE01EF:
      return before?.properties.isIdeographic == true ? nil : named(scalar)
    // Fillers and joiners that are letters or marks by category and show nothing.
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x2800, 0x3164, 0xFFA0:
      return named(scalar)
    // Signs of Arabic, Syriac and Kaithi numbers: format by category, but visible.
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD:
      return nil
    default:
      return isHidden(scalar) ? named(scalar) : nil
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      true
    default: false
    }
  }

  private static func named(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  /// Whether a joiner does its work here: between letters that join, or between pictographs.
  private static func joins(
    _ joiner: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    guard let before else { return false }
    if isOfJoiningScript(before) {
      // A consonant cut off by a virama may end the word with its joiner.
      let isVirama = before.properties.canonicalCombiningClass == .virama
      return isVirama || after.map(isOfJoiningScript) == true
    }
    guard joiner.value == 0x200D, let after else { return false }
    let isPictograph =
      before.properties.isEmoji && before.value > 0xFF || before.value == 0xFE0F
      || before.properties.isEmojiModifier
    return isPictograph && after.properties.isEmoji && after.value > 0xFF
  }

  /// Whether a sign has forms that a selector may choose between; one selector only.
  private static func varies(_ before: Unicode.Scalar?) -> Bool {
    guard let before else { return false }
    let properties = before.properties
    return properties.isEmoji || properties.isIdeographic || isOfJoiningScript(before)
      || (0x2000...0x2BFF).contains(before.value) && !isHidden(before)
        && !properties.isWhitespace
  }

  private static func isOfJoiningScript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0620...0x06D3, 0x06D5...0x06DC, 0x06EA...0x06FF,  // Arabic
      0x0710...0x07FF, 0x0840...0x088F, 0x08A0...0x08E1, 0x08E3...0x08FF, 0xFB50...0xFDFF,
      0xFE70...0xFEFC,
      0x0900...0x0DFF,  // Indic
      0x0F40...0x0FBC, 0x1000...0x109F, 0x1780...0x17B3, 0x17B6...0x17D3, 0x1820...0x18AA,
      0xA8E0...0xA8FF, 0xAA60...0xAA7F, 0x11000...0x1107F, 0x110D0...0x1134F:
      !isHidden(scalar)
    default: false
    }
  }
}
