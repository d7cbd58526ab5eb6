extension Check {
  /// A name means something else already: `same` as a state, `import` and `undo` as transitions.
  static let reservedName = Check.error { workflow in
    let states = workflow.states.enumerated()
      .filter { $0.element.name == "same" }
      .map { Flaw.sameState(at: workflow.places[.state($0.offset)]) }
    let transitions = workflow.transitions.enumerated()
      .filter { ["import", Transition.undo].contains($0.element.name) }
      .map { Flaw.reserved($0.element.name, at: workflow.places[.transition($0.offset)]) }
    return states + transitions
  }
}

extension Check.Flaw {
  fileprivate static func sameState(at place: Places.Place) -> Self {
    Self(
      place, "a state cannot be called \"same\": `to: same` means that the story stays",
      hint: "give the state another name")
  }

  fileprivate static func reserved(_ name: String, at place: Places.Place) -> Self {
    Self(
      place,
      "a transition cannot be called \"\(name)\": the record uses that for "
        + (name == Transition.undo ? "a step undone" : "a story's arrival"),
      hint: "give the transition another name")
  }
}
