import Archive
import Budget
import Press
import Stories
import Workflows

/// When readers could see a story, and what they were told, by the record's steps.
struct PublicLife {
  let entry: StoryEntry
  /// When readers first saw it, in seconds since 1970.
  let published: Int64
  /// When its words last changed for readers.
  let modified: Int64
  /// What readers were told of changes, oldest first.
  let corrections: [PublishedStory.Correction]
  /// Since when they see it no more; nil while they do.
  let withdrawn: Int64?

  init(
    of entry: StoryEntry, steps: [Budget.Step], corrections: [Correction], in workflow: Workflow
  ) {
    func isPublic(_ state: String?) -> Bool { state.flatMap(workflow.state)?.isPublic == true }
    var published: Int64?
    var modified: Int64?
    var withdrawn: Int64?
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
      } else if published != nil, withdrawn == nil {
        withdrawn = step.seconds
      }
    }
    self.entry = entry
    self.published = published ?? entry.changed
    self.modified = max(modified ?? 0, self.published)
    self.corrections = corrections.map {
      PublishedStory.Correction(seconds: $0.seconds, note: $0.note)
    }
    self.withdrawn = isPublic(entry.state) ? nil : withdrawn ?? entry.changed
  }
}

extension Desk {
  /// The stories that readers can see, newest first, and those that they saw once.
  func publicLives(
    in workflow: Workflow, by budget: NewsBudget
  ) throws -> (published: [PublicLife], withdrawn: [WithdrawnStory]) {
    let states = workflow.states.filter(\.isPublic).map(\.name)
    let seen = try budget.passedThrough(states)
    var published: [PublicLife] = []
    var withdrawn: [WithdrawnStory] = []
    for entry in try budget.list(StoryFilter(), limit: .max) {
      guard states.contains(entry.state) || seen.contains(entry.path),
        let path = StoryPath(entry.path)
      else { continue }
      guard entry.state != StoryEntry.unreadable else {
        throw DeskFailure(
          .unreadable, "\(entry.path) was public and cannot be read: \(entry.headline)",
          hint: "stet log \(entry.id)")
      }
      let steps = try budget.steps(of: entry.id).filter { $0.path == entry.path }
      let life = PublicLife(
        of: entry, steps: steps, corrections: try corrections(of: entry), in: workflow)
      if let since = life.withdrawn {
        withdrawn.append(
          WithdrawnStory(
            id: entry.id, path: path, since: since,
            isFinal: workflow.state(entry.state)?.isFinal == true,
            note: life.corrections.last { $0.seconds >= since }?.note))
      } else {
        published.append(life)
      }
    }
    published.sort { ($1.published, $0.entry.path) < ($0.published, $1.entry.path) }
    withdrawn.sort { $0.path.text < $1.path.text }
    return (published, withdrawn)
  }

  /// A story with all that the press prints of it.
  func publishedStory(_ life: PublicLife, at tip: Tip) throws -> PublishedStory? {
    guard let path = StoryPath(life.entry.path) else { return nil }
    let text = try text(at: life.entry.path, tip)
    var story = text.story
    // What readers are told is computed from the words, whatever the file says.
    let flag = text.flag(of: story) ?? story.flag
    story.flag = flag
    let line = try flag.flatMap { try readersLine(for: story, flag: $0, at: tip) }
    return PublishedStory(
      story, path: path, published: life.published, modified: life.modified,
      disclaimer: line.map { ($0.text, $0.language) }, corrections: life.corrections)
  }
}
