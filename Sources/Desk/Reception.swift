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
  private let desk: Desk
  private let archive: Archive
  private let budget: NewsBudget
  private let configuration: Configuration
  private let main: Tip
  private let wire: Tip?
  private let hands: Hands
  /// What `wire` will hold, by agency, so that each agency is the author of its own commit.
  private var arrivals: [String: [Arrival]] = [:]
  /// Paths and texts of this batch, for an item that comes twice in it.
  private var pending: [String: (path: StoryPath, text: Story)] = [:]

  private struct Arrival {
    var path: StoryPath
    var text: Story
    var original: FileChange?
    var date: GitTime
    /// What `main` gets; nil where it keeps what it has.
    var taken: Story?
    var isNew: Bool
    var version: String?
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

  /// Decides what becomes of one item.
  mutating func take(_ delivery: Delivery) throws -> ImportLine {
    var line = delivery.line
    guard let item = delivery.item else { return line }
    let key = "\(delivery.agency)\u{0}\(item.guid)"
    let path = try pending[key]?.path ?? path(for: item, agency: delivery.agency)
    let text = Story.agencyText(of: item, agency: delivery.agency, id: path.id)
    (line.id, line.slug, line.path) = (path.id, path.slug.text, path.text)
    let held = try pending[key]?.text ?? textOnWire(at: path)
    let onMain = pending[key] == nil ? try archive.file(path.text, at: main) : nil
    if let held, held.bytes == text.bytes, onMain != nil || pending[key] != nil {
      line.outcome = .unchanged
      return line
    }
    if let held, held.bytes != text.bytes {
      guard let order = VersionOrder(from: held, to: text) else {
        line.outcome = .refused
        line.reason =
          "It is older (version \(text.syndication?.version ?? "?")) than what the desk has "
          + "(version \(held.syndication?.version ?? "?"))."
        return line
      }
      if order == .same {
        line.remarks.append("The agency sent this version before with other words.")
      }
    }
    var arrival = Arrival(
      path: path, text: text, original: original(of: delivery, path),
      date: item.sent.map { GitTime(seconds: $0) } ?? hands.committer.time,
      taken: nil, isNew: onMain == nil, version: item.version)
    line.outcome = arrival.isNew && pending[key] == nil ? .new : .updated
    let blob = try Repository.hash(blob: text.bytes)
    if let onMain {
      arrival.taken = try update(of: onMain.bytes, with: text, base: blob, path, &line)
    } else {
      arrival.taken = text.taken(state: state(for: item), base: blob.hex)
    }
    line.remarks += warnings(item)
    arrivals[delivery.agency, default: []].removeAll { $0.path == path }
    arrivals[delivery.agency, default: []].append(arrival)
    pending[key] = (path, text)
    return line
  }

  /// Writes all objects first, then moves `wire`, then `main`.
  /// - Returns: The new commits on `main`, in hex.
  consuming func record() throws -> [String] {
    guard !arrivals.isEmpty else { return [] }
    let agencies = arrivals.sorted { $0.key < $1.key }
    let all = agencies.flatMap(\.value)
    let composed = try archive.packedIfMany(all.count) {
      var wireTip = wire
      for (agency, arrivals) in agencies {
        wireTip = try composeWire(arrivals, agency: agency, over: wireTip)
      }
      var commits: [Tip] = []
      for group in [all.filter(\.isNew), all.filter { !$0.isNew }] {
        let changes = group.compactMap { arrival in
          arrival.taken.map { FileChange(path: arrival.path.text, bytes: $0.bytes) }
        }
        guard !changes.isEmpty else { continue }
        commits.append(
          try archive.compose(
            changes, as: message(for: group.filter { $0.taken != nil }).message, by: hands,
            over: commits.last ?? main, merging: wireTip?.commit))
      }
      return (wire: wireTip, main: commits)
    }
    if let new = composed.wire, new != wire {
      try archive.advance(.wire, from: wire, to: new, paths: [], subject: "import")
    }
    guard let last = composed.main.last else { return [] }
    try archive.advance(
      .main, from: main, to: last, paths: all.filter { $0.taken != nil }.map(\.path.text),
      subject: "import")
    return composed.main.map(\.commit.hex)
  }

  private func composeWire(_ arrivals: [Arrival], agency: String, over tip: Tip?) throws -> Tip? {
    let name = agency.isEmpty ? "Unnamed agency" : agency
    var record = StepRecord(
      subject: arrivals.count == 1
        ? "\(name): \(arrivals[0].text.headline)" : "\(name): \(arrivals.count) stories",
      stories: arrivals.map(\.path.id))
    if arrivals.count == 1 { record[.version] = arrivals[0].version }
    let changes = arrivals.flatMap { arrival in
      [FileChange(path: arrival.path.text, bytes: arrival.text.bytes)]
        + [arrival.original].compactMap(\.self)
    }
    let author = Signature(
      name: name, email: "\(Slug(name).text)@wire.invalid",
      time: arrivals.map(\.date).max { $0.seconds < $1.seconds } ?? hands.committer.time)
    return try archive.compose(
      changes, as: record.message, by: Hands(author: author, committer: hands.committer),
      over: tip)
  }

  private func message(for arrivals: [Arrival]) -> StepRecord {
    let isNew = arrivals.first?.isNew ?? true
    let verb = isNew ? "Import" : "Update"
    guard arrivals.count == 1, let only = arrivals.first, let story = only.taken else {
      var record = StepRecord(
        subject: "\(verb) \(arrivals.count) stories", stories: arrivals.map(\.path.id))
      record[.transition] = verb.lowercased()
      return record
    }
    var record = StepRecord(subject: "\(verb): \(story.headline)", stories: [only.path.id])
    record[.transition] = verb.lowercased()
    record[.to] = story.state
    record[.base] = story.syndication?.base
    record[.flag] = story.flag?.rawValue
    record[.version] = only.version
    return record
  }

  /// Takes an agency's newer text into a story that nobody edited; an edited one keeps its text.
  private func update(
    of bytes: [UInt8], with text: Story, base: ObjectID, _ path: StoryPath, _ line: inout ImportLine
  ) throws -> Story? {
    guard let current = try? Story(bytes), let state = current.state else {
      line.remarks.append("The story's file on main is broken; the new version waits on wire.")
      return nil
    }
    let isUntouched = try desk.agencyText(of: current).map {
      Flag(ours: current, agency: $0) == .untouched
    }
    let wireHands = Actor(name: "wire", email: "", roles: .only(["wire"]))
    let mayUpdate = configuration.workflow.possible(from: state, actor: wireHands)
      .contains { $0.name == "update" }
    if isUntouched == true, mayUpdate, try archive.workTreeChange(of: path.text, since: main) == nil
    {
      return text.taken(state: state, base: base.hex)
    }
    line.remarks.append(
      isUntouched == true
        ? "The story is \(state), so its text stays; the new version waits on branch wire."
        : "Staff edited the story, so its text stays; the new version waits on branch wire.")
    // What the agency forbids is known at once, whatever becomes of its words.
    guard current.syndication?.status != text.syndication?.status else { return nil }
    var marked = current
    marked.set("syndication.status", text: text.syndication?.status)
    return marked
  }

  private func path(for item: WireItem, agency: String) throws -> StoryPath {
    if let known = try budget.entry(agency: agency, guid: item.guid),
      let path = StoryPath(known.path)
    {
      return path
    }
    let seconds = item.date.flatMap { WireDate($0)?.instantAssumingUTC } ?? hands.committer.seconds
    let id = StoryID.mint(agency: agency, guid: item.guid) { id in
      (try? budget.find(id).contains { $0.id == id }) == true
        || pending.values.contains { $0.path.id == id }
    }
    let slug = Slug(item.headline ?? item.slugline ?? "")
    guard
      let path = StoryPath(
        date: Date(timeIntervalSince1970: Double(seconds)), slug: slug, id: id)
    else {
      throw DeskFailure(.unreadable, "The date \(item.date ?? "") is outside the years 1 to 9999.")
    }
    return path
  }

  /// The workflow's first state; or where a hold leads, when only a person can tell whether the item
  /// may be used (design section 4: fail closed).
  private func state(for item: WireItem) -> String {
    let initial = configuration.workflow.initial
    guard item.mustBeHeld else { return initial }
    let wire = Actor(name: "wire", email: "", roles: .only(["wire"]))
    let hold = configuration.workflow.possible(from: initial, actor: wire).first { transition in
      configuration.workflow.state(transition.target(from: initial))?.isHeld == true
    }
    return hold?.target(from: initial) ?? initial
  }

  private func textOnWire(at path: StoryPath) throws -> Story? {
    guard let wire, let file = try archive.file(path.text, at: wire) else { return nil }
    return try Story(file.bytes)
  }

  private func original(of delivery: Delivery, _ path: StoryPath) -> FileChange? {
    path.original(fileExtension: delivery.item?.originalExtension ?? "wire").map {
      FileChange(path: $0, bytes: delivery.original)
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
    if item.incomplete == true { warnings.append("Its end seems to be missing.") }
    return warnings
  }
}
