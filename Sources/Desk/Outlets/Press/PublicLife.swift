import Archive
import Budget
import Press
import Stories
import Workflows

/// When readers could see a story, and what they were told, by the record's steps.
struct PublicLife: Sendable {
  let entry: StoryEntry
  /// When readers first saw it, in seconds since 1970.
  let published: Int64
  /// When its words last changed for readers.
  let modified: Int64
  /// How many steps readers could see something of, and when the last of them was.
  let version: (count: Int, seconds: Int64)
  /// What readers were told of changes, oldest first.
  let corrections: [PublishedStory.Correction]
  /// Since when they see it no more; nil while they do.
  let withdrawn: Int64?

  init(
    of entry: StoryEntry, steps: [Budget.Step], corrections: [Correction], in workflow: Workflow
  ) {
    func isPublic(_ state: String?) -> Bool { state.flatMap(workflow.state)?.isPublic == true }
    func isFinal(_ state: String?) -> Bool { state.flatMap(workflow.state)?.isFinal == true }
    var published: Int64?
    var modified: Int64?
    var withdrawn: Int64?
    var version: (count: Int, seconds: Int64) = (0, 0)
    // Whether words were changed that readers have not seen yet.
    var hasNews = false
    for step in steps {
      // Words that were not counted were changed with plain git.
      let words = step.wordsAdded.map { $0 + (step.wordsRemoved ?? 0) }
      if let words { hasNews = hasNews || words > 0 } else { hasNews = true }
      // A step of plain git names no states; it leaves the story as visible as it was.
      let isVisible = step.to.map { isPublic($0) } ?? (published != nil && withdrawn == nil)
      if isVisible {
        if published == nil {
          published = step.seconds
        } else if hasNews {
          modified = step.seconds
        }
        (hasNews, withdrawn) = (false, nil)
        // Not the words alone: subjects and credits go out too.
        version = (version.count + 1, step.seconds)
      } else if published != nil, withdrawn == nil {
        withdrawn = step.seconds
        version = (version.count + 1, step.seconds)
      } else if published != nil, isFinal(step.to), !isFinal(step.from) {
        // What was only taken down is gone for good.
        version = (version.count + 1, step.seconds)
      }
    }
    self.entry = entry
    self.published = published ?? entry.changed
    self.modified = max(modified ?? 0, self.published)
    self.version = (max(version.count, 1), max(version.seconds, self.published))
    self.corrections = corrections.map {
      PublishedStory.Correction(seconds: $0.seconds, note: $0.note)
    }
    self.withdrawn = isPublic(entry.state) ? nil : withdrawn ?? entry.changed
  }
}

extension Desk {
  /// When readers could see a story, as far as the proof accepts its history; nil where they never
  /// could.
  func publicLife(
    of newest: StoryEntry, in workflow: Workflow, by budget: NewsBudget,
    accepting history: AcceptedHistory
  ) throws -> PublicLife? {
    var steps = try budget.steps(of: newest.id).filter { $0.path == newest.path }
    guard let entry = try accepted(newest, &steps, in: workflow, history) else { return nil }
    func isPublic(_ state: String?) -> Bool { state.flatMap(workflow.state)?.isPublic == true }
    guard isPublic(entry.state) || steps.contains(where: { isPublic($0.from) || isPublic($0.to) })
    else { return nil }
    guard entry.state != StoryEntry.unreadable else {
      throw DeskFailure(
        .unreadable, "\(entry.path) was public and cannot be read: \(entry.headline)",
        hint: "stet log \(entry.id)")
    }
    return PublicLife(
      of: entry, steps: steps, corrections: try corrections(among: steps), in: workflow)
  }
}

extension PublicLife {
  /// What readers get in place of a story that they see no more; nil while they see it.
  func withdrawal(in workflow: Workflow) -> WithdrawnStory? {
    guard let withdrawn, let path = StoryPath(entry.path) else { return nil }
    return WithdrawnStory(
      id: entry.id, path: path, since: withdrawn,
      isFinal: workflow.state(entry.state)?.isFinal == true, version: version.count,
      versioned: version.seconds,
      note: corrections.last { $0.seconds >= withdrawn }?.note)
  }
}
