import Archive
import Budget
import Git
import Stories
import Workflows

extension Budget.Step {
  /// A step of the archive's history as the budget keeps it.
  init(_ step: HistoryStep, ordinal: Int64) {
    let record = step.record
    self.init(
      story: StoryPath(step.path)?.id ?? "", path: step.path, commit: step.commit.id.hex,
      ordinal: ordinal, transition: record?[.transition], from: record?[.from],
      to: record?[.to], name: step.commit.author.name, email: step.commit.author.email,
      seconds: step.commit.author.seconds, offsetMinutes: step.commit.author.offsetMinutes,
      subject: step.commit.summary, before: step.before?.hex, after: step.after?.hex,
      wordsAdded: record?.words?.added, wordsRemoved: record?.words?.removed,
      flag: record?[.flag], byHand: record == nil, reason: record?[.reason],
      note: record?[.note])
  }
}

extension StoryEntry {
  /// The state shown for a file that is no story any more, which no workflow may call a state.
  static let unreadable = "unreadable"

  /// A story at the tip with the body for search; a broken file is listed with what is wrong.
  static func of(
    _ bytes: [UInt8], blob: ObjectID, after step: Budget.Step
  ) -> (entry: StoryEntry, body: String) {
    let path = StoryPath(step.path)
    var entry = StoryEntry(
      path: step.path, id: path?.id ?? "", slug: path?.slug.text ?? "", state: unreadable,
      headline: "", blob: blob.hex, commit: step.commit, ordinal: step.ordinal,
      changed: step.seconds, author: step.name, email: step.email)
    do throws(StoryFailure) {
      let story = try Story(bytes)
      let syndication = story.syndication
      entry.state = story.state ?? unreadable
      entry.headline = story.headline
      entry.byline = story.byline
      entry.dateline = story.dateline
      entry.language = story.language
      entry.date = story.date
      entry.embargo = story.text("embargo")
      entry.flag = story.flag?.rawValue
      entry.forced = story.forced
      entry.agency = syndication?.agency
      entry.guid = syndication?.guid
      entry.version = syndication?.version
      entry.base = syndication?.base
      return (entry, story.body)
    } catch {
      entry.headline = error.message
      return (entry, "")
    }
  }
}
