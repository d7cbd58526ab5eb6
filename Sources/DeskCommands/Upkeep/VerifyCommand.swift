import ArgumentParser
import Desk
import Prose

/// `stet verify`.
struct VerifyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove from git alone that every step kept the rules and every flag is true.",
    discussion: """
      EXAMPLES
        stet verify
        stet verify --story storm-closes-ports
        stet verify --since 2026-01-31
      """)

  @Option(
    help: "Only this story.",
    completion: .custom { words, _, prefix in Completions.stories(words, prefix) })
  var story: String?
  @Option(help: "Only what was recorded at this time or later.") var since: String?
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let report = try session.desk().verify(
      story: story, since: since.map { try session.second($0) })
    if json.isOn {
      try session.answer(ReportAnswer(report))
    } else {
      for finding in report.findings {
        let place = "\(finding.commit.prefix(7)) \(finding.path) (\(finding.author)): "
        try session.output.lines(
          (TerminalText(place) + TerminalText(finding.message)).wrapped(to: session.output.width))
      }
      let count = report.findings.count
      try session.note(
        "\(Count(report.steps, "step")) of \(Count(report.stories, "story", "stories")) read: "
          + (count == 0 ? "every rule was kept." : "\(Count(count, "finding"))."))
    }
    guard report.findings.isEmpty else { throw ExitCode(1) }
  }

  private struct ReportAnswer: Encodable {
    struct Finding: Encodable {
      var commit, path, author, message: String
    }
    var steps, stories: Int
    var findings: [Finding]

    init(_ report: VerifyReport) {
      (steps, stories) = (report.steps, report.stories)
      findings = report.findings.map {
        Finding(commit: $0.commit, path: $0.path, author: $0.author, message: $0.message)
      }
    }
  }
}
