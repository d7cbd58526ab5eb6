extension Guard {
  /// The name of the guard that keeps back what the agency has a newer version of.
  public static let upToDateName = "up-to-date"

  /// What goes out is the agency's newest word, or a person has looked at that word.
  static let upToDate = Guard(
    upToDateName, "no newer version of the agency's waits to be taken or turned down"
  ) { occasion in
    guard occasion.facts.isBehind else { return nil }
    return Unmet(
      "The agency sent a newer version, and nobody has decided on it.",
      cure: "stet update \(occasion.facts.story)")
  }
}
