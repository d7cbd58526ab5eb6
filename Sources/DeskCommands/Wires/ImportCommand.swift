import ArgumentParser
import Desk
import Wire

/// `stet import`.
struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in what agencies sent: files, folders, or - for standard input.",
    discussion: """
      EXAMPLES
        stet import storm.xml
        stet import incoming/ --dry-run
        stet import 'wires/*.xml'
        curl -s https://example.org/feed | stet import - --feed northwire

      Importing the same item again changes nothing. What cannot be read is refused with the reason,
      kept in .git/stet/refused, and the rest is imported; the exit code is then 65.
      """)

  @Argument(help: "Files, folders, patterns, or - for standard input.", completion: .file())
  var files: [String]
  @Option(help: "The agency, in place of what the items say.")
  var agency: String?
  @Option(help: "The feed in Workflows/feeds.yaml whose defaults all items take.")
  var feed: String?
  @Flag(name: .customLong("dry-run"), help: "Show what would be imported, and import nothing.")
  var isDryRun = false
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let desk = try session.desk()
    let paths = files.flatMap { path in
      path == "-" ? [path] : WireSupply.files(below: [path])
    }
    let supply = paths.lazy.map { path in
      path == "-" ? session.standardInput() : session.file(path)
    }
    var meter = ProgressMeter("Importing", noun: "files", total: paths.count, session)
    let feed = try feed.map(desk.feed)
    let report = try desk.receive(supply, agency: agency, feed: feed, dryRun: isDryRun) {
      meter.advance(to: $0)
    }
    meter.end()
    for line in report.lines {
      if json.isOn {
        try session.answer(ImportAnswer(line, isDryRun: isDryRun))
      } else {
        try show(line, session)
      }
    }
    if !json.isOn { try summary(report, session) }
    guard report.count(.refused) == 0 else { throw ExitCode(65) }
  }

  private func show(_ line: ImportLine, _ session: Session) throws {
    let name = line.slug.map { slug in line.id.map { "\(slug)-\($0)" } ?? slug } ?? line.source
    let headline = line.headline ?? ""
    let outcome = TerminalText(line.outcome.rawValue).padded(to: 9)
    switch line.outcome {
    case .refused:
      try session.output.line(outcome.styled(.red) + "  \(line.source)")
      try session.note("  \(line.source): \(line.reason ?? "")")
    case .skipped:
      try session.output.line(outcome.styled(.dim) + "  \(line.source)")
      try session.note("  \(line.source): \(line.reason ?? "")")
    case .new, .updated, .unchanged:
      let style: Style = line.outcome == .unchanged ? .dim : .green
      try session.output.line(
        outcome.styled(style) + "  \(name)" + (line.agency.map { "  \($0)" } ?? ""))
      if session.output.isTerminal || !headline.isEmpty {
        let indent = 11
        try session.output.lines(
          TerminalText(headline).wrapped(to: max(20, session.output.width - indent))
            .map { ("" as TerminalText).padded(to: indent) + $0 })
      }
      for remark in line.remarks { try session.note("  \(name): \(remark)") }
    }
  }

  private func summary(_ report: ImportReport, _ session: Session) throws {
    let counts = ImportLine.Outcome.allCases.filter { outcome in
      outcome != .skipped || report.count(outcome) > 0
    }
    let text = counts.map { TerminalText("\(report.count($0)) \($0.rawValue)") }
      .joined(separator: ", ")
    try session.note(isDryRun ? text + " (nothing recorded)" : text)
    if let story = report.lines.first(where: { $0.outcome == .new }), !isDryRun {
      try session.hint("stet show \(story.slug ?? "")")
    }
  }
}

/// One item of an import, for a machine.
struct ImportAnswer: Encodable {
  var source, outcome: String
  var id, slug, path, headline, agency, guid, feed, reason: String?
  var remarks: [String]?
  var dry_run: Bool?

  init(_ line: ImportLine, isDryRun: Bool) {
    source = line.source
    outcome = line.outcome.rawValue
    (id, slug, path) = (line.id, line.slug, line.path)
    (headline, agency, guid, reason) = (line.headline, line.agency, line.guid, line.reason)
    feed = line.feed
    remarks = line.remarks.isEmpty ? nil : line.remarks
    dry_run = isDryRun ? true : nil
  }
}
