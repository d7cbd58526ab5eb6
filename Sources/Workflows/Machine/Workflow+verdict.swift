extension Workflow {
  /// Judges a step: allowed with what to do, or refused with all reasons at once.
  ///
  /// - Parameters:
  ///   - name: The transition's name, as typed.
  ///   - facts: What the desk knows of the story.
  ///   - actor: Who takes the step.
  ///   - people: Who could take it instead, named in the refusal.
  ///   - now: Seconds since 1970 UTC.
  ///   - isForced: Whether to pass by what the workflow lets the person force.
  /// - Returns: The step with its actions, or every reason against it.
  public func verdict(
    on name: String, facts: Facts, actor: Actor, people: People = .everyone, now: Int64,
    forcing isForced: Bool = false
  ) -> Verdict {
    let namesakes = transitions(named: name)
    guard let first = namesakes.first else {
      return .refused([unknownTransition(name, facts: facts, actor: actor)])
    }
    let transition = namesakes.first { $0.leaves(facts.state) } ?? first
    let state = state(facts.state)
    var reasons: [Reason] = []
    if state == nil {
      reasons.append(unknownState(facts))
    } else if !transition.leaves(facts.state) {
      reasons.append(wrongState(namesakes, facts: facts, actor: actor))
    }
    if !actor.may(transition) {
      reasons.append(roleNotHeld(transition, facts: facts, actor: actor, people: people))
    }
    let occasion = Guard.Occasion(
      facts: facts, state: state, actor: actor, now: now, release: release(facts, actor: actor),
      lift: self.transition(lifting: .embargo, from: facts.state), approve: approval(of: facts))
    var forced: [String] = []
    var unmet = unmetGuards(of: transition, on: occasion)
    if isForced {
      let objections = objections(toForcing: transition, facts: facts, actor: actor)
      if objections.isEmpty, let past = transition.force?.past {
        forced = unmet.map(\.name).filter(past.contains)
        unmet.removeAll { past.contains($0.name) }
      }
      reasons += objections
    }
    reasons += unmet
    if !unmet.contains(where: { $0.name == Guard.otherPerson.name }) {
      reasons += ownWords(transition, facts: facts, actor: actor)
    }
    if transition.lifts == .embargo, facts.embargo == .none {
      reasons.append(
        Reason(
          .guard, Lift.embargo.rawValue, "It is under no embargo.",
          cure: "stet show \(facts.story)"))
    }
    if transition.lifts == .debt {
      reasons += [objectionToClearing(facts, by: actor)].compactMap(\.self)
    }
    reasons += missing(from: facts, for: transition)
    guard reasons.isEmpty else { return .refused(reasons) }
    return .allowed(step(transition, facts: facts, forced: forced))
  }

  private func unmetGuards(of transition: Transition, on occasion: Guard.Occasion) -> [Reason] {
    // In the catalogue's order, so that the same story gives the same list under every workflow.
    let unknown = transition.needs.filter { Guard.named($0) == nil }.map { name in
      Reason(
        .guard, name, "There is no guard \"\(name)\", so nothing can meet it.",
        cure: "stet workflow check")
    }
    return unknown
      + Guard.all.compactMap { condition in
        guard transition.needs.contains(condition.name) else { return nil }
        // What a step asks for is demanded once, with its option.
        if condition.name == Ask.reason.rawValue, transition.asks.contains(.reason) { return nil }
        guard let unmet = condition.unmet(occasion) else { return nil }
        return Reason(
          .guard, condition.name, unmet.sentence, cure: unmet.cure,
          machineMayCure: condition.machineMayCure)
      }
  }

  /// Nobody approves their own words, whatever else the step needs.
  private func ownWords(_ transition: Transition, facts: Facts, actor: Actor) -> [Reason] {
    guard transition.approves, facts.changer?.lowercased() == actor.email.lowercased() else {
      return []
    }
    return [
      Reason(
        .guard, Guard.otherPerson.name,
        "\(actor.name) changed these words last, so another person must approve them.",
        cure: "stet log \(facts.story)")
    ]
  }

  private func missing(from facts: Facts, for transition: Transition) -> [Reason] {
    transition.asks.compactMap { ask in
      guard Guard.isBlank(facts.given[ask]) else { return nil }
      return Reason(
        .ask, ask.rawValue, ask.missing,
        cure: transition.command(for: facts.story))
    }
  }

  /// The command that takes a story out of a state in which it is held.
  private func release(_ facts: Facts, actor: Actor) -> String? {
    guard state(facts.state)?.isHeld == true else { return nil }
    let way = possible(from: facts.state, actor: actor).first { transition in
      guard let target = state(transition.target(from: facts.state)) else { return false }
      return !target.isHeld && !target.isFinal
    }
    return way?.command(for: facts.story)
  }

  private func step(_ transition: Transition, facts: Facts, forced: [String]) -> Step {
    let target = transition.target(from: facts.state)
    var actions: [Step.Action] = []
    if target != facts.state { actions.append(.enter(state: target)) }
    switch (state(facts.state)?.isPublic ?? false, state(target)?.isPublic ?? false) {
    case (false, true): actions.append(.appear)
    case (true, true): actions.append(.refresh)
    case (true, false): actions.append(.disappear)
    case (false, false): break
    }
    for ask in Ask.allCases {
      guard let text = facts.given[ask], !Guard.isBlank(text) else { continue }
      actions.append(.record(ask, text))
    }
    return Step(
      transition: transition, from: facts.state, to: target, forced: forced, actions: actions)
  }
}
