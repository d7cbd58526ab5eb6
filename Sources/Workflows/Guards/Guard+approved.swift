extension Guard {
  /// The name of the guard that is met by an approval of just these words.
  public static let approvedName = "approved"

  /// Four eyes, bound to the words: one word changed since, and nobody has approved them.
  static let approved = Guard(
    approvedName,
    "another person than the last who changed the words has approved them just as they are now"
  ) { occasion in
    let cure = occasion.approve ?? "stet log \(occasion.facts.story)"
    guard let approval = occasion.facts.approval else {
      return Unmet("Nobody has approved this text.", cure: cure)
    }
    return approval.isInForce ? nil : Unmet(approval.sentence, cure: cure)
  }
}
