/// A condition a transition may need; the catalogue is closed, so no workflow file can run a program.
public struct Guard: Sendable {
  /// All there is to judge by.
  struct Occasion {
    let facts: Facts
    /// The state the story is in, where the workflow knows it.
    let state: State?
    let actor: Actor
    /// Seconds since 1970 UTC.
    let now: Int64
    /// The command that takes the story out of a held state, where the person has one.
    var release: String?
    /// The step that ends an embargo, whoever may take it.
    var lift: Transition?
    /// The command that leads towards an approval, where one does.
    var approve: String?
  }

  /// What is missing, and the command that cures it.
  struct Unmet {
    let sentence: String
    let cure: String?

    init(_ sentence: String, cure: String? = nil) {
      self.sentence = sentence
      self.cure = cure
    }
  }

  /// The name that workflow files use.
  public let name: String
  /// What it demands, for the schema and for help.
  public let description: String
  /// Whether a machine may run the cure unasked.
  public let machineMayCure: Bool
  /// Whether a workflow may let somebody force a step past it.
  public let canBeForced: Bool
  /// Says what is missing, or nothing when the condition is met.
  let unmet: @Sendable (Occasion) -> Unmet?

  init(
    _ name: String, _ description: String, machineMayCure: Bool = false,
    canBeForced: Bool = true,
    unmet: @escaping @Sendable (Occasion) -> Unmet?
  ) {
    self.name = name
    self.description = description
    self.machineMayCure = machineMayCure
    self.canBeForced = canBeForced
    self.unmet = unmet
  }
}
