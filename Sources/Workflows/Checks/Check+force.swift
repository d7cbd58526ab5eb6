extension Check {
  /// What may be forced is a guard that the step needs, and its debt can be cleared.
  static let force = Check.error { workflow in
    workflow.transitions.enumerated().flatMap { number, transition -> [Flaw] in
      guard let force = transition.force else { return [] }
      let place = workflow.places[.force(number)]
      var flaws: [Flaw] = []
      if transition.name == Transition.kill || transition.approves || transition.lifts != nil {
        flaws.append(.unforcedStep(transition, at: place))
      }
      for (index, name) in force.past.enumerated() {
        let place = workflow.places[.forcePast(number, index)]
        guard let condition = Guard.named(name) else { continue }
        if !condition.canBeForced {
          flaws.append(.neverForced(name, at: place))
        } else if !transition.needs.contains(name) {
          flaws.append(.notNeeded(name, by: transition.name, at: place))
        }
      }
      let stuck = workflow.sources(of: transition).map { transition.target(from: $0.name) }
        .first { workflow.transition(lifting: .debt, from: $0) == nil }
      if let stuck { flaws.append(.uncleared(transition.name, in: stuck, at: place)) }
      return flaws
    }
  }
}

extension Check.Flaw {
  fileprivate static func unforcedStep(_ step: Transition, at place: Places.Place) -> Self {
    let what =
      step.approves ? "approves" : step.lifts.map { "lifts the \($0.rawValue)" } ?? "kills"
    return Self(
      place, "\"\(step.name)\" \(what), and such a step can never be forced",
      hint: "take `force` out")
  }

  fileprivate static func neverForced(_ name: String, at place: Places.Place) -> Self {
    let names = Guard.all.filter(\.canBeForced).map(\.name)
    return Self(
      place, "nothing can be forced past \"\(name)\"",
      hint: "these can be: \(Words.list(names))")
  }

  fileprivate static func notNeeded(
    _ name: String, by step: String, at place: Places.Place
  ) -> Self {
    Self(
      place, "\"\(step)\" does not need \"\(name)\", so there is nothing to force",
      hint: "add \"\(name)\" to `needs`, or take it out of `force`")
  }

  fileprivate static func uncleared(
    _ step: String, in state: String, at place: Places.Place
  ) -> Self {
    Self(
      place, "when \"\(step)\" was forced, nobody could clear the debt in \"\(state)\"",
      hint: "add a transition from there with `to: same`, `asks: [reason]` and `lifts: debt`")
  }
}
