import Archive
import Budget
import Git
import Stories
public import Workflows

extension Desk {
  /// What the law says to a transition of a story now; nothing is recorded.
  ///
  /// Changes in the work tree count, as they would be recorded by the step.
  public func why(
    _ reference: String, _ transition: String, given: [Ask: String] = [:]
  ) throws -> Verdict {
    let entry = try find(reference)
    let tip = try mainTip()
    let law = Law(try configuration(at: tip))
    let text = try text(at: entry.path, tip)
    let recordsChange = law.workflow.transitions(named: transition)
      .contains(where: \.recordsChange)
    let change = try archive().workTreeChange(of: entry.path, since: tip)
    let inHand = try change.map { (bytes) throws(StoryFailure) in
      try Story(bytes, name: entry.path)
    }
    let hands = try hands()
    var deed = Deed(
      transition, of: entry.slug, from: text.story,
      to: recordsChange ? inHand ?? text.story : text.story,
      by: law.people.actor(name: hands.author.name, email: hands.author.email),
      at: lawfulTime(of: hands), given: given)
    deed.agency = text.agency
    // An update is asked about as it would be taken: with the text that waits.
    if transition == Transition.update, let newest = try newestText(at: entry.path) {
      deed.takesUpdate = newest.id.hex != text.story.syndication?.base
    }
    deed.past = try past(of: entry, for: deed, in: law.workflow)
    return law.judge(deed).verdict
  }
}
