extension Guard {
  /// An agency's words are credited to the agency.
  static let credit = Guard("credit", "a story from an agency names whom to credit") {
    guard let agency = $0.facts.agency else { return nil }
    guard isBlank(agency), isBlank($0.facts.credit) else { return nil }
    return Unmet(
      "The story came from an agency, but neither the agency nor a credit line is named.",
      cure: "stet edit \($0.facts.story) --set credit=\"...\"")
  }
}
