import Desk

extension Session {
  /// Asks a person to confirm; where nobody can answer it goes on, as a script asked for it.
  /// - Throws: `Cancelled` for everything but a yes.
  func confirm(_ question: TerminalText, unless isSure: Bool) throws {
    guard canAsk, !isSure else { return }
    try errors.write(question + " [y/N] ")
    let answer = readLine()?.lowercased() ?? ""
    guard ["y", "yes"].contains(answer) else { throw Cancelled() }
  }
}

/// A person said no, or left; exit code 2.
struct Cancelled: Error {}
