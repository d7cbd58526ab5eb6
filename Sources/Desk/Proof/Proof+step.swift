import Archive
import Git
import Revisions
import Stories
import Workflows

extension Proof {
  /// What is wrong with what a step makes of a story, by the law of its time.
  mutating func stepMessages(
    _ step: HistoryStep, _ before: Story?, _ after: Story, _ configuration: Configuration?,
    _ dossier: inout Dossier
  ) throws -> [String] {
    guard let configuration else {
      return [
        "The workflow of that time cannot be read, so it cannot be proved that the step kept it."
      ]
    }
    let law = Law(configuration)
    guard let record = step.record else {
      return law.objections(toChangeByHandFrom: before, to: after)
    }
    let (from, to) = (before?.state, after.state)
    if let said = record[.to], said != to {
      return ["The record says \(said), the file says \(to ?? "nothing")."]
    }
    if let said = record[.from], said != from {
      return ["The record says it came from \(said); it was \(from ?? "nothing")."]
    }
    guard let before, from != nil else {
      return [law.objection(toArrival: record[.transition], of: after)].compactMap(\.self)
    }
    guard let name = record[.transition] else { return ["The record names no transition."] }
    let deed = try deed(name, step, record, before, after, law, dossier)
    if name == Transition.undo {
      return try undoMessages(step, record, before, after, law, dossier)
    }
    if name == Transition.replace {
      return try replacingMessages(step, record, before, after, dossier)
    }
    let merge = try deed.takesUpdate ? merge(before, after, by: step, law, &dossier) : nil
    let texts = dossier.received.lazy.map(\.version)
    let isAgencys = law.isAgencys(
      deed, leadingTo: to ?? "", merged: merge?.story,
      ordered: { [versions] in
        texts.compactMap { (try? versions.story($0)).flatMap(AgencyOrder.init) }.max()
      })
    if isAgencys, record[.rule] == nil, !step.commit.author.isRules {
      return notedMessages(before, after, deed, dossier)
    }
    mustBeSigned = signedTransition(deed, record, law.workflow)
    if record[.rule] != nil || step.commit.author.isRules {
      return try ruleMessages(step, record, deed, after, law, dossier)
    }
    return messages(on: law.judge(deed), of: deed, record, after)
  }

  /// A step as the record has it, for the law.
  mutating func deed(
    _ name: String, _ step: HistoryStep, _ record: StepRecord, _ before: Story, _ after: Story,
    _ law: Law, _ dossier: Dossier
  ) throws -> Deed {
    let author = step.commit.author
    var deed = Deed(
      name, of: StoryPath(step.path)?.slug.text ?? step.path, from: before, to: after,
      by: author.isRules ? .rules : law.people.actor(name: author.name, email: author.email),
      at: step.commit.committer.seconds, given: record.given)
    let forced = Story.guards(record[.forced])
    deed.isForced = record[.forced] != nil
    deed.takesUpdate = before.syndication?.base != after.syndication?.base
    deed.agency = agencyText(of: after)
    deed.due = record[.due]
    deed.past = Past(dossier.ledger[step.before], for: after) { [versions] in
      try? versions.story($0)
    }
    deed.past.appointment = step.before.flatMap { dossier.appointments[$0] }
    // Signatures are proved by themselves, of all steps at once.
    deed.past.isSigned = !forced.contains(Guard.signedName)
    let transition = law.workflow.transition(name, from: before.state ?? "")
    if transition?.needs.contains(Guard.upToDateName) == true, !deed.takesUpdate {
      deed.past.isBehind =
        try forced.contains(Guard.upToDateName)
        ? true : isBehind(step, record, before, law.workflow, dossier)
    }
    return deed
  }

  /// What the record says otherwise than the law, which was asked again.
  func messages(
    on ruling: Ruling, of deed: Deed, _ record: StepRecord, _ after: Story
  ) -> [String] {
    switch ruling {
    case .refused(let reasons): return [Self.refusal(of: deed, for: reasons)]
    case .allowed(let outcome):
      let (lawful, step) = (outcome.after, outcome.step)
      var messages: [String] = []
      if lawful.state != after.state {
        messages.append(
          "\(deed.transition) leads from \(step.from) to \(step.to), not to "
            + "\(after.state ?? "nothing").")
      }
      if lawful.embargo != after.embargo {
        messages.append("The record gives the embargo another end than the file.")
      }
      if lawful.forced != after.forced
        || Story.line(step.forced, after: nil) != record[.forced]
      {
        messages.append(
          "Its debts are \(after.forced ?? "none"); the record forces it past "
            + "\(record[.forced] ?? "nothing"), and what stood in its way was "
            + "\(step.forced.isEmpty ? "nothing" : step.forced.joined(separator: ", ")).")
      }
      switch (outcome.approved, record[.approved]) {
      case (let lawful?, nil):
        messages.append(
          "\(deed.transition) approves the words (\(lawful.prefix(10))), and the record does not "
            + "say which.")
      case (nil, _?):
        messages.append(
          "The record says that words were approved, and \(deed.transition) approves none.")
      case (let lawful?, let said?) where lawful != said:
        messages.append(
          "The record says that \(deed.actor.name) approved \(said.prefix(10)); the words are "
            + "\(lawful.prefix(10)).")
      default: break
      }
      return messages
    }
  }

  /// What the law said, as a sentence about what was done all the same.
  static func refusal(of deed: Deed, for reasons: [Reason]) -> String {
    let words = reasons.map(\.sentence).joined(separator: " ")
    return reasons.allSatisfy { $0.kind == .unproved }
      ? words : "\(deed.transition) was to be refused to \(deed.actor.name). \(words)"
  }

  /// What is wrong with what an import noted of an agency's orders, where it took no words.
  private func notedMessages(
    _ before: Story, _ after: Story, _ deed: Deed, _ dossier: Dossier
  ) -> [String] {
    guard !deed.takesUpdate else { return [] }
    let sent = dossier.received.lazy.compactMap { [versions] in try? versions.story($0.version) }
    var messages: [String] = []
    if after.isFreer(than: before),
      after.embargo == nil || !sent.contains(where: { $0.embargo == after.embargo })
    {
      messages.append(Law.embargoMoved)
    }
    let status = after.syndication?.status
    if status != before.syndication?.status,
      !sent.contains(where: { $0.syndication?.status == status })
    {
      messages.append("The agency's status became \(status ?? "usable"), and it never said so.")
    }
    return messages
  }

  /// Remembers which versions only imports and the words of desk rules made, and what is asked of the
  /// clock as long as the story stays where the step led.
  func remember(
    _ step: HistoryStep, from: String?, to: String?, _ workflow: Workflow?,
    in dossier: inout Dossier
  ) {
    guard let after = step.after else { return }
    let author = step.commit.author
    if let workflow, let record = step.record,
      let asked = Appointment(record, by: author.name, author.email, in: workflow)
    {
      dossier.appointments[after] = asked
    } else if from == to {
      dossier.appointments[after] = step.before.flatMap { dossier.appointments[$0] }
    } else {
      dossier.appointments[after] = nil
    }
    let isArrival = step.commit.isArrival(step.record)
    if isArrival, step.before == nil { dossier.asSent.insert(after) }
    guard isArrival || step.commit.isReplacing(step.record),
      step.before.map(dossier.unhandled.contains) ?? true
    else { return }
    dossier.unhandled.insert(after)
  }
}

extension Signature {
  /// Whether it is that of the desk's rules.
  var isRules: Bool { email == Actor.rules.email }
}
