public import Stories

/// The one judge of steps: what a story may become, by whom, when, and with what given.
///
/// Whoever takes a step, asks why one is refused, or proves one that stands in the record asks it
/// and no other: what could not be taken cannot be forged.
public struct Law: Sendable {
  /// The states and transitions in force.
  public let workflow: Workflow
  /// Who holds which role.
  public let people: People

  /// The law that a workflow and its people make.
  public init(_ workflow: Workflow, _ people: People = .everyone) {
    self.workflow = workflow
    self.people = people
  }
}

/// What the law says of a step.
public enum Ruling: Sendable {
  /// It may be taken, and makes this of the story.
  case allowed(Outcome)
  /// It may not, for every one of these reasons; there is at least one.
  case refused([Reason])

  /// What a step that is allowed comes to.
  public struct Outcome: Sendable {
    /// The step, with what the desk has to do.
    public let step: Step
    /// The story afterwards.
    public let after: Story
    /// The digest of the words that the step approves; nil where it approves none.
    public let approved: String?
  }

  /// The same without what becomes of the story.
  public var verdict: Verdict {
    switch self {
    case .allowed(let outcome): .allowed(outcome.step)
    case .refused(let reasons): .refused(reasons)
    }
  }
}
