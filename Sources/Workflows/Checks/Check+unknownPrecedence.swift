import Stories

extension Check {
  /// The precedence names a transition that is not there.
  static let unknownPrecedence = Check.error { workflow in
    let names = workflow.transitions.map(\.name)
    return workflow.precedence.enumerated().compactMap { index, name in
      guard !names.contains(name) else { return nil }
      return .unknownTransition(name, among: names, at: workflow.places[.precedence(index)])
    }
  }
}

extension Check.Flaw {
  fileprivate static func unknownTransition(
    _ name: String, among names: [String], at place: Places.Place
  ) -> Self {
    Self(
      place, "there is no transition \"\(name)\" to give precedence to",
      hint: nearest(to: name, in: names).map { "did you mean \"\($0)\"?" })
  }
}
