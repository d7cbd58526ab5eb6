extension TerminalText {
  /// The text in lines of at most a number of columns, broken at spaces; a longer word is broken where it must.
  public func wrapped(to width: Int) -> [TerminalText] {
    let width = max(2, width)
    var wrapper = Wrapper(width: width)
    for run in runs {
      for character in run.text {
        if character.displayWidth <= width {
          wrapper.take(character, run.style)
        } else {
          // Joined consonants are one character however many there are.
          for scalar in character.unicodeScalars { wrapper.take(Character(scalar), run.style) }
        }
      }
    }
    return wrapper.finish()
  }
}

/// Gathers characters into lines and remembers where the line may be broken.
private struct Wrapper {
  typealias Cell = (character: Character, style: Style, width: Int)

  let width: Int
  private var lines: [TerminalText] = []
  private var line: [Cell] = []
  private var lineWidth = 0
  /// How many cells of the line stand before and with its last space.
  private var lastBreak: Int?

  init(width: Int) { self.width = width }

  mutating func take(_ character: Character, _ style: Style) {
    if character == "\n" {
      breakLine(at: line.count)
      return
    }
    let needed = character.displayWidth
    // What is left after a break may still be too long for a wide character.
    while lineWidth + needed > width, !line.isEmpty {
      // A space that does not fit is where the line ends anyway.
      guard character != " " else {
        line.append((character, style, needed))
        breakLine(at: line.count)
        return
      }
      breakLine(at: lastBreak ?? line.count)
    }
    line.append((character, style, needed))
    lineWidth += needed
    if character == " " || needed == 2 { lastBreak = line.count }
  }

  mutating func finish() -> [TerminalText] {
    if !line.isEmpty || lines.isEmpty { breakLine(at: line.count) }
    return lines
  }

  private mutating func breakLine(at count: Int) {
    var whole = line.prefix(count)
    while whole.last?.character == " " { whole.removeLast() }
    var runs: [TerminalText.Run] = []
    for cell in whole {
      let text = String(cell.character)
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1] = TerminalText.Run(last.text + text, cell.style)
      } else {
        runs.append(TerminalText.Run(text, cell.style))
      }
    }
    lines.append(TerminalText(runs: runs))
    line = Array(line.dropFirst(count))
    lineWidth = line.reduce(0) { $0 + $1.width }
    lastBreak = nil
  }
}
