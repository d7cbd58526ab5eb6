import Archive
import Budget
import Foundation
import Git
import Stories
import Wire
import Workflows

/// Sorts a batch of items into new, updated and unchanged, and records them: `wire` first, then
/// `main`.
///
/// To be used inside the lock. What an earlier run left on `wire` alone is completed.
struct Reception {
  let desk: Desk
  let archive: Archive
  let budget: NewsBudget
  let configuration: Configuration
  let main: Tip
  let wire: Tip?
  let hands: Hands
  /// What this batch brings, in the order it came.
  var arrivals: [Arrival] = []
  /// Where stories live whose newest version waits on `wire` alone, by the key of `pending`.
  var waiting: [String: StoryPath] = [:]
  /// The last arrival of each item of this batch, for an item that comes twice in it.
  var pending: [String: Arrival] = [:]

  /// One version of one story on its way to the branches.
  struct Arrival {
    var agency: String
    var path: StoryPath
    var text: Story
    /// The agency's bytes; nil where `wire` has this version already.
    var original: FileChange?
    var isOnWire = false
    /// Whether `main` builds on this version already.
    var isBuiltOn = false
    var date: GitTime
    /// What `main` gets; nil where it keeps what it has.
    var taken: Story?
    /// Whether that has the agency's words as they were sent, and nobody's of the desk.
    var isAsSent = false
    /// What desk rules make of it, and which; nil where they change nothing.
    var replaced: (story: Story, names: [String])?
    /// What `main` has in the end.
    var settled: Story? { replaced?.story ?? taken }
    /// The state on `main` before; nil where it has no such story.
    var state: String?
    var isNew: Bool
    /// The guid that the agency gave the story before this version gave it another.
    var formerly: String?
    /// What the agency orders with this version, or with one before it in the batch.
    var order: AgencyOrder?
    /// The step that carries the order out, and why; nil where nothing was to be stopped.
    var stop: (transition: Transition, reason: String)?
    /// The rule that takes the story on from there, and by which step; nil where none does.
    var ruling: (rule: ImportRule, outcome: Ruling.Outcome)?
    /// How many versions of the story came before it in the batch.
    var round = 0
  }

  init(_ desk: Desk) throws {
    self.desk = desk
    archive = try desk.archive()
    budget = try desk.budget()
    main = try desk.mainTip()
    wire = try archive.tip(of: .wire)
    configuration = try desk.configuration(at: main)
    hands = try desk.hands()
  }

  /// Decides what becomes of one item; what is wrong with it alone is told in its line.
  mutating func sort(_ offer: Offer) throws -> ImportLine {
    var line = offer.line
    guard let item = offer.item else { return line }
    let keys = offer.agencies.map { "\($0)\u{0}\(item.guid)" }
    let key = keys.first { pending[$0] != nil } ?? keys[0]
    let earlier = pending[key]
    guard let path = try earlier?.path ?? path(for: item, of: offer.agencies) else {
      line.outcome = .refused
      line.reason = "The date \(item.date ?? "") is outside the years 1 to 9999."
      return line
    }
    let text = Story.agencyText(of: item, agency: offer.agency, id: path.id)
    (line.id, line.slug, line.path) = (path.id, path.slug.text, path.text)
    let held = try earlier?.text ?? textHeld(at: path.text)
    let isKnown = held?.bytes == text.bytes
    if isKnown, earlier != nil {
      line.outcome = .unchanged
      return line
    }
    if let held, !isKnown {
      let order = VersionOrder(from: held, to: text)
      // A version that came before is not news again, and nothing is lost with it.
      if order != .newer, try wasReceived(offer, text, path) {
        line.outcome = .unchanged
        return line
      }
      if let reason = Self.refusal(of: text, after: held, order) {
        line.outcome = .refused
        line.reason = reason
        return line
      }
      if order == .same {
        line.remarks.append("The agency sent this version before with other words.")
      }
    }
    var arrival = Arrival(
      agency: offer.agency, path: path, text: text, isOnWire: isKnown,
      date: item.sent.map { GitTime(seconds: $0) } ?? hands.committer.time, isNew: true,
      order: [AgencyOrder(text), earlier?.order].compactMap(\.self).max(),
      round: earlier.map { $0.round + 1 } ?? 0)
    if !isKnown { arrival.original = try original(of: offer, path) }
    var remarks: [String] = []
    try settle(&arrival, &remarks)
    if isKnown || arrival.isBuiltOn, arrival.taken == nil {
      line.outcome = .unchanged
      return line
    }
    line.outcome = arrival.isNew && earlier == nil ? .new : .updated
    line.remarks += remarks + warnings(item)
    arrivals.append(arrival)
    pending[key] = arrival
    return line
  }

