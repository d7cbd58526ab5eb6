extension Check {
  /// `then` names a step that the clock can take by itself, of a state that a time was asked for.
  static let clock = Check.error { workflow in
    workflow.states.enumerated().compactMap { number, state in
      guard let then = state.then else { return nil }
      let place = workflow.places[.then(number)]
      guard workflow.hasClock(state.name) else { return .timeless(state.name, at: place) }
      guard let step = workflow.transitions(named: then).first(where: { $0.leaves(state.name) })
      else { return .noStep(then, from: state.name, at: place) }
      guard step.target(from: state.name) != state.name else {
        return .goesNowhere(then, from: state.name, at: place)
      }
      guard step.asks.isEmpty, !step.recordsChange else {
        return .needsPerson(then, at: place)
      }
      return nil
    }
  }

  /// A time is asked for, and nothing happens when it comes.
  static let idleClock = Check.warning { workflow in
    workflow.states.enumerated().compactMap { number, state in
      guard state.then == nil, workflow.hasClock(state.name) else { return nil }
      return .idle(state.name, at: workflow.places[.state(number)])
    }
  }
}

extension Workflow {
  /// Whether a step that asks for a time leads to a state.
  fileprivate func hasClock(_ name: String) -> Bool {
    transitions.contains { transition in
      transition.asks.contains(.at)
        && sources(of: transition).contains { transition.target(from: $0.name) == name }
    }
  }
}

extension Check.Flaw {
  fileprivate static func timeless(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "no step that asks for a time leads to \"\(name)\", so \"then\" never comes due",
      hint: "add `asks: [at]` to a transition that leads to \"\(name)\"")
  }

  fileprivate static func noStep(
    _ step: String, from name: String, at place: Places.Place
  ) -> Self {
    Self(
      place, "no transition \"\(step)\" starts from \"\(name)\"",
      hint: "name \"\(name)\" under `from` of the transition")
  }

  fileprivate static func goesNowhere(
    _ step: String, from name: String, at place: Places.Place
  ) -> Self {
    Self(
      place,
      "\"\(step)\" leaves the story in \"\(name)\", so the clock would take it again and again")
  }

  fileprivate static func needsPerson(_ step: String, at place: Places.Place) -> Self {
    Self(
      place,
      "\"\(step)\" needs something that only a person can give, and the clock takes it alone",
      hint: "name a transition without `asks` that does not need \"changed\"")
  }

  fileprivate static func idle(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "stories wait in \"\(name)\" for a time, and nothing happens when it comes",
      hint: "add `then: publish`, which stet tick does")
  }
}
