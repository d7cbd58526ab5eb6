/// What a step may be forced past in an emergency, and by whom; it leaves a debt that another
/// person clears.
public struct Force: Hashable, Sendable {
  /// The roles of which one is enough.
  public let by: [String]
  /// The names of the guards it may be forced past.
  public let past: [String]

  init(by: [String], past: [String]) {
    self.by = by
    self.past = past
  }

  /// Whether somebody may force the step.
  public func isOpen(to actor: Actor) -> Bool { by.contains { actor.roles.contains($0) } }
}

extension Workflow {
  /// What stands against forcing a step, whatever its guards say.
  func objections(
    toForcing transition: Transition, facts: Facts, actor: Actor
  ) -> [Reason] {
    guard let force = transition.force else {
      return [
        Reason(
          .force, transition.name,
          "The workflow \(name) lets nobody force \"\(transition.name)\".",
          cure: "stet why \(facts.story) \(transition.name)")
      ]
    }
    var objections: [Reason] = []
    if !force.isOpen(to: actor) {
      objections.append(
        Reason(
          .role, transition.name,
          "Forcing \(transition.name) needs the role \(Words.list(force.by, or: true)), and "
            + "\(actor.name) <\(actor.email)> does not have it.",
          cure: "stet why \(facts.story) \(transition.name)"))
    }
    if Guard.isBlank(facts.given[.reason]), !transition.asks.contains(.reason) {
      objections.append(
        Reason(
          .ask, Ask.reason.rawValue, "Forcing it needs a reason, which is kept in the record.",
          cure: "\(transition.command(for: facts.story)) --force \(Ask.reason.option)"))
    }
    return objections
  }

  /// What stands against clearing the debts of a story.
  func objectionToClearing(_ facts: Facts, by actor: Actor) -> Reason? {
    let story = facts.story
    guard !facts.debts.isEmpty else {
      return Reason(
        .guard, Lift.debt.rawValue, "Nothing about it was forced, so there is no debt to clear.",
        cure: "stet debts")
    }
    let email = actor.email.lowercased()
    guard let own = facts.debts.first(where: { $0.email.lowercased() == email }) else { return nil }
    return Reason(
      .guard, Lift.debt.rawValue,
      "\(own.name) forced \(own.transition), so another person must clear the debt.",
      cure: "stet log \(story)")
  }
}
