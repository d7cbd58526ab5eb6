import Desk
import Git
import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Session {
  /// Prints lines, through a pager where standard output is a terminal.
  func page(_ lines: [TerminalText]) async throws {
    let configured = output.isTerminal ? try? Desk.configuredPager(folder, environment) : nil
    guard
      let pager = Pager.choose(
        environment: environment, configured: configured, isTerminal: output.isTerminal)
    else { return try output.lines(lines) }
    let text = lines.map { $0.rendered(colour: output.colour) + "\n" }.joined()
    let added = Dictionary(
      uniqueKeysWithValues: pager.environment.map { (Environment.Key(rawValue: $0.key), $0.value) }
        .compactMap { key, value in key.map { ($0, value) } })
    do {
      let result = try await run(
        .path("/bin/sh"), arguments: ["-c", pager.command],
        environment: .inherit.updating(added.mapValues { $0 }), input: .string(text),
        output: .currentStandardOutput, error: .currentStandardError)
      guard result.terminationStatus.isSuccess else { return try output.lines(lines) }
    } catch let failure as SubprocessError {
      _ = failure
      try output.lines(lines)
    }
  }
}
