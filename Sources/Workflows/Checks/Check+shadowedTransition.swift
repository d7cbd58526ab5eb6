extension Check {
  /// Two transitions of one name leave the same state: the second could never be taken from it.
  static let shadowedTransition = Check.error { workflow in
    var first: [String: [String: Int]] = [:]  // transition name, state, number of the transition
    var flaws: [Flaw] = []
    for (number, transition) in workflow.transitions.enumerated() {
      var shared: [String] = []
      var shadow: Int?
      for state in workflow.sources(of: transition) {
        if let earlier = first[transition.name]?[state.name] {
          shared.append(state.name)
          shadow = shadow ?? earlier
        } else {
          first[transition.name, default: [:]][state.name] = number
        }
      }
      guard let shadow else { continue }
      flaws.append(
        .shadowed(
          transition.name, from: shared, line: workflow.places[.transition(shadow)].line,
          at: workflow.places[.transition(number)]))
    }
    return flaws
  }
}

extension Check.Flaw {
  fileprivate static func shadowed(
    _ name: String, from states: [String], line: Int, at place: Places.Place
  ) -> Self {
    Self(
      place,
      "the transition \"\(name)\" from \(Words.list(states)) is there already, in line \(line)",
      hint: "let two transitions of one name start from different states, or rename one")
  }
}
