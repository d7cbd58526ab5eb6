import ArgumentParser

/// A command of `stet`: options, and one function that is given all it may touch.
protocol DeskCommand: AsyncParsableCommand {
  func run(in session: Session) async throws
}

extension DeskCommand {
  /// Whether errors are to be JSON too.
  var wantsJSON: Bool { false }

  /// Commands are run by `Stet.run`, which hands them a session.
  mutating func run() async throws { throw CleanExit.helpRequest(self) }
}
