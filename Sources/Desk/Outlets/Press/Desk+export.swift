import Archive
import Budget
import Git
public import Press
import Stories
import Workflows

/// What an export did, or would do.
public struct ExportReport: Sendable {
  /// The folder.
  public var folder: String
  /// What the person calls the folder.
  public var name: String
  /// The commit that it shows.
  public var commit: String
  /// How many stories readers can see.
  public var published = 0
  /// How many stories they cannot see yet.
  public var drafts = 0
  /// The files in which the folder was not what the record makes of it.
  public var differences: [PressDifference] = []
  /// The stories of which readers do not get the newest version, for the record does not bear it out.
  public var withheld: [WithheldVersion] = []
}

extension Desk {
  /// Writes the stories that readers can see into a folder, as files that a site generator reads.
  ///
  /// With drafts, those that are on their way are there too, marked so that the generator builds no
  /// page of them; what is held, or has come to its end, never is. What readers see no more is removed.
  /// With `isCheck` every file is read, and nothing is written.
  public func export(
    for generator: Generator, to folder: String, called name: String? = nil,
    withDrafts: Bool = false, isCheck: Bool = false
  ) throws -> ExportReport {
    let (tip, budget) = try standing()
    let workflow = try configuration(at: tip).workflow
    let edition = Edition(
      try site(pressSettings(at: tip), at: tip), templates: try templates(at: tip))
    let room = try PressRoom(
      folder: self.folder, environment: environment, edition: edition, workflow: workflow,
      lines: readersLines(at: tip))
    var report = ExportReport(folder: folder, name: name ?? folder, commit: tip.commit.hex)
    let out = try PressFolder(
      at: folder, called: report.name, in: "export", ledgers: cacheDirectory, isRead: isCheck,
      by: .export(for: generator))
    let archive = try archive()
    let history = try acceptedHistory(at: tip)
    report.withheld = history.withheld
    for newest in try budget.list(limit: .max) + deletedEntries(history, by: budget) {
      var steps = try budget.steps(of: newest.id).filter { $0.path == newest.path }
      guard let entry = try accepted(newest, &steps, in: workflow, history) else { continue }
      let isDraft = workflow.state(entry.state)?.isPublic != true
      let story: PublishedStory
      if isDraft {
        guard withDrafts, let state = workflow.state(entry.state), !state.isHeld, !state.isFinal
        else { continue }
        story = try room.lines.story(of: entry, from: archive).story
        report.drafts += 1
      } else {
        guard
          let life = try publicLife(
            of: newest, in: workflow, by: budget, accepting: history)
        else { continue }
        story = try room.story(of: life, from: archive).story
        report.published += 1
      }
      let file = edition.file(of: story, for: generator, isDraft: isDraft)
      if let difference = try out.put(file, made: "") { report.differences.append(difference) }
    }
    report.differences.sort { $0.path < $1.path }
    report.differences += try out.finish(commit: report.commit).removed
    return report
  }
}
