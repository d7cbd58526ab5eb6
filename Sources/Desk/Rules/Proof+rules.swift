import Archive
import Git
import Stories
import Workflows

extension Proof {
  /// What is wrong with a step that says a rule took it, or that `desk rules` did.
  mutating func ruleMessages(
    _ step: HistoryStep, _ record: StepRecord, _ before: Story?, _ workflow: Workflow
  ) throws -> [String] {
    let author = step.commit.author
    guard let name = record[.rule] else {
      return author.isRules
        ? ["The record says that \(author.name) took the step, and names no rule."] : []
    }
    guard author.isRules else {
      return ["The record names the rule \(name), and \(author.name) took the step."]
    }
    guard let before, let blob = step.before, unhandled.contains(blob), AgencyOrder(before) == nil
    else {
      return ["The record names the rule \(name), and the story had not just come in to be used."]
    }
    let tip = try step.commit.parents.first.map { try archive.tip(at: $0) }
    let feeds = try tip.flatMap { try self.feeds(at: $0) }
    guard let rule = feeds?.rules.first(where: { $0.name == name }) else {
      return ["There was no rule \(name) in \(Feeds.path) when it was taken."]
    }
    let seconds = step.commit.committer.seconds
    if let misfit = rule.misfit(before, at: seconds) {
      return ["The rule \(name) did not fit the story: \(misfit)."]
    }
    if let first = feeds?.rule(for: before, at: seconds), first.name != name {
      return ["The rule \(first.name) stood before \(name) and fitted the story too."]
    }
    guard rule.transition == record[.transition] else {
      return [
        "The rule \(name) takes \(rule.transition), and the step is \(record[.transition] ?? "none")."
      ]
    }
    // Who may take the step, and from where, is judged as it is of everybody's.
    var facts = Facts(before, as: before.id, state: before.state ?? "")
    // Signatures are proved by themselves.
    facts.isSigned = true
    let unmet = workflow.verdict(on: rule, facts: facts, now: seconds)
      .reasons.filter { [.guard, .ask].contains($0.kind) }
    guard !unmet.isEmpty else { return [] }
    return [
      "The rule \(name) was to be refused: " + unmet.map(\.sentence).joined(separator: " ")
    ]
  }

  private mutating func feeds(at tip: Tip) throws -> Feeds? {
    guard let entry = try archive.repository.entry(at: Feeds.path, in: tip.tree) else { return nil }
    if let known = feeds[entry.id] { return known }
    let read = Feeds.read(try archive.repository.blob(entry.id)).feeds
    feeds[entry.id] = read
    return read
  }

  /// Remembers which versions of a story only imports made.
  mutating func rememberArrival(_ step: HistoryStep) {
    guard let after = step.after, step.commit.isArrival(step.record),
      step.before.map(unhandled.contains) ?? true
    else { return }
    unhandled.insert(after)
  }
}

extension Signature {
  /// Whether it is that of the desk's rules.
  var isRules: Bool { email == Actor.rules.email }
}
