import Desk

extension Session {
  /// Prints lines, through a pager where standard output is a terminal.
  func page(_ lines: [TerminalText]) async throws {
    let configured = output.isTerminal ? try? Desk.configuredPager(folder, environment) : nil
    let pager = Pager.choose(
      environment: environment, configured: configured, isTerminal: output.isTerminal)
    guard let pager else { return try output.lines(lines) }
    let text = lines.map { $0.rendered(colour: output.colour) + "\n" }.joined()
    let isShown = try await shell(pager.command, feeding: text, adding: pager.environment)
    // A pager that cannot be started must not hide the answer.
    if !isShown { try output.lines(lines) }
  }
}
