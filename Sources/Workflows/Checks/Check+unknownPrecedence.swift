import Stories

extension Check {
  /// The precedence names a transition that is not there, or names one twice.
  static let unknownPrecedence = Check.error { workflow in
    let names = workflow.transitions.map(\.name)
    return workflow.precedence.enumerated().compactMap { index, name in
      let place = workflow.places[.precedence(index)]
      if !names.contains(name) { return .unknownTransition(name, among: names, at: place) }
      return workflow.precedence.prefix(index).contains(name) ? .rankedTwice(name, at: place) : nil
    }
  }
}

extension Check.Flaw {
  fileprivate static func unknownTransition(
    _ name: String, among names: [String], at place: Places.Place
  ) -> Self {
    Self(
      place, "there is no transition \"\(name)\" to give precedence to",
      hint: Words.nearest(to: name, in: names).map { "did you mean \"\($0)\"?" })
  }

  fileprivate static func rankedTwice(_ name: String, at place: Places.Place) -> Self {
    Self(place, "the precedence names \"\(name)\" twice", hint: "keep the first")
  }
}
