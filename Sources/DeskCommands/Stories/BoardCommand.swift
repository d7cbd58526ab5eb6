import ArgumentParser
import Budget
import Desk

/// `stet` alone.
struct BoardCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Show the desk: how many stories are where, and the newest.")

  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let desk = try session.desk()
    let board = try desk.board()
    if json.isOn {
      return try session.answer(
        Board(
          states: board.map { .init(state: $0.state, stories: $0.stories) },
          not_accepted: desk.knownWithheldVersions().map { WithheldAnswer($0) }))
    }
    try session.tell(of: desk.knownWithheldVersions())
    let counts = board.filter { $0.stories > 0 }
      .map { ("\($0.stories) " as TerminalText).styled(.bold) + TerminalText($0.state) }
    guard !counts.isEmpty else {
      try session.note("The desk is empty.")
      return try session.hint("stet import FILE")
    }
    try session.output.lines(counts.joined(separator: " · ").wrapped(to: session.output.width))
    try session.output.line()
    try await session.show(try desk.list(StoryFilter(), limit: 15), asJSON: false)
    try session.hint("stet show STORY, stet help")
  }

  private struct Board: Encodable {
    struct Count: Encodable {
      var state: String
      var stories: Int
    }
    var states: [Count]
    var not_accepted: [WithheldAnswer]
  }
}