  /// Takes over what an import that was cut short, or a colleague's, left on `wire` alone; to be
  /// called before anything else is taken.
  mutating func complete() throws -> [ImportLine] {
    guard let wire else { return [] }
    var paths: [String] = []
    for commit in try archive.commits(from: wire.commit, hiding: [main.commit]) {
      for step in try archive.steps(of: try archive.repository.commit(commit))
      where step.after != nil && !paths.contains(step.path) {
        paths.append(step.path)
      }
    }
    var lines: [ImportLine] = []
    for path in paths {
      guard let place = StoryPath(path), let text = try textOnWire(at: path) else { continue }
      // What was deleted from main is not brought back by the import of something else.
      if try archive.file(path, at: main) == nil, try !budget.steps(of: place.id).isEmpty {
        continue
      }
      let agency = text.syndication?.agency ?? ""
      waiting["\(agency)\u{0}\(text.syndication?.guid ?? "")"] = place
      var arrival = Arrival(
        agency: agency, path: place, text: text, isOnWire: true, date: hands.committer.time,
        isNew: true, order: AgencyOrder(text))
      var remarks: [String] = []
      try settle(&arrival, &remarks)
      guard arrival.taken != nil else { continue }
      arrivals.append(arrival)
      pending["\(agency)\u{0}\(text.syndication?.guid ?? "")"] = arrival
      var line = ImportLine(
        source: Branch.wire.rawValue, outcome: arrival.isNew ? .new : .updated, id: place.id,
        slug: place.slug.text, path: path, headline: text.headline,
        agency: agency.isEmpty ? nil : agency, guid: text.syndication?.guid)
      line.remarks = ["An import that was cut short is completed."] + remarks
      lines.append(line)
    }
    return lines
  }

  /// Where the item's story lives, or will live; nil where its date makes no path.
  ///
  /// A story keeps the path and the id it came in with: one that was here before its feed gave it an
  /// agency is looked for by the name it had, and only a new one is minted from the feed's.
  private func path(for item: WireItem, of agencies: [String]) throws -> StoryPath? {
    var newID: String?
    for agency in agencies {
      if let known = try self.known(item.guid, of: agency) { return known }
      if let replaced = try replaced(by: item, of: agency) { return replaced }
      var known: StoryPath?
      let id = StoryID.mint(agency: agency, guid: item.guid) { id in
        if pending.values.contains(where: { $0.path.id == id }) { return true }
        // The budget knows no agency of a story whose file is broken, or whose agency has no name.
        for entry in (try? budget.find(id)) ?? [] where entry.id == id {
          let theirs = try? textOnWire(at: entry.path)?.syndication
          guard theirs?.guid == item.guid, agencies.contains(theirs?.agency ?? "") else {
            return true
          }
          known = StoryPath(entry.path)
        }
        return false
      }
      if let known { return known }
      newID = newID ?? id
    }
    let seconds = item.date.flatMap { WireDate($0)?.instantAssumingUTC } ?? hands.committer.seconds
    return newID.flatMap {
      StoryPath(
        date: Date(timeIntervalSince1970: Double(seconds)),
        slug: Slug(item.headline ?? item.slugline ?? ""), id: $0)
    }
  }

