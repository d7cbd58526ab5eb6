import ArgumentParser
import Desk
import Stories
import Workflows

/// Where a command line becomes a command, and whatever it throws becomes an exit code.
public enum Entry {
  /// Runs one command line.
  /// - Returns: The process's exit code.
  public static func run(_ arguments: [String], in session: Session) async -> Int32 {
    do {
      try refuseUnknownWord(arguments)
      var command = try Stet.parseAsRoot(arguments)
      guard let deskCommand = command as? any DeskCommand else {
        // Help and completion scripts: ArgumentParser prints them by throwing.
        try command.run()
        return 0
      }
      try await deskCommand.run(in: session)
      return 0
    } catch {
      return report(error, in: session, asJSON: arguments.contains("--json"))
    }
  }

  /// ArgumentParser would take a mistyped command for an argument of the default one.
  private static func refuseUnknownWord(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-") else { return }
    let known = Stet.names
    guard !known.contains(word) else { return }
    throw DeskFailure(
      .usage, "stet has no command \"\(word)\".",
      hint: nearest(to: word, in: known).map { "did you mean stet \($0)?" } ?? "stet help")
  }

  private static func report(_ error: any Error, in session: Session, asJSON: Bool) -> Int32 {
    switch error {
    case let failure as OutputFailure where failure.isBrokenPipe: return failure.exitCode
    case is Cancelled:
      try? session.note("Nothing was recorded.")
      return 2
    case let exit as ExitCode: return exit.rawValue
    case let failure as OutputFailure:
      try? session.note(TerminalText(failure.message))
      return failure.exitCode
    default: break
    }
    if Stet.exitCode(for: error) == .success {
      try? session.output.write(TerminalText(Stet.fullMessage(for: error) + "\n", lines: true))
      return 0
    }
    if Stet.exitCode(for: error) == .validationFailure {
      try? session.note(TerminalText(Stet.fullMessage(for: error), lines: true))
      return ExitCode.validationFailure.rawValue
    }
    let failure = DeskFailure(error)
    if asJSON {
      let answer = ErrorAnswer(failure)
      try? session.errors.sink.write(Array(((try? Session.json(answer)) ?? "{}").utf8) + [0x0A])
    } else {
      try? session.tell(failure)
    }
    return failure.kind.exitCode
  }

}

extension Session {
  /// Says what could not be done, why, and what helps.
  func tell(_ failure: DeskFailure) throws {
    try errors.lines(
      (("stet: " as TerminalText).styled(.red) + TerminalText(failure.message))
        .wrapped(to: errors.width))
    try errors.lines(ReasonList(failure.reasons).lines(width: errors.width))
    guard let hint = failure.hint, !failure.reasons.contains(where: { $0.cure == hint }) else {
      return
    }
    try self.hint(TerminalText(hint))
  }
}

extension Stet {
  /// Every word that may stand first.
  static var names: [String] {
    configuration.groupedSubcommands.flatMap(\.subcommands).compactMap {
      $0.configuration.commandName
    } + ["help"]
  }
}

extension DeskFailure.Kind {
  /// The exit code of a failure, as README lists them.
  var exitCode: Int32 {
    switch self {
    case .refused: 1
    case .usage: 64
    case .unreadable: 65
    case .noStory: 66
    case .unavailable: 69
    case .bug: 70
    case .notWritable: 73
    case .disk: 74
    case .tryAgain: 75
    case .roleNotHeld: 77
    case .configuration: 78
    }
  }
}

/// A failure, for a machine.
private struct ErrorAnswer: Encodable {
  var error, message: String
  var exit_code: Int32
  var hint: String?
  var reasons: [VerdictAnswer.Point]?

  init(_ failure: DeskFailure) {
    (error, message, hint) = (failure.kind.rawValue, failure.message, failure.hint)
    exit_code = failure.kind.exitCode
    reasons = failure.reasons.isEmpty ? nil : failure.reasons.map(VerdictAnswer.Point.init)
  }
}
