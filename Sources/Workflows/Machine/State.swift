/// Where a story stands; what that means is said by its flags, never by its name.
public struct State: Hashable, Sendable {
  /// The name, as it stands in the story file.
  public let name: String
  /// Whether readers see a story in this state.
  public let isPublic: Bool
  /// Whether work on the story ends here.
  public let isFinal: Bool
  /// Whether a story in this state must not go out.
  public let isHeld: Bool
  /// What becomes of a newer version of the agency's; nil where the workflow does not say.
  public let onUpdate: UpdatePolicy?
  /// The transition that the clock takes at the time asked for with `at`; nil where it takes none.
  public let then: String?
  /// What the state means, in the words of the workflow's file.
  public let description: String?

  init(
    name: String, isPublic: Bool = false, isFinal: Bool = false, isHeld: Bool = false,
    onUpdate: UpdatePolicy? = nil, then: String? = nil, description: String? = nil
  ) {
    self.name = name
    self.isPublic = isPublic
    self.isFinal = isFinal
    self.isHeld = isHeld
    self.onUpdate = onUpdate
    self.then = then
    self.description = description
  }
}
