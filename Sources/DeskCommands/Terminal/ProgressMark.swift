/// A change to the progress shown so far.
public enum ProgressMark: Hashable, Sendable {
  /// Replaces the line on the terminal.
  case overwrite(TerminalText)
  /// Adds a line to a log.
  case line(TerminalText)
  /// Removes the line from the terminal.
  case wipe
}

extension Output {
  /// Shows a change to the progress.
  public func show(_ mark: ProgressMark) throws(OutputFailure) {
    switch mark {
    case .overwrite(let text):
      try write(TerminalText(trusted: "\r") + text + TerminalText(trusted: "\u{1B}[K"))
    case .line(let text): try line(text)
    case .wipe: try write(TerminalText(trusted: "\r\u{1B}[K"))
    }
  }
}
