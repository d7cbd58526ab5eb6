import ArgumentParser
import Budget
import Desk
import Workflows

/// `stet kills`.
struct KillsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kills", abstract: "List the kills that somebody still has to see to.",
    discussion: """
      EXAMPLES
        stet kills
        stet kills --all
        stet kills close storm --reason "Gone from the site and the app; Mei looked at 14:10"
      """,
    subcommands: [List.self, Close.self], defaultSubcommand: List.self)

  /// `stet kills list`.
  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the open kills, the oldest first.",
      discussion: """
        A kill is open when readers had seen the story, until somebody says that they find it
        nowhere any more.

        EXAMPLES
          stet kills
          stet kills list --all
        """)

    @ArgumentParser.Flag(help: "List every killed story, whatever was done about it.")
    var all = false
    @OptionGroup var json: JSONOption

    func run(in session: Session) async throws {
      let orders = try session.desk().kills(all: all)
      if json.isOn {
        for order in orders { try session.answer(KillAnswer(order)) }
        return
      }
      guard !orders.isEmpty else {
        return try session.note(all ? "No story was killed." : "No kill is open.")
      }
      let table = Table(
        [
          Table.Column("KILLED"), Table.Column("BY"), Table.Column("SEEN"), Table.Column("OPEN"),
          Table.Column("STORY"), Table.Column("HEADLINE", isFlexible: true),
        ],
        rows: orders.map { order in
          [
            session.when.relative(order.seconds), TerminalText(order.by).truncated(to: 16),
            TerminalText(order.wasPublic ? "yes" : "no"),
            TerminalText(order.isOpen ? "yes" : "no"), TerminalText(order.entry.id),
            TerminalText(order.entry.headline),
          ]
        })
      try await session.page(
        table.lines(width: session.output.width, isolating: session.output.isTerminal))
      if let open = orders.first(where: \.isOpen) {
        try session.hint("stet kills close \(open.entry.id) --reason \"...\"")
      }
    }
  }

  /// `stet kills close`.
  struct Close: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: "Say that readers find a killed story nowhere any more.",
      discussion: """
        It stays killed. The record keeps who looked, when, and where.

        EXAMPLES
          stet kills close storm --reason "Gone from the site and the app; Mei looked at 14:10"
        """)

    @OptionGroup var story: StoryOption
    @OptionGroup var step: StepOptions

    func run(in session: Session) async throws {
      try session.take(
        StepRequest(
          .named(Transition.withdraw), of: story.story, given: try step.given(in: session)), step)
    }
  }
}

/// One kill, for a machine.
private struct KillAnswer: Encodable {
  var id, slug, path, state, headline, killed_by: String
  var agency, reason: String?
  var killed_at: Int64
  var by_agency, was_public, open: Bool

  init(_ order: KillOrder) {
    let entry = order.entry
    (id, slug, path) = (entry.id, entry.slug, entry.path)
    (state, headline, agency) = (entry.state, entry.headline, entry.agency)
    (killed_by, killed_at, reason) = (order.by, order.seconds, order.reason)
    (by_agency, was_public, open) = (order.isAgencys, order.wasPublic, order.isOpen)
  }
}
