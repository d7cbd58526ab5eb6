extension Check {
  /// `on-update` is for states that readers see, and `republish` needs a step that does it.
  static let updatePolicy = Check.error { workflow in
    workflow.states.enumerated().compactMap { number, state in
      guard let policy = state.onUpdate else { return nil }
      let place = workflow.places[.onUpdate(number)]
      guard state.isPublic else { return .notPublic(state.name, at: place) }
      let isTaken = workflow.transitions(named: Transition.update).contains { transition in
        transition.leaves(state.name)
          && workflow.state(transition.target(from: state.name))?.isPublic == true
          && transition.by.contains { name in
            workflow.roles.contains { $0.name == name && $0.isMachine }
          }
      }
      return policy != .republish || isTaken ? nil : .noUpdate(state.name, at: place)
    }
  }
}

extension Check.Flaw {
  fileprivate static func notPublic(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "\"on-update\" is for states that readers see, and \"\(name)\" is not public",
      hint: "the transition \"update\" says where a new version is taken")
  }

  fileprivate static func noUpdate(_ name: String, at place: Places.Place) -> Self {
    Self(
      place,
      "no transition \"update\" by a machine's role leads from \"\(name)\" to a public state",
      hint: "name \"\(name)\" under `from` of the transition \"update\", or say review")
  }
}
