extension Check {
  /// A lift says why it is done and does nothing else: the story stays, and so does its text.
  static let lift = Check.error { workflow in
    workflow.transitions.enumerated().compactMap { number, transition in
      guard let lift = transition.lifts else { return nil }
      let place = workflow.places[.lifts(number)]
      guard transition.asks.contains(.reason) else {
        return .unreasoned(transition.name, lift, at: place)
      }
      guard transition.to == .same, !transition.recordsChange else {
        return .doesMore(transition.name, lift, at: place)
      }
      return nil
    }
  }
}

extension Check.Flaw {
  fileprivate static func unreasoned(_ name: String, _ lift: Lift, at place: Places.Place) -> Self {
    Self(
      place, "\"\(name)\" lifts the \(lift.rawValue), and nobody has to say why",
      hint: "add `asks: [reason]`")
  }

  fileprivate static func doesMore(_ name: String, _ lift: Lift, at place: Places.Place) -> Self {
    Self(
      place, "\"\(name)\" lifts the \(lift.rawValue) and does something else besides",
      hint: "say `to: same`, without \"changed\" under `needs`")
  }
}
