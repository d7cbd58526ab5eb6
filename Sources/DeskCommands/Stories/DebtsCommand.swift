import ArgumentParser
import Budget
import Desk
import Workflows

/// `stet debts`.
struct DebtsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debts", abstract: "List what was forced and nobody has cleared.",
    discussion: """
      EXAMPLES
        stet debts
        stet debts clear storm --reason "I read it at 14:10; nothing is wrong"
      """,
    subcommands: [List.self, Clear.self], defaultSubcommand: List.self)

  /// `stet debts list`.
  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the open debts, the oldest first.",
      discussion: """
        A step that was forced leaves a debt, until another person says that all is in order.

        EXAMPLES
          stet debts
        """)

    @OptionGroup var json: JSONOption

    func run(in session: Session) async throws {
      let debts = try session.desk().debts()
      if json.isOn {
        for debt in debts { try session.answer(DebtAnswer(debt)) }
        return
      }
      guard let first = debts.first else { return try session.note("No debt is open.") }
      let table = Table(
        [
          Table.Column("FORCED"), Table.Column("BY"), Table.Column("STEP"), Table.Column("PAST"),
          Table.Column("STORY"), Table.Column("REASON", isFlexible: true),
        ],
        rows: debts.map { item in
          [
            session.when.relative(item.debt.seconds),
            TerminalText(item.debt.name).truncated(to: 16), TerminalText(item.debt.transition),
            TerminalText(item.debt.guards.joined(separator: ", ")), TerminalText(item.entry.id),
            TerminalText(item.debt.reason ?? ""),
          ]
        })
      try await session.page(
        table.lines(width: session.output.width, isolating: session.output.isTerminal))
      try session.hint("stet debts clear \(first.entry.id) --reason \"...\"")
    }
  }

  /// `stet debts clear`.
  struct Clear: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "clear", abstract: "Say that what somebody else forced is in order.",
      discussion: """
        Whoever forced it cannot say so. The record keeps who did, when, and why.

        EXAMPLES
          stet debts clear storm --reason "I read it at 14:10; nothing is wrong"
        """)

    @OptionGroup var story: StoryOption
    @OptionGroup var step: StepOptions

    func run(in session: Session) async throws {
      try session.take(
        StepRequest(
          .lifting(.debt), of: story.story, given: try step.given(in: session)), step)
    }
  }
}

/// One debt, for a machine.
private struct DebtAnswer: Encodable {
  var id, slug, path, state, headline, transition, forced_by, forced_by_email: String
  var forced: [String]
  var forced_at: Int64
  var reason: String?

  init(_ item: StoryDebt) {
    let (entry, debt) = (item.entry, item.debt)
    (id, slug, path) = (entry.id, entry.slug, entry.path)
    (state, headline, transition) = (entry.state, entry.headline, debt.transition)
    (forced_by, forced_by_email, forced_at) = (debt.name, debt.email, debt.seconds)
    (forced, reason) = (debt.guards, debt.reason)
  }
}
