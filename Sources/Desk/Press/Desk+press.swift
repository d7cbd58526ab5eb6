import Archive
import Budget
import Foundation
import Git
import Press
import Stories
import Workflows

/// What a press did, or would do.
public struct PressReport: Sendable {
  /// The site's folder.
  public var folder: String
  /// What the person calls the folder.
  public var name: String
  /// The commit that the site shows.
  public var commit: String
  /// How many stories readers can see.
  public var published = 0
  /// How many files the site has.
  public var files = 0
  /// The files in which the folder was not what the record makes of it.
  public var differences: [PressDifference] = []
  /// The digest of the manifest.
  public var digest = ""
  /// The pages that say that a story was withdrawn.
  public var notices: Set<String> = []
  /// Whether readers are served from this folder, so that it can tell that a killed story is gone.
  public var isServed: Bool
}

extension Desk {
  /// Makes the site of the stories that readers can see, as the record has them, in a folder.
  ///
  /// Only what differs is written, each file whole, and the manifest last. Settings and templates are
  /// judged before the first file is touched. With `isCheck` nothing is written at all. Without a
  /// folder it is that of `Workflows/press.yaml`. Sentences call the folder by its name.
  public func press(
    to folder: String? = nil, called name: String? = nil, isCheck: Bool = false
  ) throws -> PressReport {
    let (tip, budget) = try standing()
    let settings = try pressSettings(at: tip)
    let served = try servedFolder(settings)
    var edition = Edition(try site(settings, at: tip), templates: try templates(at: tip))
    let stories = try publicLives(in: configuration(at: tip).workflow, by: budget)
    let name = name ?? folder ?? settings.out
    let folder = folder ?? served
    let out = try PressFolder(at: folder, called: name, isRead: isCheck)
    var report = PressReport(
      folder: folder, name: name, commit: tip.commit.hex, isServed: Self.isSame(folder, served))
    func put(_ file: PressFile) throws {
      report.files += 1
      if let difference = try out.put(file) { report.differences.append(difference) }
    }
    for life in stories.published {
      guard let story = try publishedStory(life, at: tip) else { continue }
      try put(edition.add(story))
      report.published += 1
    }
    for story in stories.withdrawn {
      let page = edition.add(story)
      try put(page)
      report.notices.insert(page.path)
    }
    for file in edition.lists() { try put(file) }
    let end = try out.finish(commit: tip.commit.hex)
    report.differences += end.removed
    report.digest = end.digest
    return report
  }

  /// The tip of main, and the budget as it stands there.
  private func standing() throws -> (Tip, NewsBudget) {
    for _ in 0..<5 {
      let tip = try mainTip()
      let budget = try budget()
      if try budget.reflects() == tip.commit.hex { return (tip, budget) }
    }
    throw DeskFailure(
      .tryAgain, "The record moved on while the site was begun.", hint: "stet press")
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    func plain(_ path: String) -> String {
      URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
    return plain(one) == plain(other)
  }
}
