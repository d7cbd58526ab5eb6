/// What the desk does by itself with stories that come in: those that fit take one transition.
///
/// Rules stand in `Workflows/feeds.yaml`. Where several fit a story, the first one wins.
public struct ImportRule: Hashable, Sendable {
  /// What of a story a rule may ask for.
  public enum Key: String, CaseIterable, Sendable {
    case agency, subject, urgency, language, place, hours
  }

  /// One thing that must be so; any of the values will do.
  struct Condition: Hashable, Sendable {
    let key: Key
    let wanted: [String]
  }

  /// The name, as the record has it.
  public let name: String
  /// What must all be so of the story.
  let when: RuleConditions
  /// The name of the transition.
  public let transition: String
  /// Why, for the record; nil where the rule's name says enough.
  public let reason: String?
  /// Where its name stands in its file.
  var place = Places.Place(line: 1, column: 1)
  /// Where the transition stands in its file.
  var transitionPlace = Places.Place(line: 1, column: 1)

  /// What the record says where the workflow or the rule asks for a reason.
  public var recordedReason: String { reason ?? "By the rule \(name), when it came in." }
}

extension Actor {
  /// The desk itself, where its rules take a step: it holds the role `desk` and no other.
  public static let rules = Actor(
    name: "desk rules", email: "rules@desk.invalid", roles: .only(["desk"]))
}
