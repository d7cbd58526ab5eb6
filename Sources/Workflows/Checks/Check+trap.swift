extension Check {
  /// A story in some state could never be done with.
  static let trap = Check.error { workflow in
    let final = Set(workflow.states.filter(\.isFinal).map(\.name))
    guard !final.isEmpty else { return [.noFinalState(at: workflow.places[.states])] }
    let free = workflow.leading(to: final)
    return workflow.states.enumerated().compactMap { number, state in
      guard !free.contains(state.name) else { return nil }
      return .trap(state.name, at: workflow.places[.state(number)])
    }
  }
}

extension Check.Flaw {
  fileprivate static func trap(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "\"\(name)\" is a trap: from there no final state can be reached",
      hint: "add a transition with `from: [\(name)]`, or mark the state `final: true`")
  }

  fileprivate static func noFinalState(at place: Places.Place) -> Self {
    Self(
      place, "no state is final, so no story could ever be done with",
      hint: "mark the state in which work ends with `final: true`")
  }
}
