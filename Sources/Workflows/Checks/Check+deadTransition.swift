extension Check {
  /// A transition starts from no state at all.
  static let deadTransition = Check.error { workflow in
    workflow.transitions.enumerated().compactMap { number, transition in
      guard workflow.sources(of: transition).isEmpty else { return nil }
      // A `from` that only names unknown states has its own finding.
      if case .states(let names) = transition.from, !names.isEmpty { return nil }
      return .dead(transition.name, at: workflow.places[.transition(number)])
    }
  }
}

extension Check.Flaw {
  fileprivate static func dead(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "the transition \"\(name)\" starts from no state, so it can never be taken",
      hint: "name a state under `from`, or take one away from `except`")
  }
}
