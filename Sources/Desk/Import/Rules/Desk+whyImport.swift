import Archive
public import Budget
import Git
import Stories
import Workflows

/// What the rules of its time made of a story that came in.
public struct RuleAccount: Sendable {
  /// What became of one rule.
  public struct Line: Sendable {
    /// What a rule came to.
    public enum Outcome: String, Sendable {
      /// It took its step.
      case taken
      /// It fitted first, and its step was not taken.
      case refused
      /// It fitted too, after another one.
      case late
      /// It did not fit.
      case misfit
    }

    /// The rule's name.
    public var rule: String
    /// The transition it takes.
    public var transition: String
    /// What it came to.
    public var outcome: Outcome
    /// Why, as a sentence.
    public var sentence: String
  }

  /// The story.
  public var entry: StoryEntry
  /// The import that the rules were asked at, in hex.
  public var arrival: String
  /// The agency's version that it brought, where the agency numbers them.
  public var version: String?
  /// When it came in, in seconds since 1970.
  public var seconds: Int64
  /// The step that a rule took, in hex; nil where none did.
  public var step: String?
  /// Why no rule was asked at all; nil where they were.
  public var exception: String?
  /// The rules, in the order of their file.
  public var lines: [Line] = []
  /// The step by which rules replaced words, in hex; nil where none did.
  public var replacing: String?
  /// The replacements, in the order of their file.
  public var replacements: [ReplacementLine] = []
}

extension Desk {
  /// Which rule took a story when it came in, and why the others did not; from the record, by the
  /// rules and the workflow of that time.
  /// - Throws: `.refused` for a story that did not come in by an import.
  public func whyImport(_ reference: String) throws -> RuleAccount {
    let entry = try find(reference)
    let archive = try archive()
    let steps = try budget().steps(of: entry.id).filter { $0.path == entry.path }
    let arrivals = try arrivals(among: steps)
    guard let arrival = arrivals.last(where: { $0.transition != Transition.replace }),
      let id = ObjectID(hex: arrival.commit),
      let blob = arrivals.last?.after.flatMap({ ObjectID(hex: $0) })
    else {
      throw DeskFailure(
        .refused, "\(entry.slug) did not come in by an import, so no rule was asked.",
        hint: "stet log \(entry.slug)")
    }
    var commit = try archive.repository.commit(id)
    let story = try Story(archive.repository.blob(blob), name: entry.path)
    var account = RuleAccount(
      entry: entry, arrival: arrival.commit, version: story.syndication?.version,
      seconds: commit.committer.seconds)
    var taken: String?
    if arrivals.endIndex < steps.endIndex,
      let next = ObjectID(hex: steps[arrivals.endIndex].commit)
    {
      let step = try archive.repository.commit(next)
      if let rule = StepRecord(message: step.message)?[.rule] {
        (commit, taken, account.step) = (step, rule, next.hex)
      }
    }
    guard let parent = commit.parents.first else { return account }
    let tip = try archive.tip(at: parent)
    try tell(of: arrival, arrivals.last, in: &account)
    let workflow = try configuration(at: tip).workflow
    guard taken != nil || story.state == workflow.initial && AgencyOrder(story) == nil else {
      account.exception =
        "It came in \(story.state ?? "without a state"), and rules are only asked about stories "
        + "that come in \(workflow.initial) and may be used."
      return account
    }
    let feeds = try feeds(at: tip)
    var isOver = false
    for rule in feeds.rules {
      var line = RuleAccount.Line(
        rule: rule.name, transition: rule.transition, outcome: .late,
        sentence: "It fits too, and the first rule that fits wins.")
      if rule.name == taken {
        (line.outcome, isOver) = (.taken, true)
        line.sentence = "It fits, so desk rules took \(rule.transition)."
      } else if let misfit = rule.misfit(story, at: account.seconds) {
        (line.outcome, line.sentence) = (.misfit, misfit.sentence)
      } else if !isOver {
        isOver = true
        line.outcome = .refused
        var deed = Deed(
          rule.transition, of: entry.slug, from: story, to: story, by: .rules,
          at: account.seconds)
        deed.agency = try archive.agencyText(of: story)
        deed.past.isSigned = try archive.repository.signsCommits()
        let reasons = Law(workflow).judge(deed, by: rule).verdict.reasons.map(\.sentence)
        // A program that knew no rules took nothing, and neither does the import of a waiting version.
        line.sentence =
          reasons.isEmpty
          ? "It fits, and the record has no step of it."
          : "It fits, and the workflow refused. " + reasons.joined(separator: " ")
      }
      account.lines.append(line)
    }
    return account
  }
}

extension String {
  /// Beginning with a capital, and with a stop at the end.
  var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
