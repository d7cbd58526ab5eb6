import Archive
public import Budget
import Git
import Stories

/// One step of a story's history, as the log shows it.
public struct LogStep: Sendable {
  /// The step.
  public var step: Budget.Step
  /// The change it made to the text; only when it was asked for.
  public var diff: StoryDiff?
}

extension Desk {
  /// The history of a story, newest first: every step, whoever made it; on request with what each
  /// changed.
  public func log(_ reference: String, withChanges: Bool = false) throws -> [LogStep] {
    let entry = try find(reference)
    return try budget().steps(of: entry.id).reversed().map { step in
      // Stet writes its counts into the commit; those of a plain git commit are made here.
      let isCounted = step.wordsAdded != nil || step.before == nil
      guard withChanges || !isCounted else { return LogStep(step: step, diff: nil) }
      return try compared(step, withChanges: withChanges)
    }
  }

  private func compared(_ step: Budget.Step, withChanges: Bool) throws -> LogStep {
    let repository = try archive().repository
    func story(_ hex: String?) -> Story? {
      hex.flatMap { ObjectID(hex: $0) }.flatMap { try? Story(repository.blob($0)) }
    }
    var result = LogStep(step: step, diff: nil)
    guard let after = story(step.after), let before = story(step.before) else {
      return result
    }
    if step.wordsAdded == nil {
      let words = Story.words(from: before, to: after)
      (result.step.wordsAdded, result.step.wordsRemoved) = (words.added, words.removed)
    }
    if withChanges { result.diff = StoryDiff(from: before, "before", to: after, "after") }
    return result
  }

  /// The newest steps of all stories.
  public func latest(limit: Int) throws -> [LogStep] {
    try budget().latestSteps(limit: limit).map { LogStep(step: $0, diff: nil) }
  }
}
