extension Guard {
  /// What is done to a story against its course says why.
  static let reason = Guard("reason", "a reason is given", canBeForced: false) {
    isBlank($0.facts.given[.reason]) ? Unmet(Ask.reason.missing) : nil
  }
}
