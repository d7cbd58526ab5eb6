extension Check {
  /// A role may do nothing.
  static let idleRole = Check.warning { workflow in
    let used = Set(workflow.transitions.flatMap(\.by))
    return workflow.roles.enumerated().compactMap { number, role in
      guard !used.contains(role.name) else { return nil }
      return .idle(role.name, at: workflow.places[.role(number)])
    }
  }
}

extension Check.Flaw {
  fileprivate static func idle(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "the role \"\(name)\" may do nothing: no transition names it",
      hint: "name it under some `by`, or take it out")
  }
}
