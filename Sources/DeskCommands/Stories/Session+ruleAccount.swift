import Budget
import Desk
import Workflows

extension Session {
  /// What the rules made of a story when it came in: a line a rule.
  func show(_ account: RuleAccount, asJSON: Bool) throws {
    guard !asJSON else { return try answer(RuleAnswer(account)) }
    let version = account.version.map { ", version \($0)" } ?? ""
    try output.lines(
      ("\(account.entry.slug) came in: \(when.absolute(account.seconds)), "
        + "\(account.arrival.prefix(7))\(version)").wrapped(to: output.width))
    let width =
      (account.lines.map(\.rule.count) + account.replacements.map(\.rule.count)).max() ?? 0
    for line in account.replacements {
      try show(
        line.rule, line.sentence, of: line.outcome == .replaced ? account.replacing : nil,
        width: width)
    }
    if let exception = account.exception {
      return try output.lines(TerminalText(exception).wrapped(to: output.width))
    }
    if account.lines.isEmpty, account.replacements.isEmpty {
      return try output.line("\(Feeds.path) had no rules then.")
    }
    for line in account.lines {
      try show(
        line.rule, line.sentence, of: line.outcome == .taken ? account.step : nil, width: width)
    }
  }

  /// One rule's line: its name, what it did and by which commit.
  private func show(_ rule: String, _ sentence: String, of commit: String?, width: Int) throws {
    let name = TerminalText(rule).padded(to: width)
    let step = commit.map { " \($0.prefix(7))" } ?? ""
    let parts = TerminalText(sentence + step).wrapped(to: max(20, output.width - width - 4))
    for (number, part) in parts.enumerated() {
      let head = number == 0 ? name : ("" as TerminalText).padded(to: width)
      try output.line("  " + head + "  " + part)
    }
  }
}

/// What the rules made of a story, for a machine.
private struct RuleAnswer: Encodable {
  struct Line: Encodable {
    var rule, take, outcome, sentence: String
  }

  struct Replacement: Encodable {
    var rule, outcome, sentence: String
  }

  var story, slug, arrival: String
  var seconds: Int64
  var version, step, replacing, exception: String?
  var rules: [Line]
  var replacements: [Replacement]?

  init(_ account: RuleAccount) {
    (story, slug) = (account.entry.id, account.entry.slug)
    (arrival, step, version) = (account.arrival, account.step, account.version)
    (seconds, exception) = (account.seconds, account.exception)
    replacing = account.replacing
    replacements =
      account.replacements.isEmpty
      ? nil
      : account.replacements.map {
        Replacement(rule: $0.rule, outcome: $0.outcome.rawValue, sentence: $0.sentence)
      }
    rules = account.lines.map {
      Line(
        rule: $0.rule, take: $0.transition, outcome: $0.outcome.rawValue, sentence: $0.sentence)
    }
  }
}
