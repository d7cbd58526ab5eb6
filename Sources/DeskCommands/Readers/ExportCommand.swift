import ArgumentParser
import Desk
import Press
import Prose

/// `stet export`.
struct ExportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what readers can see as files for a site generator.",
    discussion: """
      Each story becomes a Markdown file with the front matter that the generator reads; what the
      record says of it stands there under the key stet. The line on who edited it, and corrections,
      stand in the text too. What readers see no more is removed by the next export.

      With --drafts stories on their way are written too, marked so that no page is built of them.

      EXAMPLES
        stet export --for hugo --out ../blog/content/news
        stet export --for jekyll --out ../blog/news --drafts
        stet export --for astro --out ../blog/src/content/news --check
      """)

  @Option(name: .customLong("for"), help: "The generator: \(Self.names).")
  var generator: String
  @Option(name: .long, help: "The folder to write to; it holds nothing else.")
  var out: String
  @ArgumentParser.Flag(help: "Write stories that are not published yet too, as drafts.")
  var drafts = false
  @ArgumentParser.Flag(help: "Read what is out and name what differs; write nothing.")
  var check = false
  @OptionGroup var json: JSONOption

  private static let names = Generator.allCases.map(\.rawValue).joined(separator: ", ")

  func run(in session: Session) async throws {
    guard let generator = Generator(rawValue: generator) else {
      throw DeskFailure(
        .usage, "Stet exports for no generator \"\(generator)\".",
        hint: "stet export --for hugo --out \(out); there are \(Self.names)")
    }
    let report = try session.desk().export(
      for: generator, to: out.hasPrefix("/") ? out : "\(session.folder)/\(out)", called: out,
      withDrafts: drafts, isCheck: check)
    if json.isOn {
      try session.answer(ExportAnswer(report))
    } else if check {
      for difference in report.differences {
        try session.output.line(TerminalText("\(difference.kind.inWords)  \(difference.path)"))
      }
      if report.differences.isEmpty {
        try session.note(TerminalText("\(report.name) is as the record has it."))
      }
    } else {
      let removed = report.differences.count { $0.kind == .left }
      let counted =
        drafts
        ? "\(Count(report.published, "story", "stories")) and \(Count(report.drafts, "draft"))"
        : "\(Count(report.published, "story", "stories"))"
      try session.output.line(
        TerminalText(
          "Exported \(counted) to \(report.name): \(report.differences.count - removed) written, "
            + "\(removed) removed."))
    }
    if !json.isOn { try session.tell(of: report.withheld) }
    let isStale = check && !report.differences.isEmpty
    if isStale {
      try session.hint(
        TerminalText(
          "stet export --for \(generator.rawValue) --out \(out)" + (drafts ? " --drafts" : "")))
    }
    guard !isStale, report.withheld.isEmpty else { throw ExitCode(1) }
  }
}

/// An export, for a machine.
private struct ExportAnswer: Encodable {
  struct Difference: Encodable {
    var path, difference: String
  }

  var folder, commit: String
  var published, drafts: Int
  var differences: [Difference]
  var not_accepted: [WithheldAnswer]

  init(_ report: ExportReport) {
    not_accepted = report.withheld.map { WithheldAnswer($0) }
    (folder, commit) = (report.folder, report.commit)
    (published, drafts) = (report.published, report.drafts)
    differences = report.differences.map {
      Difference(path: $0.path, difference: $0.kind.rawValue)
    }
  }
}
