import ArgumentParser
import Desk
import Workflows

/// `stet why`.
struct WhyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say whether a transition is allowed, or what the rules did at import.",
    discussion: """
      EXAMPLES
        stet why storm-closes-ports publish
        stet why storm-closes-ports --import

      The exit code is 1 when the workflow says no, and 77 when only a role is missing. With --import
      it is 0: it tells from the record what the rules of feeds.yaml made of the story.
      """)

  @OptionGroup var story: StoryOption
  @Argument(
    help: "The transition, as the workflow names it.",
    completion: .custom { words, _, prefix in Completions.transitions(words, prefix) })
  var transition: String?
  @Flag(
    name: .customLong("import"),
    help: "Which rule took the story when it came in, and why the others did not.")
  var isImport = false
  @Option(help: "As if this reason were given.")
  var reason: String?
  @Option(help: "As if this note were given.")
  var note: String?
  @Option(help: "As if this time were given.")
  var at: String?
  @OptionGroup var json: JSONOption

  func validate() throws {
    guard isImport != (transition != nil) else {
      throw ValidationError("Name a transition, or say --import.")
    }
  }

  func run(in session: Session) async throws {
    guard let transition else {
      return try session.show(session.desk().whyImport(story.story), asJSON: json.isOn)
    }
    var given: [Ask: String] = [:]
    (given[.reason], given[.note]) = (reason, note)
    given[.at] = try at.map { try session.instant($0) }
    let verdict = try session.desk().why(story.story, transition, given: given)
    if json.isOn {
      try session.answer(VerdictAnswer(verdict, story: story.story, transition: transition))
    } else {
      try show(verdict, session)
    }
    guard verdict.reasons.isEmpty else { throw ExitCode(verdict.lacksOnlyRole ? 77 : 1) }
  }

  private func show(_ verdict: Verdict, _ session: Session) throws {
    switch verdict {
    case .allowed(let step):
      try session.output.line(
        "Yes: \(step.transition.name) takes it from \(step.from) to \(step.to).")
      let asked = step.transition.asks.map { " \($0.option)" }.joined()
      try session.hint("stet move \(story.story) \(step.transition.name)\(asked)")
    case .refused(let reasons):
      try session.output.line("No, for \(reasons.count == 1 ? "this reason" : "these reasons"):")
      try session.output.lines(ReasonList(reasons).lines(width: session.output.width))
    }
  }
}

/// What stands against a step, one point each with the command that cures it.
struct ReasonList {
  private let reasons: [Reason]

  init(_ reasons: [Reason]) { self.reasons = reasons }

  func lines(width: Int) -> [TerminalText] {
    reasons.flatMap { reason -> [TerminalText] in
      let sentence = TerminalText(reason.sentence).wrapped(to: max(20, width - 4))
      let cure = reason.cure.map { ["    " + TerminalText($0).styled(.dim)] } ?? []
      return sentence.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element } + cure
    }
  }
}

/// What the workflow says, for a machine.
struct VerdictAnswer: Encodable {
  struct Point: Encodable {
    var kind, name, sentence: String
    var cure: String?
  }

  var story, transition: String
  var allowed: Bool
  var from, to: String?
  var reasons: [Point]

  init(_ verdict: Verdict, story: String, transition: String) {
    (self.story, self.transition) = (story, transition)
    reasons = verdict.reasons.map(Point.init)
    allowed = reasons.isEmpty
    if case .allowed(let step) = verdict { (from, to) = (step.from, step.to) }
  }
}

extension VerdictAnswer.Point {
  init(_ reason: Reason) {
    self.init(
      kind: reason.kind.rawValue, name: reason.name, sentence: reason.sentence, cure: reason.cure)
  }
}
