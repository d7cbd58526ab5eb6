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
  /// The stories of which readers do not get the newest version, for the record does not bear it out.
  public var withheld: [WithheldVersion] = []
  /// The digest of the manifest.
  public var digest = ""
  /// The pages that say that a story was withdrawn.
  public var notices: Set<String> = []
  /// The documents that tell partners of it.
  public var canceled: Set<String> = []
  /// Whether readers are served from this folder, so that it can tell that a killed story is gone.
  public var isServed: Bool
}

extension Desk {
  /// Makes the site of the stories that readers can see, as the record has them, in a folder.
  ///
  /// Only what differs is written, each file whole, and the manifest last. What is out and was made of
  /// the same is not made again. Settings and templates are judged before the first file is touched.
  /// With `isCheck` everything is made and every file read, and nothing is written. Without a folder
  /// it is that of `Workflows/press.yaml`. Sentences call the folder by its name.
  public func press(
    to folder: String? = nil, called name: String? = nil, isCheck: Bool = false
  ) throws -> PressReport {
    let (tip, budget) = try standing()
    let history = try acceptedHistory(at: tip)
    let settings = try pressSettings(at: tip)
    let served = try servedFolder(settings)
    let room = try PressRoom(
      folder: self.folder, environment: environment,
      edition: Edition(try site(settings, at: tip), templates: try templates(at: tip)),
      workflow: configuration(at: tip).workflow, lines: readersLines(at: tip))
    let name = name ?? folder ?? settings.out
    let folder = folder ?? served
    let style = try houseStyle(at: tip)
    let ledgers = cacheDirectory
    let (out, standings) = try Cores.both {
      try PressFolder(at: folder, called: name, in: style, ledgers: ledgers, isRead: isCheck)
    } _: {
      isCheck ? nil : try Self.sound(budget.standings(in: style))
    }
    var rack = try rack(of: standings, in: style, by: budget, for: room.edition, in: out)
    rack.waiting += try deletedEntries(history, by: budget)
    let lives = try rack.waiting.compactMap { entry in
      let life = try publicLife(of: entry, in: room.workflow, by: budget, accepting: history)
      if life == nil, history.exceptions[entry.path] == nil { rack.keep(.unseen, at: entry.path) }
      return life
    }
    var differences: [PressDifference] = []
    for story in try room.press(lives, into: out) {
      rack.add(story.standing)
      if story.isWhole, history.exceptions[story.path] == nil {
        rack.keep(story.standing, at: story.path)
      }
      differences += story.differences
    }
    let sheets = room.edition.sheets(of: rack.cards, rack.withdrawn).filter { sheet in
      guard let key = sheet.key else { return true }
      return !out.keeps(sheet.path, made: key)
    }
    let latest = try sheets.first { !$0.stories.isEmpty }.map { sheet in
      try sheet.stories.map { try story(of: $0, in: room, by: budget, accepting: history) }
    }
    differences += try room.press(sheets, of: latest ?? [], into: out)
    let end = try out.finish(commit: tip.commit.hex)
    if !isCheck {
      try budget.keep(
        rack.new.map { ($0.path, $0.standing.bytes) }, in: style, reflecting: tip.commit.hex)
    }
    let notices = Set(rack.withdrawn.map(\.path.page))
    let canceled = notices.flatMap { room.edition.names(beside: $0) }
    return PressReport(
      folder: folder, name: name, commit: tip.commit.hex, published: rack.cards.count,
      files: end.count, differences: differences.sorted { $0.path < $1.path } + end.removed,
      withheld: history.withheld, digest: end.digest, notices: notices,
      canceled: Set(canceled).subtracting(notices),
      isServed: PressFolder.plain(folder) == PressFolder.plain(served))
  }

  /// The standings that were kept of stories whose files are as they were left, and the stories whose
  /// files are to be made.
  private func rack(
    of standings: [Standing]?, in style: String, by budget: NewsBudget, for edition: Edition,
    in out: PressFolder
  ) throws -> PressRack {
    var rack = PressRack()
    guard let standings else {
      rack.waiting = try budget.list(limit: .max)
      return rack
    }
    var spoilt: Set<String> = []
    for standing in standings {
      guard let key = standing.key, let page = standing.page else { continue }
      if edition.names(beside: page).allSatisfy({ out.keeps($0, made: key) }) {
        rack.add(standing)
      } else {
        spoilt.insert(page)
      }
    }
    rack.waiting = try budget.storiesWithoutStanding(in: style)
    guard !spoilt.isEmpty else { return rack }
    rack.waiting += try budget.list(limit: .max).filter {
      StoryPath($0.path).map { spoilt.contains($0.page) } == true
    }
    return rack
  }

  /// Nil where one of them was spoilt: then none is trusted.
  static func sound(_ standings: [[UInt8]]) -> [Standing]? {
    var sound: [Standing] = []
    for bytes in standings {
      guard let standing = Standing(bytes) else { return nil }
      sound.append(standing)
    }
    return sound
  }

  /// The story of a card, with all that is printed of it.
  private func story(
    of card: Card, in room: PressRoom, by budget: NewsBudget, accepting history: AcceptedHistory
  ) throws -> PublishedStory {
    guard
      let entry = try budget.entry(at: card.story)
        ?? deletedEntries(history, by: budget).first(where: { $0.path == card.story }),
      let life = try publicLife(of: entry, in: room.workflow, by: budget, accepting: history)
    else { throw Self.movedOn }
    return try room.story(of: life, from: archive()).story
  }

  /// The tip of main, and the budget as it stands there.
  func standing() throws -> (Tip, NewsBudget) {
    for _ in 0..<5 {
      let tip = try mainTip()
      let budget = try budget()
      if try budget.reflects() == tip.commit.hex { return (tip, budget) }
    }
    throw Self.movedOn
  }

  private static var movedOn: DeskFailure {
    DeskFailure(.tryAgain, "The record moved on while the site was made.", hint: "stet press")
  }
}
