import Archive
import Budget
import Git
import Stories
import Workflows

extension Reception {
  /// What a rule made of a story, for the line of the report that is about it.
  struct RuleRemark {
    let path: String
    /// The rule that took a step or could not; nil where rules replaced words.
    var rule: String?
    /// The rules that replaced words.
    var replacements: [String] = []
    let sentence: String
  }

  /// Lets the first rule that fits each new story take its step, once all versions of the batch are
  /// known.
  ///
  /// A later version is judged again as long as nobody had a hand in the story. What an agency stops
  /// is never asked about.
  mutating func applyRules() throws -> [RuleRemark] {
    let numbers = newestNumbers
    guard !numbers.isEmpty else { return [] }
    let feeds = try desk.feeds()
    guard !feeds.rules.isEmpty else { return [] }
    let law = Law(configuration)
    var remarks: [RuleRemark] = []
    for number in numbers {
      let arrival = arrivals[number]
      guard try isAsked(arrival), let story = arrival.settled,
        let rule = feeds.rule(for: story, at: hands.committer.seconds)
      else { continue }
      var deed = Deed(
        rule.transition, of: arrival.path.slug.text, from: story, to: story, by: .rules,
        at: desk.lawfulTime(of: hands))
      deed.agency = arrival.text
      deed.past.isSigned = try archive.repository.signsCommits()
      var sentence: String
      switch law.judge(deed, by: rule) {
      case .allowed(let outcome):
        arrivals[number].ruling = (rule, outcome)
        sentence = "\(outcome.step.transition.past) by the rule \(rule.name)."
      case .refused(let reasons):
        sentence = "The rule \(rule.name) could not \(rule.transition) it: "
        sentence += reasons.map(\.sentence).joined(separator: " ")
      }
      remarks.append(RuleRemark(path: arrival.path.text, rule: rule.name, sentence: sentence))
    }
    return remarks
  }

  /// Whether a story is in the first state with the agency's newest words and nobody's hand in it.
  private func isAsked(_ arrival: Arrival) throws -> Bool {
    guard arrival.order == nil, arrival.stop == nil, let story = arrival.taken,
      story.state == configuration.workflow.initial, AgencyOrder(story) == nil,
      story.syndication?.base == (try Repository.hash(blob: arrival.text.bytes).hex)
    else { return false }
    guard !arrival.isNew else { return true }
    let steps = try budget.steps(of: arrival.path.id).filter { $0.path == arrival.path.text }
    return try desk.arrivals(among: steps).count == steps.count
  }

  /// The step that a rule takes, over the import that brought the story.
  func composeRuling(_ arrival: Arrival, over tip: Tip, knowing wire: Tip?) throws -> Tip {
    guard let (rule, outcome) = arrival.ruling, let story = arrival.settled else { return tip }
    let (step, after) = (outcome.step, outcome.after)
    var record = try StepRecord(
      step.transition.title, step.transition.name, of: arrival.path.id, from: story, to: after,
      by: Actor.rules.email, at: hands.committer.seconds)
    record[.reason] = rule.recordedReason
    if step.transition.needs.contains(Guard.upToDateName) { record[.wire] = wire?.commit.hex }
    record[.rule] = rule.name
    return try archive.compose(
      [FileChange(path: arrival.path.text, bytes: after.bytes)], as: record.message,
      by: hands.ofRules, over: tip)
  }
}

extension Hands {
  /// The desk's rules act; who runs the import is the committer.
  var ofRules: Hands {
    Hands(
      author: Signature(
        name: Actor.rules.name, email: Actor.rules.email, time: committer.time),
      committer: committer)
  }
}

extension Desk {
  /// The first steps of a story's, as far as imports made them, with the words of desk rules, and
  /// nobody had a hand in it.
  func arrivals(among steps: [Budget.Step]) throws -> ArraySlice<Budget.Step> {
    let archive = try archive()
    return try steps.prefix { step in
      guard let id = ObjectID(hex: step.commit) else { return false }
      let commit = try archive.repository.commit(id)
      let record = StepRecord(message: commit.message)
      return commit.isArrival(record) || commit.isReplacing(record)
    }
  }
}

extension Commit {
  /// Whether an import made it: it merges what is on `wire`, and says that it takes the agency's text.
  func isArrival(_ record: StepRecord?) -> Bool {
    parents.count > 1 && ["import", Transition.update].contains(record?[.transition])
  }

  /// Whether it says that desk rules replaced words in what an import had brought.
  func isReplacing(_ record: StepRecord?) -> Bool {
    parents.count == 1 && author.isRules && record?[.transition] == Transition.replace
  }
}
