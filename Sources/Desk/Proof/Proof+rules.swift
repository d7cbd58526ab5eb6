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
    let feeds = try feeds(before: step)
    guard let rule = feeds.rules.first(where: { $0.name == name }) else {
      return ["There was no rule \(name) in \(Feeds.path) when it was taken."]
    }
    let seconds = step.commit.committer.seconds
    if let misfit = rule.misfit(before, at: seconds) {
      return ["The rule \(name) did not fit the story: \(misfit)."]
    }
    if let first = feeds.rule(for: before, at: seconds), first.name != name {
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

  /// The feeds that were in force when a step was made: those of its first parent.
  mutating func feeds(before step: HistoryStep) throws -> Feeds {
    try feeds(in: feedsFile(before: step))
  }

  /// The feeds in a blob; none where it cannot be read, for then nothing can have come in.
  mutating func feeds(in file: ObjectID?) throws -> Feeds {
    guard let file else { return Feeds() }
    if let known = feeds[file] { return known }
    let read = Feeds.read(try archive.repository.blob(file)).feeds ?? Feeds()
    feeds[file] = read
    return read
  }

  mutating func feedsFile(before step: HistoryStep) throws -> ObjectID? {
    guard let parent = step.commit.parents.first else { return nil }
    if let latestFeeds, latestFeeds.parent == parent { return latestFeeds.file }
    let tree = try archive.tip(at: parent).tree
    let file = try archive.repository.entry(at: Feeds.path, in: tree)?.id
    latestFeeds = (parent, file)
    return file
  }

  /// Remembers which versions of a story only imports and the words of desk rules made.
  mutating func rememberArrival(_ step: HistoryStep) {
    guard let after = step.after else { return }
    let isArrival = step.commit.isArrival(step.record)
    if isArrival, step.before == nil { asSent.insert(after) }
    guard isArrival || step.commit.isReplacing(step.record),
      step.before.map(unhandled.contains) ?? true
    else { return }
    unhandled.insert(after)
  }
}

extension Signature {
  /// Whether it is that of the desk's rules.
  var isRules: Bool { email == Actor.rules.email }
}
