import Archive
import Budget
import Git
import Stories
import Workflows

extension Desk {
  /// Undoes the last step of a story, which must be the person's own: a new commit in which the story
  /// is, byte for byte, as it was before.
  ///
  /// An undo is undone by the same rule; the step that comes back is judged by the workflow again.
  /// - Throws: `.refused` where the step stays, with what helps instead.
  public func undo(
    _ reference: String, reason: String? = nil, dryRun: Bool = false
  ) throws -> StepReport {
    guard !dryRun else { return try undoing(reference, reason).report }
    return try writing { try record(undoing(reference, reason)) }
  }

  private func undoing(_ reference: String, _ reason: String?) throws -> StepPlan {
    let entry = try find(reference)
    let (archive, tip, hands) = (try archive(), try mainTip(), try hands())
    let workflow = try configuration(at: tip).workflow
    let current = try text(at: entry.path, tip)
    guard try archive.workTreeChange(of: entry.path, since: tip) == nil else {
      throw Self.unrecordedChange(of: entry.slug)
    }
    guard let last = try archive.lastStep(of: entry.path, at: tip.commit) else {
      throw DeskFailure(.noStory, "\(entry.slug) has no step to undo.", hint: "stet list")
    }
    let before = try last.before.map { try archive.repository.blob($0) }
      .map { (bytes) throws(StoryFailure) in try Story(bytes, name: entry.path) }
    let rule = UndoRule(
      workflow: workflow, story: entry.slug, from: before?.state, to: current.story.state)
    if let objection = rule.objection(to: last, by: hands.author.email) {
      throw DeskFailure(
        .refused, "\(entry.slug) (\(entry.state)): \(objection.sentence)", hint: objection.hint)
    }
    let origin = try archive.origin(of: last)
    guard let after = before, let undone = last.record, let name = origin.step.record?[.transition]
    else {
      throw DeskFailure(.noStory, "\(entry.slug) has no step to undo.", hint: "stet list")
    }
    if origin.comesBack { try judge(origin.step, entry, current, as: hands, at: tip) }
    var record = try StepRecord(
      "\(origin.comesBack ? "Redo" : "Undo") \(name)", Transition.undo, of: entry.id,
      from: current.story, to: after, by: hands.author.email, at: hands.author.seconds)
    record[.undoes] = undone[.op]
    // The same versions may come and go again and again; what is undone tells the steps apart.
    record[.op] = StoryID.mint(agency: record[.op] ?? "", guid: undone[.op] ?? "")
    record[.reason] = reason
    record[.at] = try archive.appointment(
      in: after.state, from: origin.comesBack ? origin.step : archive.step(before: last))
    if origin.comesBack { record[.wire] = try archive.tip(of: .wire)?.commit.hex }
    let words = record.words ?? (0, 0)
    return StepPlan(
      report: StepReport(
        id: entry.id, slug: entry.slug, path: entry.path, headline: after.headline,
        transition: Transition.undo, past: "\(origin.comesBack ? "Redid" : "Undid") \(name):",
        from: current.story.state ?? "", to: after.state ?? "", isAppearing: false,
        flag: after.flag, wordsAdded: words.added, wordsRemoved: words.removed, commit: nil,
        message: record.message, before: current.story, after: after),
      hands: hands, tip: tip)
  }

  /// A step that comes back must be one that the person may take now.
  private func judge(
    _ redone: HistoryStep, _ entry: StoryEntry, _ current: StoryText, as hands: Hands, at tip: Tip
  ) throws {
    guard let record = redone.record, let name = record[.transition], let blob = redone.after else {
      return
    }
    let law = Law(try configuration(at: tip))
    let after = try Story(try archive().repository.blob(blob), name: entry.path)
    var deed = Deed(
      name, of: entry.slug, from: current.story, to: after,
      by: law.people.actor(name: hands.author.name, email: hands.author.email),
      at: lawfulTime(of: hands), given: record.given)
    deed.isForced = record[.forced] != nil
    deed.takesUpdate = after.syndication?.base != current.story.syndication?.base
    deed.agency = try agencyText(of: after)
    deed.past = try past(of: entry, for: deed, in: law.workflow)
    let ruling = law.judge(deed)
    guard case .allowed = ruling else { throw refusal(ruling.verdict, name, entry) }
  }
}
