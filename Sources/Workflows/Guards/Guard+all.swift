extension Guard {
  /// Every guard there is, in the order in which reasons are listed.
  public static let all: [Guard] = [
    .changed, .headline, .body, .credit, .notHeld, .embargoPassed, .upToDate, .otherPerson,
    .approved, .signed, .reason,
  ]

  /// The guard of that name.
  public static func named(_ name: String) -> Guard? {
    all.first { $0.name == name }
  }
}
