import Archive
import Git
import Stories
import Workflows

extension Proof {
  /// What is wrong with a step that undoes another.
  mutating func undoMessages(
    _ step: HistoryStep, _ record: StepRecord, _ before: Story, _ after: Story, _ law: Law,
    _ dossier: Dossier
  ) throws -> [String] {
    guard let parent = step.commit.parents.first, step.commit.parents.count == 1,
      let last = try archive.lastStep(of: step.path, at: parent), last.after == step.before,
      let op = record[.undoes], op == last.record?[.op]
    else { return ["It says that it undoes a step, and that step is not the one just before."] }
    guard step.after == last.before else {
      return ["It says that it undoes a step, and the story is not as it was before that step."]
    }
    let slug = StoryPath(step.path)?.slug.text ?? step.path
    let rule = UndoRule(
      workflow: law.workflow, story: slug, from: after.state, to: before.state)
    if let objection = rule.objection(to: last, by: step.commit.author.email) {
      return ["It undoes a step that stays. \(objection.sentence)"]
    }
    let (redone, comesBack) = try archive.origin(of: last)
    guard comesBack, let taken = redone.record, let name = taken[.transition] else { return [] }
    // It is taken again, by whoever brings it back and under the law of now.
    var again = taken
    again[.wire] = record[.wire]
    let deed = try deed(name, step, again, before, after, law, dossier)
    mustBeSigned = signedTransition(deed, again, law.workflow)
    guard case .refused(let reasons) = law.judge(deed) else { return [] }
    return ["It brings back a step. " + Self.refusal(of: deed, for: reasons)]
  }
}
