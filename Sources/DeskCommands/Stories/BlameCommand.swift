import ArgumentParser
import Budget
import Desk
import Revisions

/// `stet blame`.
struct BlameCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame", abstract: "Show whose each word of a story is, and how much of it.",
    discussion: """
      EXAMPLES
        stet blame storm-closes-ports
        stet blame storm --json
      """)

  @OptionGroup var story: StoryOption
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let blame = try session.desk().blame(story.story)
    if json.isOn { return try session.answer(BlameAnswer(blame)) }
    let page = BlamePage(blame.provenance, isColoured: session.output.colour)
    try await session.page(
      page.text.wrapped(to: session.output.width) + [""]
        + page.table.lines(width: session.output.width, isolating: session.output.isTerminal))
  }
}

/// The words of a story with their origins, and what share each origin has.
struct BlamePage {
  private let provenance: Provenance
  private let isColoured: Bool
  private let styles: [Provenance.Origin: Style]

  init(_ provenance: Provenance, isColoured: Bool) {
    self.provenance = provenance
    self.isColoured = isColoured
    let looks: [Style] = [
      [], .green, .yellow, .red, [.green, .underline], [.yellow, .underline], [.red, .underline],
    ]
    styles = Dictionary(
      uniqueKeysWithValues: provenance.shares.enumerated().map { index, share in
        (share.origin, looks[index % looks.count])
      })
  }

  /// The text; where no colour can tell the origins apart, each run begins with its origin's name.
  var text: TerminalText {
    provenance.runs.map { run in
      let words = TerminalText(run.text, lines: true)
      guard !isColoured else { return words.styled(styles[run.origin] ?? []) }
      return "[\(run.origin.name)] " + words
    }.joined()
  }

  /// The origins with their shares.
  var table: Table {
    Table(
      [
        Table.Column("WORDS", isNumber: true), Table.Column("SHARE", isNumber: true),
        Table.Column("ORIGIN", isFlexible: true),
      ],
      rows: provenance.shares.map { share in
        [
          TerminalText("\(share.words)"), TerminalText("\(share.percent) %"),
          TerminalText(share.origin.name).styled(styles[share.origin] ?? []),
        ]
      })
  }
}

/// The origins of a story's words, for a machine.
struct BlameAnswer: Encodable {
  struct Share: Encodable {
    var origin: Origin
    var words, percent: Int
  }

  struct Run: Encodable {
    var origin: Origin
    var text: String
  }

  struct Origin: Encodable {
    var kind: String
    var name: String
    var version: String?
  }

  var id, slug, path, commit: String
  var words: Int
  var shares: [Share]
  var runs: [Run]

  init(_ blame: Blame) {
    let (entry, provenance) = (blame.entry, blame.provenance)
    (id, slug, path, commit) = (entry.id, entry.slug, entry.path, entry.commit)
    words = provenance.shares.reduce(0) { $0 + $1.words }
    shares = provenance.shares.map {
      Share(origin: Origin($0.origin), words: $0.words, percent: $0.percent)
    }
    runs = provenance.runs.map { Run(origin: Origin($0.origin), text: $0.text) }
  }
}

extension BlameAnswer.Origin {
  init(_ origin: Provenance.Origin) {
    switch origin {
    case .agency(let name, let version): self.init(kind: "agency", name: name, version: version)
    case .person(let name): self.init(kind: "person", name: name)
    case .rules: self.init(kind: "rules", name: origin.name)
    }
  }
}
