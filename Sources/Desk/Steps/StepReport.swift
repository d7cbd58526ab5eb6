public import Stories

/// What a step did to one story, or would do.
public struct StepReport: Sendable {
  /// The story's id.
  public var id: String
  /// Its short name.
  public var slug: String
  /// Where it lives.
  public var path: String
  /// Its headline after the step.
  public var headline: String
  /// The transition's name; nil when there was nothing to do.
  public var transition: String?
  /// What was done, as a word for the person, such as "Published".
  public var past: String
  /// The state before.
  public var from: String
  /// The state after.
  public var to: String
  /// Whether readers see the story from now on.
  public var isAppearing: Bool
  /// The flag after; nil for a story of the desk's own.
  public var flag: Flag?
  /// Words added to the version before.
  public var wordsAdded: Int
  /// Words removed from the version before.
  public var wordsRemoved: Int
  /// The guards it was forced past; empty for most.
  public var forced: [String] = []
  /// The commit, in hex; nil in a dry run.
  public var commit: String?
  /// What went wrong after the step was recorded, as a sentence; nil where nothing did.
  public var trouble: String?
  /// The commit's message.
  public var message: String
  /// The story before.
  public var before: Story
  /// The story after.
  public var after: Story
}

extension StepReport {
  /// What the step changes in the file.
  public var difference: StoryDiff { StoryDiff(from: before, "before", to: after, "after") }
}
