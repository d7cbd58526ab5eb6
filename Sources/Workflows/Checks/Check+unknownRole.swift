import Stories

extension Check {
  /// A transition is given to a role that the file does not list.
  static let unknownRole = Check.error { workflow in
    let names = workflow.roles.map(\.name)
    return workflow.transitions.enumerated().flatMap { number, transition in
      let forcers = (transition.force?.by ?? []).enumerated().compactMap { index, role -> Flaw? in
        guard !names.contains(role) else { return nil }
        return .unknownRole(role, among: names, at: workflow.places[.forceBy(number, index)])
      }
      return transition.by.enumerated().compactMap { index, role in
        guard !names.contains(role) else { return nil }
        return .unknownRole(role, among: names, at: workflow.places[.by(number, index)])
      } + forcers
    }
  }
}

extension Check.Flaw {
  fileprivate static func unknownRole(
    _ name: String, among names: [String], at place: Places.Place
  ) -> Self {
    let near = nearest(to: name, in: names)
    return Self(
      place, "there is no role \"\(name)\"",
      hint: near.map { "did you mean \"\($0)\"?" } ?? "the roles are \(Words.list(names))")
  }
}
