import ArgumentParser
import Budget
import Desk
import Prose
import Revisions

/// `stet behind`.
struct BehindCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "behind", abstract: "List the stories whose agency sent a newer version.",
    discussion: """
      A version that disputes nothing staff wrote is taken as it comes in. What is listed here waits
      for a person: both changed the same words, or readers can see the story already.

      EXAMPLES
        stet behind
        stet update storm
      """)

  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let waiting = try session.desk().behind()
    if json.isOn {
      for update in waiting { try session.answer(UpdateAnswer(update)) }
      return
    }
    guard let first = waiting.first else {
      return try session.note("Every story builds on its agency's newest version.")
    }
    let table = Table(
      [
        Table.Column("STATE"), Table.Column("AGENCY"), Table.Column("VERSION"),
        Table.Column("DISPUTED"), Table.Column("STORY"),
        Table.Column("HEADLINE", isFlexible: true),
      ],
      rows: waiting.map { update in
        let entry = update.entry
        let disputed = update.conflicts.isEmpty ? "-" : "\(update.conflicts.count)"
        return [
          TerminalText(entry.state), TerminalText(entry.agency ?? "-").truncated(to: 12),
          TerminalText("\(entry.version ?? "?") > \(update.version ?? "?")").truncated(to: 16),
          TerminalText(disputed), TerminalText(entry.id), TerminalText(entry.headline),
        ]
      })
    try await session.page(
      table.lines(width: session.output.width, isolating: session.output.isTerminal))
    try session.hint("stet update \(first.entry.id)")
  }
}

/// A newer version that waits, for a machine.
struct UpdateAnswer: Encodable {
  var id, slug, path, state, headline: String
  var agency, version, newer_version: String?
  var newer_headline: String
  var conflicts: [Conflict]

  struct Conflict: Encodable {
    var field, base, ours, theirs: String
  }

  init(_ update: AgencyUpdate) {
    let entry = update.entry
    (id, slug, path) = (entry.id, entry.slug, entry.path)
    (state, headline) = (entry.state, entry.headline)
    (agency, version, newer_version) = (entry.agency, entry.version, update.version)
    newer_headline = update.headline
    conflicts = update.conflicts.map {
      Conflict(field: $0.field, base: $0.base, ours: $0.ours, theirs: $0.theirs)
    }
  }
}
