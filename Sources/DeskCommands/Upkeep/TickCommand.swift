import ArgumentParser
import Budget
import Desk

/// `stet tick`.
struct TickCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick", abstract: "Do what has come due: publish the stories scheduled for now.",
    discussion: """
      It does what the workflow says under `then`, in the name of whoever gave the time, and as
      that person's roles and all guards allow now. It says nothing when nothing is due. What is
      refused stays, is told with the reasons, and is due again the next time; the exit code is
      then 1.

      EXAMPLES
        stet tick
        stet tick --dry-run
        * * * * * cd /srv/desk && stet tick      (a line for crontab -e)
      """)

  @ArgumentParser.Flag(
    name: .customLong("dry-run"), help: "Say what would be done, and do nothing.")
  var isDryRun = false
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    var isRefused = false
    try session.desk().tick(dryRun: isDryRun) { report in
      if case .failure = report.outcome { isRefused = true }
      if json.isOn { return try session.answer(TickAnswer(report, isDryRun: isDryRun)) }
      switch report.outcome {
      case .success(let step):
        let past = isDryRun ? "Due to \(report.transition):" : step.past
        let person = report.person.map { ", for \($0)" } ?? ""
        let commit = step.commit.map { " \($0.prefix(7))" } ?? ""
        let line: TerminalText = "\(past) \(step.slug) (\(report.at ?? "")\(person))\(commit)"
        try session.output.lines(
          session.output.isTerminal ? line.wrapped(to: session.output.width) : [line])
      case .failure(let failure): try session.tell(failure)
      }
    }
    if isRefused { throw ExitCode(1) }
  }
}

/// What became of one story, for a machine.
private struct TickAnswer: Encodable {
  var id, slug, path, transition: String
  var at, person, commit, error, message: String?
  var done: Bool
  var dry_run: Bool?
  var reasons: [VerdictAnswer.Point]?

  init(_ report: TickReport, isDryRun: Bool) {
    (id, slug, path) = (report.entry.id, report.entry.slug, report.entry.path)
    (transition, at, person) = (report.transition, report.at, report.person)
    dry_run = isDryRun ? true : nil
    switch report.outcome {
    case .success(let step):
      done = !isDryRun
      commit = step.commit
    case .failure(let failure):
      done = false
      (error, message) = (failure.kind.rawValue, failure.message)
      reasons = failure.reasons.isEmpty ? nil : failure.reasons.map(VerdictAnswer.Point.init)
    }
  }
}
