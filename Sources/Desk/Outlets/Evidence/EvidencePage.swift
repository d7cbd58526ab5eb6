import Archive
import Budget
import Git
import Prose
import Revisions
import Stories
import Workflows

/// The evidence as a page to read and to print: `evidence.html`.
struct EvidencePage {
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  /// The bytes of the page.
  var bytes: [UInt8] {
    let headline = evidence.story.headline.isEmpty ? "(no headline)" : evidence.story.headline
    return HTML.page(
      title: "Evidence: \(headline)", style: Self.style,
      [
        .element(.h1, [.element(.bdi, headline)]), facts,
        .element(.h2, "What readers were told"), shown, notes,
        .element(.h2, "Whose words they are"), shares,
        .element(.h2, "Every step"),
      ] + evidence.steps.map(section))
  }

  private var facts: HTML {
    let story = evidence.story
    let agency = story.syndication?.agency
    return list([
      ("Story", "\(evidence.entry.slug)-\(evidence.entry.id)"), ("File", evidence.entry.path),
      ("State", story.state), ("Agency", agency),
      ("Flag", story.flag?.inWords),
      ("Branch main", evidence.main.commit.hex), ("Branch wire", evidence.wire?.commit.hex),
      ("As of", Moment.words(evidence.seconds)),
      (
        "Still owed",
        evidence.debts.isEmpty ? nil : evidence.debts.map(\.sentence).joined(separator: " ")
      ),
    ])
  }

  private var shown: HTML {
    guard !evidence.showings.isEmpty else { return .element(.p, "Readers never saw it.") }
    return table(
      ["From", "Until", "The line under the story"],
      evidence.showings.map {
        [
          Moment.words($0.from), $0.until.map(Moment.words) ?? "still so",
          $0.line ?? Self.silence($0.flag),
        ]
      })
  }

  /// Why no line stood there.
  private static func silence(_ flag: Stories.Flag?) -> String {
    guard let flag else { return "No line: it is the desk's own story." }
    return flag == .edited
      ? "No line: \(flag.inWords)."
      : "Not known: what the desk had laid down then cannot be read. \(flag.inWords)."
  }

  private var notes: HTML {
    guard !evidence.corrections.isEmpty else {
      return .element(.p, "No correction or retraction was given.")
    }
    return table(
      ["When", "What", "Note to readers"],
      evidence.corrections.map { [Moment.words($0.seconds), $0.past, $0.note] })
  }

  private var shares: HTML {
    table(
      ["Words", "Share", "Origin"],
      evidence.shares.map { ["\($0.words)", "\($0.percent) %", $0.origin.name] })
  }

  private func section(_ step: Evidence.Step) -> HTML {
    let (commit, record) = (step.step.commit, step.step.record)
    let states = [record?[.from], record?[.to]].compactMap(\.self)
    let recorded = commit.committer
    let facts = list([
      ("When", Moment.words(commit.author.seconds)),
      ("Who", "\(commit.author.name) <\(commit.author.email)>"),
      ("Recorded", "\(Moment.words(recorded.seconds)) by \(recorded.name) <\(recorded.email)>"),
      ("States", states.isEmpty ? nil : states.joined(separator: " to ")),
      ("Flag", step.after?.flag?.inWords), ("Reason", record?[.reason]),
      ("Note to readers", record?[.note]), ("Forced past", record?[.forced]),
      ("Approved words", record?[.approved].map { "SHA-256 \($0)" }),
      ("By the rule", record?[.rule]),
      ("Record", record == nil ? "none: made with plain git" : nil),
      ("Not borne out", step.findings.isEmpty ? nil : step.findings.joined(separator: " ")),
      ("Readers", step.isAccepted ? nil : "did not get this version from Stet"),
      ("Commit", commit.id.hex), ("File", step.file),
    ])
    var pieces = [HTML.element(.h3, "\(step.number). \(commit.summary)"), facts]
    if let after = step.after { pieces += text(from: step.before, to: after) }
    return .element(.section, pieces)
  }

  /// The whole text of a first version; of a later one what changed, or nothing.
  private func text(from before: Story?, to after: Story) -> [HTML] {
    guard let before else {
      return [.element(.p, class: "headline", [.element(.bdi, after.headline)])]
        + after.body.split(separator: "\n").map { .element(.p, [.element(.bdi, String($0))]) }
    }
    guard before.prose != after.prose else { return [.element(.p, "No word was changed.")] }
    return ProseDiff(from: before.prose, to: after.prose).passages.map { passage in
      switch passage.change {
      case .unchanged(let text): .element(.p, [.element(.bdi, text)])
      case .deleted(let text): .element(.p, [deleted(text)])
      case .inserted(let text): .element(.p, [inserted(text)])
      case .changed(let pieces): .element(.p, [.element(.bdi, pieces.map(piece))])
      case .moved(let from, let pieces):
        .element(
          .p,
          [.element(.em, "(moved from paragraph \(from + 1)) "), .element(.bdi, pieces.map(piece))])
      }
    }
  }

  private func piece(_ piece: ProseDiff.Piece) -> HTML {
    switch piece {
    case .kept(let text): .text(text)
    case .deleted(let text): deleted(text)
    case .inserted(let text): inserted(text)
    }
  }

  /// The marks are text too: colour alone is lost in print and on some eyes.
  private func deleted(_ text: String) -> HTML { .element(.del, "[-\(text)-]") }
  private func inserted(_ text: String) -> HTML { .element(.ins, "{+\(text)+}") }

  private func list(_ rows: [(String, String?)]) -> HTML {
    .element(
      .dl,
      rows.flatMap { name, value -> [HTML] in
        guard let value else { return [] }
        return [.element(.dt, name), .element(.dd, [.element(.bdi, value)])]
      })
  }

  private func table(_ head: [String], _ rows: [[String]]) -> HTML {
    .element(
      .table,
      [
        .element(.thead, [.element(.tr, head.map { .element(.th, $0) })]),
        .element(
          .tbody,
          rows.map { row in
            .element(.tr, row.map { .element(.td, [.element(.bdi, $0)]) })
          }),
      ])
  }

  private static let style: StaticString = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 Georgia, serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
    h1, h2, h3 { line-height: 1.2; }
    section { border-top: 1px solid #888; break-inside: avoid; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; font-size: .85rem; }
    dt { font-weight: bold; }
    dd { margin: 0; overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; font-size: .85rem; }
    th, td { border: 1px solid #888; padding: .25rem .5rem; text-align: start; vertical-align: top; }
    .headline { font-weight: bold; }
    del { color: #a00; background: #fdd; }
    ins { color: #060; background: #dfd; }
    @media (prefers-color-scheme: dark) {
      body { color: #ddd; background: #111; }
      del { color: #fbb; background: #411; }
      ins { color: #bfb; background: #131; }
    }
    @media print { body { max-width: none; margin: 0; } }
    """
}
