extension Check {
  /// `approved` needs a step that approves, and such a step leaves the words and says so by a state.
  static let approval = Check.error { workflow in
    let isGiven = workflow.transitions.contains(where: \.approves)
    return workflow.transitions.enumerated().compactMap { number, transition in
      let place = workflow.places[.approves(number)]
      if transition.approves {
        guard !transition.recordsChange else { return .changesWords(transition.name, at: place) }
        // A step that changes nothing in the story's file is no step in the record.
        let stays = workflow.sources(of: transition)
          .contains { transition.target(from: $0.name) == $0.name }
        return stays ? .leavesNoTrace(transition.name, at: place) : nil
      }
      guard transition.needs.contains(Guard.approved.name) else { return nil }
      guard isGiven else {
        return .neverApproved(transition.name, at: workflow.places[.transition(number)])
      }
      return transition.recordsChange
        ? .neverMet(transition.name, at: workflow.places[.transition(number)]) : nil
    }
  }
}

extension Check.Flaw {
  fileprivate static func changesWords(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "\"\(name)\" approves the words and changes them",
      hint: "take \"changed\" out of `needs`")
  }

  fileprivate static func leavesNoTrace(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "\"\(name)\" approves the words and leaves the story in its state",
      hint: "let it lead to a state of its own, such as reviewed")
  }

  fileprivate static func neverApproved(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "\"\(name)\" needs \"approved\", and no transition approves anything",
      hint: "add `approves: true` to the transition by which a second person passes the words")
  }

  fileprivate static func neverMet(_ name: String, at place: Places.Place) -> Self {
    Self(
      place, "\"\(name)\" changes the words, so nobody can have approved them before",
      hint: "take \"approved\" or \"changed\" out of `needs`")
  }
}