  /// The agency's newest text of a story, as far as the desk has it.
  func textHeld(at path: String) throws -> Story? {
    try textOnWire(at: path) ?? textBehindMain(at: path)
  }

  private func textOnWire(at path: String) throws -> Story? {
    guard let wire, let file = try archive.file(path, at: wire) else { return nil }
    // A file of wire that was broken by hand is replaced by what the agency sends next.
    return try? Story(file.bytes)
  }

  /// What `main` builds on, where a colleague's desk brought it and this desk's `wire` never had it.
  private func textBehindMain(at path: String) throws -> Story? {
    guard let file = try archive.file(path, at: main), let story = try? Story(file.bytes) else {
      return nil
    }
    return try desk.agencyText(of: story)
  }

  /// The agency's bytes beside the story; those of a later version under a name of their own.
  ///
  /// Where `main` lacks a file that `wire` changes, git could not merge the two by hand.
  private func original(of offer: Offer, _ path: StoryPath) throws -> FileChange? {
    guard let names = try originalNames(of: offer, path) else { return nil }
    let before = try wire.flatMap { try archive.repository.entry(at: names.first, in: $0.tree)?.id }
    let isTaken = arrivals.contains {
      $0.original?.path == names.first && $0.original?.content?.bytes != offer.original.bytes
    }
    let isFirst = try !isTaken && (before == nil || before == offer.original.id())
    return FileChange(path: isFirst ? names.first : names.later, content: offer.original)
  }

  /// Why a version does not take the place of the one the desk has; nil when it does.
  private static func refusal(
    of text: Story, after held: Story, _ order: VersionOrder?
  ) -> String? {
    guard order != nil else {
      return "It is older (version \(text.syndication?.version ?? "?")) than what the desk has "
        + "(version \(held.syndication?.version ?? "?"))."
    }
    guard text.isIncomplete, !held.isIncomplete else { return nil }
    return "It is not the full story, so it does not replace the text that the desk has."
  }

  /// Whether this version came before: its very bytes, or its text in other bytes.
  ///
  /// A text counts as well as it was before its feed was set up, or the feed would make news of it.
  private func wasReceived(
    _ offer: Offer, _ text: Story, _ path: StoryPath
  ) throws -> Bool {
    if arrivals.contains(where: { $0.path == path && $0.text.bytes == text.bytes }) { return true }
    guard let wire else { return false }
    if let names = try originalNames(of: offer, path) {
      let blob = try offer.original.id()
      for name in [names.first, names.later]
      where try archive.repository.entry(at: name, in: wire.tree)?.id == blob { return true }
    }
    let texts = [text, offer.textWithoutFeed(id: path.id)].compactMap(\.self)
    return try archive.holds(
      path.text, Set(texts.map { try Repository.hash(blob: $0.bytes) }), upTo: wire.commit)
  }

  private func originalNames(
    of offer: Offer, _ path: StoryPath
  ) throws -> (first: String, later: String)? {
    let suffix = offer.item?.originalExtension ?? "wire"
    return try path.original(fileExtension: suffix).map { name in
      (name, "\(name.dropLast(suffix.count))\(try offer.original.id().hex.prefix(8)).\(suffix)")
    }
  }

  private func warnings(_ item: WireItem) -> [String] {
    var warnings: [String] = []
    if item.status != .usable { warnings.append("The agency says: \(item.status.rawValue).") }
    for signal in item.signals ?? [] where [.killSuspect, .hold].contains(signal.kind) {
      warnings.append(
        "Its words look like a \(signal.kind == .hold ? "hold" : "kill"): \(signal.words)")
    }
    if case .unclear = item.embargo { warnings.append("Its embargo is unclear.") }
    if item.incomplete == true { warnings.append("It is not the full story, so it is held.") }
    return warnings
  }
}
