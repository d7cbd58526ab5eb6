import Archive
import Git
import Stories
import Workflows

extension Proof {
  /// What is wrong with a step that says a rule took it, or that `desk rules` did.
  mutating func ruleMessages(
    _ step: HistoryStep, _ record: StepRecord, _ deed: Deed, _ after: Story, _ law: Law,
    _ dossier: Dossier
  ) throws -> [String] {
    let (author, before) = (step.commit.author, deed.before)
    guard let name = record[.rule] else {
      return ["The record says that \(author.name) took the step, and names no rule."]
    }
    guard author.isRules else {
      return ["The record names the rule \(name), and \(author.name) took the step."]
    }
    guard let blob = step.before, dossier.unhandled.contains(blob), AgencyOrder(before) == nil
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
    let ruling = law.judge(deed, by: rule)
    guard case .refused(let reasons) = ruling else {
      return messages(on: ruling, of: deed, record, after)
    }
    return [
      "The rule \(name) was to be refused: " + reasons.map(\.sentence).joined(separator: " ")
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
}
