import ArgumentParser
import Budget
import Desk
import Stories

/// `stet log`.
struct LogCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show a story's history: who did what, when, and how much of it.",
    discussion: """
      EXAMPLES
        stet log storm-closes-ports
        stet log -p storm
        stet log
      """)

  @Argument(
    help: "A story; without one, the newest steps of all.",
    completion: .custom { words, _, prefix in Completions.stories(words, prefix) })
  var story: String?
  @ArgumentParser.Flag(
    name: [.customShort("p"), .customLong("patch")], help: "Show what each step changed.")
  var withChanges = false
  @Option(name: [.customShort("n"), .long], help: "At most so many steps.")
  var limit = 100
  @OptionGroup var json: JSONOption

  func run(in session: Session) async throws {
    let desk = try session.desk()
    let steps =
      try story.map { try desk.log($0, withChanges: withChanges) }
      ?? desk.latest(limit: limit)
    let shown = steps.prefix(max(0, limit))
    if json.isOn {
      for step in shown { try session.answer(StepRow(step)) }
      return
    }
    try await session.page(shown.flatMap { lines(of: $0, session) })
  }

  private func lines(of logged: LogStep, _ session: Session) -> [TerminalText] {
    let step = logged.step
    var title = TerminalText(String(step.commit.prefix(7))).styled(.yellow) + "  "
    title += TerminalText(step.subject).styled(.bold)
    var facts: [TerminalText] = []
    if let to = step.to {
      facts.append(step.from.map { $0 == to ? "\(to)" : "\($0) → \(to)" } ?? "→ \(to)")
    }
    if let added = step.wordsAdded, let removed = step.wordsRemoved, added + removed > 0 {
      facts.append("+\(added) −\(removed) words")
    }
    if let flag = step.flag.flatMap(Stories.Flag.init(rawValue:)) {
      facts.append(TerminalText(flag.inWords))
    }
    if step.byHand { facts.append("made with plain git") }
    var lines = title.wrapped(to: session.output.width)
    lines.append("  \(step.name), \(session.when.absolute(step.seconds))")
    if !facts.isEmpty {
      lines += ("  " + facts.joined(separator: " · ")).wrapped(to: session.output.width)
    }
    for (name, text) in [("reason", step.reason), ("note to readers", step.note)] {
      guard let text else { continue }
      lines += TerminalText("  \(name): \(text)").wrapped(to: session.output.width)
    }
    if let diff = logged.diff {
      lines += [""] + session.difference(diff, whose: "the old")
    }
    return lines + [""]
  }
}

/// One step, for a machine.
struct StepRow: Encodable {
  var story, path, commit, subject, author, email: String
  var transition, from, to, not_edited_by_staff, reason, note: String?
  var seconds: Int64
  var offset_minutes: Int
  var words_added, words_removed: Int?
  var by_hand: Bool
  var diff: DiffAnswer?

  init(_ logged: LogStep) {
    let step = logged.step
    (story, path, commit) = (step.story, step.path, step.commit)
    (subject, author, email) = (step.subject, step.name, step.email)
    (transition, from, to) = (step.transition, step.from, step.to)
    (not_edited_by_staff, reason, note) = (step.flag, step.reason, step.note)
    by_hand = step.byHand
    (seconds, offset_minutes) = (step.seconds, step.offsetMinutes)
    (words_added, words_removed) = (step.wordsAdded, step.wordsRemoved)
    diff = logged.diff.map(DiffAnswer.init)
  }
}
