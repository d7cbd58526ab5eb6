extension Check {
  /// A transition puts a story before readers and checks nothing.
  static let unguardedPublication = Check.warning { workflow in
    let visible = Set(workflow.states.filter(\.isPublic).map(\.name))
    return workflow.transitions.enumerated().compactMap { number, transition in
      guard transition.needs.isEmpty, case .state(let target) = transition.to,
        visible.contains(target),
        workflow.sources(of: transition).contains(where: { !$0.isPublic })
      else { return nil }
      return .unguarded(transition.name, target, at: workflow.places[.transition(number)])
    }
  }
}

extension Check.Flaw {
  fileprivate static func unguarded(
    _ name: String, _ state: String, at place: Places.Place
  ) -> Self {
    Self(
      place, "\"\(name)\" makes a story public (\"\(state)\") and checks nothing",
      hint: "add `needs: [headline, body, credit, not-held, embargo-passed]`")
  }
}
