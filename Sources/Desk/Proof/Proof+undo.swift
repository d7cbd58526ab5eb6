import Archive
import Git
import Revisions
import Stories
import Workflows

extension Proof {
  /// Which rule an undo breaks, as a sentence; nil when it breaks none.
  ///
  /// It led from one state to another; `rules` are those of its time, for the person who undid.
  func undoBreach(
    _ step: HistoryStep, _ record: StepRecord, from: String?, to: String?, rules: StepRules,
    merge: (_ before: Story?, _ after: Story) throws -> StoryMerge?
  ) throws -> String? {
    guard let parent = step.commit.parents.first, step.commit.parents.count == 1,
      let last = try archive.lastStep(of: step.path, at: parent), last.after == step.before,
      let op = record[.undoes], op == last.record?[.op]
    else { return "It says that it undoes a step, and that step is not the one just before." }
    guard step.after == last.before else {
      return "It says that it undoes a step, and the story is not as it was before that step."
    }
    let slug = StoryPath(step.path)?.slug.text ?? step.path
    let rule = UndoRule(workflow: rules.workflow, story: slug, from: to, to: from)
    if let objection = rule.objection(to: last, by: step.commit.author.email) {
      return "It undoes a step that stays. \(objection.sentence)"
    }
    let (redone, comesBack) = try archive.origin(of: last)
    guard comesBack, let blob = redone.after else { return nil }
    let before = redone.before.flatMap { try? Story(archive.repository.blob($0)) }
    let after = try Story(archive.repository.blob(blob))
    return try rules.breach(
      by: redone.record?[.transition], from: before, to: after, merged: merge(before, after)
    ).map { "It brings back a step that was not allowed. \($0)" }
  }
}
