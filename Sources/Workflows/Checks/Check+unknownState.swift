import Stories

extension Check {
  /// A state is named that the file does not list.
  static let unknownState = Check.error { workflow in
    let names = workflow.states.map(\.name)
    var flaws: [Flaw] = []
    func look(at name: String, _ part: Places.Part) {
      guard !names.contains(name) else { return }
      flaws.append(.unknownState(name, among: names, at: workflow.places[part]))
    }
    look(at: workflow.initial, .initial)
    for (number, transition) in workflow.transitions.enumerated() {
      switch transition.from {
      case .states(let sources):
        for (index, name) in sources.enumerated() { look(at: name, .from(number, index)) }
      case .everywhere(let exceptions):
        for (index, name) in exceptions.enumerated() { look(at: name, .except(number, index)) }
      }
      if case .state(let name) = transition.to { look(at: name, .to(number)) }
    }
    return flaws
  }
}

extension Check.Flaw {
  fileprivate static func unknownState(
    _ name: String, among names: [String], at place: Places.Place
  ) -> Self {
    let near = nearest(to: name, in: names)
    return Self(
      place, "there is no state \"\(name)\"",
      hint: near.map { "did you mean \"\($0)\"?" } ?? "the states are \(Words.list(names))")
  }
}
