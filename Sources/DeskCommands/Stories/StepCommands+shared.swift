import Desk
import Prose
import Stories

extension Session {
  /// Takes a step, and says what it did or would do.
  func take(_ request: StepRequest, _ options: StepOptions) throws {
    let desk = try desk()
    if !options.isDryRun, canAsk, !options.isSure { try confirm(request, on: desk) }
    let report = try desk.take(request, dryRun: options.isDryRun)
    try tell(report, isDryRun: options.isDryRun, asJSON: options.json.isOn)
  }

  /// Says what a step did or would do.
  func tell(_ report: StepReport, isDryRun: Bool, asJSON: Bool) throws {
    if asJSON { return try answer(StepAnswer(report, isDryRun: isDryRun)) }
    if isDryRun { return try preview(report) }
    guard report.transition != nil else {
      return try note("Nothing to do: \(report.slug) builds on its agency's newest version.")
    }
    let line = line(for: report)
    try output.lines(output.isTerminal ? line.wrapped(to: output.width) : [line])
    if let trouble = report.trouble {
      try note(TerminalText("The step is recorded; the index will catch up. \(trouble)"))
    }
    try hint(report.forced.isEmpty ? "stet log \(report.slug)" : "stet debts")
  }

  private func confirm(_ request: StepRequest, on desk: Desk) throws {
    let plan = try desk.take(request, dryRun: true)
    guard plan.isAppearing, plan.flag == .untouched else { return }
    try confirm(
      "Nobody here edited \(plan.slug). Publish it as the agency sent it, and say so?",
      unless: false)
  }

  private func line(for report: StepReport) -> TerminalText {
    var facts: [TerminalText] = []
    if let flag = report.flag { facts.append(TerminalText(flag.inWords)) }
    if report.wordsAdded + report.wordsRemoved > 0 {
      facts.append("+\(report.wordsAdded) −\(report.wordsRemoved) words")
    }
    if !report.forced.isEmpty {
      facts.append("forced past \(report.forced.joined(separator: ", "))")
    }
    let detail: TerminalText = facts.isEmpty ? "" : " (" + facts.joined(separator: ", ") + ")"
    let commit = report.commit.map { String($0.prefix(7)) } ?? ""
    return "\(report.past) \(report.slug)" + detail + " \(commit)"
  }

  /// The exact commit and the difference, as they would be recorded.
  private func preview(_ report: StepReport) throws {
    try output.line(("Would record:" as TerminalText).styled(.bold))
    try output.line(TerminalText(report.message, lines: true))
    try output.line(TerminalText(report.path))
    try output.lines(difference(report.difference, whose: "the old"))
  }

  /// A comparison for the terminal.
  func difference(_ diff: StoryDiff, whose: String) -> [TerminalText] {
    diff.body.lines(
      width: output.width, marked: !output.colour, head: diff.measure.line(whose: whose),
      fields: diff.fields.map { FieldChange(field: $0.key, old: $0.old, new: $0.new) })
  }
}

extension StoryDiff {
  /// How much headline and body differ.
  var measure: ChangeMeasure {
    ChangeMeasure(
      added: words.added, removed: words.removed, moved: body.paragraphsMoved,
      shareKept: shareKept)
  }
}

/// A step, for a machine.
struct StepAnswer: Encodable {
  var id, slug, path, headline, from, to: String
  var transition: String?
  var not_edited_by_staff: String?
  var words_added, words_removed: Int
  var forced: [String]?
  var commit: String?
  var dry_run: Bool?
  var message: String?

  init(_ report: StepReport, isDryRun: Bool) {
    id = report.id
    slug = report.slug
    path = report.path
    headline = report.headline
    transition = report.transition
    from = report.from
    to = report.to
    not_edited_by_staff = report.flag?.rawValue
    words_added = report.wordsAdded
    words_removed = report.wordsRemoved
    forced = report.forced.isEmpty ? nil : report.forced
    commit = report.commit
    dry_run = isDryRun ? true : nil
    message = isDryRun ? report.message : nil
  }
}
