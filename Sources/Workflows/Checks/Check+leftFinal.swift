extension Check {
  /// A final state is left without saying why.
  static let leftFinal = Check.warning { workflow in
    workflow.transitions.enumerated().compactMap { number, transition in
      let asksWhy = transition.asks.contains(.reason) || transition.needs.contains("reason")
      guard !asksWhy else { return nil }
      let left = workflow.sources(of: transition)
        .filter { $0.isFinal && transition.target(from: $0.name) != $0.name }
      guard let state = left.first else { return nil }
      return .leftFinal(transition.name, state.name, at: workflow.places[.transition(number)])
    }
  }
}

extension Check.Flaw {
  fileprivate static func leftFinal(
    _ name: String, _ state: String, at place: Places.Place
  ) -> Self {
    Self(
      place, "\"\(name)\" leads out of \"\(state)\", which is final, and nobody has to say why",
      hint: "add `asks: [reason]`, or keep it out with `from` or `except`")
  }
}
