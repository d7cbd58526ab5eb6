import ArgumentParser
import Budget
import Desk

/// `stet list`.
struct ListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the stories in hand, newest change first.",
    discussion: """
      EXAMPLES
        stet list
        stet list --state draft --agency AFP
        stet list --flag true --json
      """)

  @Option(help: "Only stories in this state. May be given several times.")
  var state: [String] = []
  @Option(help: "Only stories of this agency.")
  var agency: String?
  @Option(help: "Only stories with this flag: true, except-headline or false.")
  var flag: [String] = []
  @Option(help: "Only stories in this language, such as en.")
  var language: String?
  @Option(name: [.customShort("n"), .long], help: "At most so many.")
  var limit = 100
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    var filter = StoryFilter(states: state)
    (filter.agency, filter.flags, filter.language) = (agency, flag, language)
    let desk = try session.desk()
    let stories = try desk.list(filter, limit: limit)
    try await session.show(stories, asJSON: json.isOn)
    guard !json.isOn else { return }
    if stories.isEmpty {
      try session.note("No story.")
      try session.hint("stet import FILE")
    } else if stories.count == limit {
      try session.note("\(limit) of \(try desk.count(filter)) stories; --limit shows more.")
    }
  }
}

extension Session {
  /// Stories as a table, or as one JSON object each.
  func show(_ stories: [StoryEntry], asJSON: Bool) async throws {
    if asJSON {
      for story in stories { try answer(EntryAnswer(story)) }
      return
    }
    guard !stories.isEmpty else { return }
    let table = Table(
      [
        Table.Column("STATE"), Table.Column("EDITED"), Table.Column("AGENCY"),
        Table.Column("STORY"), Table.Column("HEADLINE", isFlexible: true),
      ],
      rows: stories.map { story in
        [
          TerminalText(story.state), Self.edited(story),
          TerminalText(story.agency ?? "-").truncated(to: 12),
          TerminalText(story.id), TerminalText(story.headline),
        ]
      })
    try await page(table.lines(width: output.width, isolating: output.isTerminal))
  }

  private static func edited(_ story: StoryEntry) -> TerminalText {
    switch story.flag {
    case "true": "no"
    case "except-headline": "headline"
    case "false": "yes"
    default: "-"
    }
  }
}

/// One line of a list, for a machine.
struct EntryAnswer: Encodable {
  var id, slug, path, state, headline: String
  var agency, guid, version, not_edited_by_staff, language, date, embargo, byline: String?
  var commit, changed_by: String
  var changed: Int64

  init(_ entry: StoryEntry) {
    (id, slug, path) = (entry.id, entry.slug, entry.path)
    (state, headline, agency) = (entry.state, entry.headline, entry.agency)
    (guid, version, not_edited_by_staff) = (entry.guid, entry.version, entry.flag)
    (language, date, embargo) = (entry.language, entry.date, entry.embargo)
    (byline, commit, changed_by) = (entry.byline, entry.commit, entry.author)
    changed = entry.changed
  }
}
