import Stories

extension Law {
  /// Judges a step: what it makes of the story, or every reason against it.
  public func judge(_ deed: Deed) -> Ruling {
    let facts = facts(of: deed)
    let verdict = workflow.verdict(
      on: deed.transition, facts: facts, actor: deed.actor, people: people, now: deed.now,
      forcing: deed.isForced)
    return ruling(verdict, on: deed, facts)
  }

  /// Judges the step that a rule of the desk takes with a story that just came in.
  public func judge(_ deed: Deed, by rule: ImportRule) -> Ruling {
    let facts = facts(of: deed)
    return ruling(workflow.verdict(on: rule, facts: facts, now: deed.now), on: deed, facts)
  }

  private func ruling(_ verdict: Verdict, on deed: Deed, _ facts: Facts) -> Ruling {
    var reasons = verdict.reasons
    let state = facts.state
    if let transition = workflow.transition(deed.transition, from: state) {
      reasons += objections(to: deed, as: transition, facts)
      if transition.needs.contains(Guard.upToDateName), deed.past.isBehind == nil,
        transition.force?.past.contains(Guard.upToDateName) != true || !deed.isForced
      {
        reasons.append(unproved(deed))
      }
    }
    guard reasons.isEmpty, case .allowed(let step) = verdict else { return .refused(reasons) }
    var after = deed.text
    after.state = step.to
    after.forced = Story.line(step.forced, after: deed.before.forced)
    switch step.transition.lifts {
    case .embargo: after.embargo = deed.given[.at].map { Embargo($0) }
    case .debt: after.forced = nil
    case nil: break
    }
    after.flag =
      deed.agency.map { Flag(ours: after, agency: $0) }
      ?? (deed.before.syndication == nil ? nil : .edited)
    return .allowed(
      Ruling.Outcome(
        step: step, after: after, approved: step.transition.approves ? after.contentDigest : nil))
  }

  /// All that guards are told.
  func facts(of deed: Deed) -> Facts {
    let state = deed.before.state ?? ""
    let transition = workflow.transition(deed.transition, from: state)
    var facts = Facts(deed.text, as: deed.story, state: state)
    facts.changed = isChanged(deed, by: transition)
    if transition?.lifts == .embargo { facts.embargo = Facts.Embargo(deed.before.embargo) }
    if !deed.past.isEmbargoLifted, let agencys = deed.agency?.embargo {
      facts.embargo = facts.embargo.stricter(Facts.Embargo(agencys))
    }
    facts.isBehind = !deed.takesUpdate && deed.past.isBehind == true
    facts.lastEditors = deed.past.editors
    (facts.changer, facts.approval) = (deed.past.changer, deed.past.approval)
    facts.debts = deed.past.debts
    facts.isSigned = deed.past.isSigned
    facts.given = deed.given
    return facts
  }

  /// Whether the text differs from that before in more than a step writes itself.
  private func isChanged(_ deed: Deed, by transition: Transition?) -> Bool {
    var expected = deed.before
    if transition?.lifts == .embargo { expected.embargo = deed.text.embargo }
    return !expected.isSame(as: deed.text)
  }

  private func unproved(_ deed: Deed) -> Reason {
    Reason(
      .unproved, Guard.upToDateName,
      "It cannot be proved that no newer version of the agency's waited: the record does not say "
        + "which of them the desk knew.", cure: "stet log \(deed.story)")
  }
}

extension Workflow {
  /// The transition that a name means from a state; where none of that name leaves it, the first.
  public func transition(_ name: String, from state: String) -> Transition? {
    let namesakes = transitions(named: name)
    return namesakes.first { $0.leaves(state) } ?? namesakes.first
  }
}

extension Facts.Embargo {
  /// What holds longer of two embargoes; one that cannot be read holds for ever.
  func stricter(_ other: Self) -> Self {
    switch (self, other) {
    case (.unclear, _), (_, .none): self
    case (_, .unclear), (.none, _): other
    case (.until(let end), .until(let later)): later > end ? other : self
    }
  }
}
