extension Guard {
  /// The name of the guard that wants two people.
  public static let otherPersonName = "other-person"

  /// Four eyes: nobody passes their own words.
  static let otherPerson = Guard(
    otherPersonName,
    "whoever takes the step has not edited the text since it was approved or came in"
  ) { occasion in
    let actor = occasion.actor.email.lowercased()
    guard occasion.facts.lastEditors.contains(where: { $0.lowercased() == actor }) else {
      return nil
    }
    return Unmet(
      "\(occasion.actor.name) edited this text, so another person must take this step.",
      cure: "stet log \(occasion.facts.story)")
  }
}
