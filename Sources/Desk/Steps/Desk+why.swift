import Archive
import Budget
import Git
import Stories
public import Workflows

extension Desk {
  /// What the workflow says to a transition of a story now; nothing is recorded.
  ///
  /// Changes in the work tree count, as they would be recorded by the step.
  public func why(
    _ reference: String, _ transition: String, given: [Ask: String] = [:]
  ) throws -> Verdict {
    let entry = try find(reference)
    let tip = try mainTip()
    let configuration = try configuration(at: tip)
    let text = try text(at: entry.path, tip)
    let state = text.story.state ?? ""
    let recordsChange = configuration.workflow.transitions(named: transition)
      .contains(where: \.recordsChange)
    let change = try archive().workTreeChange(of: entry.path, since: tip)
    let inHand = try change.map { (bytes) throws(StoryFailure) in
      try Story(bytes, name: entry.path)
    }
    let candidate = recordsChange ? inHand ?? text.story : text.story
    var facts = try facts(of: candidate, entry: entry, state: state)
    facts.changed = !candidate.isSame(as: text.story)
    facts.given = given
    let hands = try hands()
    return configuration.workflow.verdict(
      on: transition, facts: facts,
      actor: configuration.people.actor(name: hands.author.name, email: hands.author.email),
      people: configuration.people, now: clock().seconds)
  }
}
