extension Check {
  /// A name means something else already: `same` as a state, `import` and such as transitions.
  static let reservedName = Check.error { workflow in
    let states = workflow.states.enumerated()
      .filter { $0.element.name == "same" }
      .map { Flaw.sameState(at: workflow.places[.state($0.offset)]) }
    let transitions = workflow.transitions.enumerated()
      .filter { reserved.keys.contains($0.element.name) }
      .map { Flaw.reserved($0.element.name, at: workflow.places[.transition($0.offset)]) }
    return states + transitions
  }

  /// What the record uses a name for.
  fileprivate static let reserved = [
    "import": "a story's arrival", Transition.undo: "a step undone",
    Transition.replace: "the words of desk rules",
  ]
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
        + (Check.reserved[name] ?? "something else"),
      hint: "give the transition another name")
  }
}
