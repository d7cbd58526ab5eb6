extension Check {
  /// No story can ever get into a state.
  static let unreachableState = Check.error { workflow in
    // Without its beginning the whole workflow is unreachable, which is said elsewhere.
    guard workflow.state(workflow.initial) != nil else { return [] }
    let reached = workflow.reachable(from: [workflow.initial])
    return workflow.states.enumerated().compactMap { number, state in
      guard !reached.contains(state.name) else { return nil }
      return .unreachable(
        state.name, from: workflow.initial, at: workflow.places[.state(number)])
    }
  }
}

extension Check.Flaw {
  fileprivate static func unreachable(
    _ name: String, from initial: String, at place: Places.Place
  ) -> Self {
    Self(
      place, "no story can get to \"\(name)\": no transition leads there from \"\(initial)\"",
      hint: "add a transition with `to: \(name)`, or take the state out")
  }
}
