extension Check {
  /// A name means something else already: `same` as a state, `import` as a transition.
  static let reservedName = Check.error { workflow in
    let states = workflow.states.enumerated()
      .filter { $0.element.name == "same" }
      .map { Flaw.sameState(at: workflow.places[.state($0.offset)]) }
    let transitions = workflow.transitions.enumerated()
      .filter { $0.element.name == "import" }
      .map { Flaw.importTransition(at: workflow.places[.transition($0.offset)]) }
    return states + transitions
  }
}

extension Check.Flaw {
  fileprivate static func sameState(at place: Places.Place) -> Self {
    Self(
      place, "a state cannot be called \"same\": `to: same` means that the story stays",
      hint: "give the state another name")
  }

  fileprivate static func importTransition(at place: Places.Place) -> Self {
    Self(
      place, "a transition cannot be called \"import\": the record uses that for a story's arrival",
      hint: "give the transition another name")
  }
}
