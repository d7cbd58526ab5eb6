extension Check {
  /// A story would be public, or done with, the moment it comes in.
  static let publicInitial = Check.error { workflow in
    guard let state = workflow.state(workflow.initial) else { return [] }
    let place = workflow.places[.initial]
    if state.isPublic { return [.publicInitial(state.name, at: place)] }
    return state.isFinal ? [.finalInitial(state.name, at: place)] : []
  }
}

extension Check.Flaw {
  fileprivate static func publicInitial(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "stories begin in \"\(name)\", which is public: every wire would go out unread",
      hint: "begin in a state that is not public")
  }

  fileprivate static func finalInitial(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "stories begin in \"\(name)\", which is final: there would be nothing to do",
      hint: "begin in a state that is not final")
  }
}
