extension String {
  /// How many terminal columns the text takes: two for wide characters, none for combining ones.
  public var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension TerminalText {
  /// How many terminal columns the text takes, styles aside.
  public var displayWidth: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

  /// The text cut to a number of columns, with `…` in place of what was cut.
  public func truncated(to width: Int) -> TerminalText {
    guard displayWidth > width else { return self }
    guard width > 0 else { return "" }
    var left = width - 1
    var kept: [Run] = []
    cutting: for run in runs {
      var text = ""
      for character in run.text {
        let needed = character.displayWidth
        guard needed <= left else {
          kept.append(Run(text + "…", run.style))
          break cutting
        }
        left -= needed
        text.append(character)
      }
      kept.append(Run(text, run.style))
    }
    return TerminalText(runs: kept)
  }

  /// The text with spaces after it, or before it, up to a number of columns.
  public func padded(to width: Int, before: Bool = false) -> TerminalText {
    let spaces = TerminalText(
      trusted: String(repeating: " ", count: max(0, width - displayWidth)))
    return before ? spaces + self : self + spaces
  }
}

extension Character {
  /// How many terminal columns the character takes.
  var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if unicodeScalars.count > 1 {
      let flags: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
      let isPicture = first.properties.isEmojiPresentation || flags.contains(first.value)
      if isPicture || first.properties.isEmoji && unicodeScalars.contains("\u{FE0F}") { return 2 }
    }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x20..<0x7F: return 1
    case 0x1160...0x11FF: return 0
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// East Asian Width W or F of Unicode's EastAsianWidth.txt, and pictographs shown as pictures.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329, 0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
