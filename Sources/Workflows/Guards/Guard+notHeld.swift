extension Guard {
  /// What the desk holds or the agency withholds stays in the house; an unknown status counts as held.
  static let notHeld = Guard(
    "not-held", "the desk does not hold the story and its agency has not withheld or canceled it",
    canBeForced: false
  ) { occasion in
    let story = occasion.facts.story
    let agency = agencyName(occasion.facts)
    switch occasion.facts.agencyStatus {
    case .withheld: return Unmet("\(agency) withholds this story.", cure: "stet show \(story)")
    case .canceled: return Unmet("\(agency) has canceled this story.", cure: "stet show \(story)")
    case .unknown:
      return Unmet(
        "\(agency) sent a status that is not understood, so the story counts as held.",
        cure: "stet show \(story)")
    case .usable, nil: break
    }
    guard let state = occasion.state, state.isHeld else { return nil }
    return Unmet(
      "The desk holds this story (\(state.name)).", cure: occasion.release ?? "stet log \(story)")
  }

  private static func agencyName(_ facts: Facts) -> String {
    guard let agency = facts.agency, !isBlank(agency) else { return "The agency" }
    return agency
  }
}
