public import Stories

/// A step of one story, as somebody asks for it or as the record says that it was taken.
public struct Deed: Sendable {
  /// The story's slug or id, for the commands that are proposed.
  public var story: String
  /// The transition's name.
  public var transition: String
  /// The version before.
  public var before: Story
  /// The text wanted.
  ///
  /// What the law computes (state, flag, debts) is not read from it.
  public var text: Story
  /// Who takes the step.
  public var actor: Actor
  /// When, in seconds since 1970 UTC.
  public var now: Int64
  /// What is given with it.
  public var given: [Ask: String]
  /// Whether it passes by what the workflow lets the person force.
  public var isForced = false
  /// Whether the text builds on a newer version of the agency's than the one before.
  public var takesUpdate = false
  /// The time asked for earlier, as the record has it, where the clock takes the step.
  public var due: String?
  /// The agency's text that the wanted one builds on; nil where there is none, or it is not here.
  public var agency: Story?
  /// What went before.
  public var past = Past()

  /// A step of somebody's.
  public init(
    _ transition: String, of story: String, from before: Story, to text: Story, by actor: Actor,
    at now: Int64, given: [Ask: String] = [:]
  ) {
    self.story = story
    self.transition = transition
    self.before = before
    self.text = text
    self.actor = actor
    self.now = now
    self.given = given
  }
}

/// What a step is judged by besides the story: what people and agencies did before.
public struct Past: Sendable {
  /// Whether a newer version of the agency's waited; nil where nobody can tell any more.
  public var isBehind: Bool? = false
  /// The addresses of all who changed the text since it came in.
  public var editors: [String] = []
  /// The address of whoever changed last what readers see; nil where the agency did.
  public var changer: String?
  /// The newest approval; nil where there never was one.
  public var approval: Approval?
  /// What was forced and nobody has cleared.
  public var debts: [Debt] = []
  /// Whether the commit that records the step is signed, or will be.
  public var isSigned = false
  /// What was asked of the clock; nil where nothing was.
  public var appointment: Appointment?
  /// Whether somebody lifted the agency's embargo by a step made for that.
  public var isEmbargoLifted = false

  /// A past in which nothing happened.
  public init() {}
}

/// A time that somebody asked for, at which the clock is to take a step in their name.
public struct Appointment: Hashable, Codable, Sendable {
  /// Who asked.
  public var name: String
  /// The address of who asked.
  public var email: String
  /// The time, as the record has it.
  public var at: String
  /// The same in seconds since 1970 UTC; nil where it cannot be read.
  public var seconds: Int64?

  /// A time that was asked for.
  public init(by name: String, _ email: String, at: String, seconds: Int64?) {
    (self.name, self.email, self.at, self.seconds) = (name, email, at, seconds)
  }
}
