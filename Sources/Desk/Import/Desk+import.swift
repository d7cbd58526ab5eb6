import Archive
import Budget
import Foundation
import Git
import Stories
import Wire
public import Workflows

extension Desk {
  /// Imports wire files: what agencies sent goes to `wire`, and from there to `main`.
  ///
  /// A file that cannot be read goes to quarantine and the rest goes on. Items are recorded in
  /// batches, so that thousands become few commits.
  /// Files are read one at a time, and `progress` is told how many are done. A given agency, or the
  /// file's own, is named in place of what the items say; a given feed is that of all of them, else
  /// each finds its own.
  public func receive(
    _ files: some Sequence<WireFile>, agency: String? = nil, feed: Feed? = nil,
    dryRun: Bool = false, progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    let supply = try supply()
    var report = ImportReport()
    var batch: [Delivery] = []
    var weight = 0
    for (number, file) in files.enumerated() {
      var file = file
      file.agency = agency ?? file.agency
      file.feed = feed ?? file.feed ?? supply.feed(holding: file.path)
      let deliveries = try deliveries(in: file, of: supply.feeds, dryRun: dryRun)
      batch += deliveries
      weight += deliveries.first?.original.bytes.count ?? 0
      if batch.count >= 500 || weight > 32 << 20 {
        try deliver(batch, into: &report, dryRun: dryRun)
        (batch, weight) = ([], 0)
      }
      progress(number + 1)
    }
    try deliver(batch, into: &report, dryRun: dryRun)
    return report
  }

  private func deliveries(
    in file: WireFile, of feeds: Feeds, dryRun: Bool
  ) throws -> [Delivery] {
    func line(_ outcome: ImportLine.Outcome, _ reason: String) -> Delivery {
      Delivery(
        line: ImportLine(
          source: file.name, outcome: outcome, reason: reason, quarantined: file.quarantined))
    }
    let bytes: [UInt8]
    let batch: WireBatch
    do {
      bytes = try file.content.get()
    } catch {
      return [line(.refused, error.description)]
    }
    func quarantine(_ failure: WireFailure) throws -> Delivery {
      var refusal = line(.refused, failure.description)
      if !dryRun {
        refusal.line.quarantined = try self.quarantine.keep(
          bytes, of: file, reason: failure.description, at: clock())
      }
      return refusal
    }
    do throws(WireFailure) {
      batch = try WireReader.read(bytes, name: file.name)
    } catch {
      return [try quarantine(error)]
    }
    let original = FileContent(bytes)
    let read = batch.items.map { item in
      Delivery(
        item: item, of: file.feed ?? feeds.ofAgency(file.agency ?? item.agencyName), in: file,
        original: original)
    }
    return read + (try batch.refused.map(quarantine)) + batch.skipped.map { line(.skipped, $0) }
  }

  /// Keeps the files of items that could be read and were refused all the same, and notes in their
  /// lines where.
  private func quarantine(_ batch: [Delivery], _ lines: inout [ImportLine]) throws {
    let refused = batch.indices.filter { batch[$0].item != nil && lines[$0].outcome == .refused }
    let files = Dictionary(grouping: refused) { ObjectIdentifier(batch[$0].original) }
    for items in files.values {
      var reasons: [String] = []
      for reason in items.compactMap({ lines[$0].reason }) where !reasons.contains(reason) {
        reasons.append(reason)
      }
      guard let first = items.first, let file = batch[first].file else { continue }
      let id = try quarantine.keep(
        batch[first].original.bytes, of: file, reason: reasons.joined(separator: " "),
        at: clock())
      for index in items { lines[index].quarantined = id }
    }
  }

  private func deliver(
    _ batch: [Delivery], into report: inout ImportReport, dryRun: Bool
  ) throws {
    guard batch.contains(where: { $0.item != nil }) else {
      report.lines += batch.map(\.line)
      return
    }
    if dryRun {
      var reception = try Reception(self)
      report.lines += try reception.complete()
      for delivery in batch { report.lines.append(try reception.take(delivery)) }
      report.note(try reception.applyReplacements() + reception.applyRules())
      return
    }
    let first = report.lines.count
    let part = try writing { () throws -> ImportReport in
      var part = ImportReport()
      var reception = try Reception(self)
      part.lines = try reception.complete()
      var lines = try batch.map { try reception.take($0) }
      try quarantine(batch, &lines)
      part.lines += lines
      part.note(try reception.applyReplacements() + reception.applyRules())
      part.commits = try reception.record()
      return part
    }
    report.lines += part.lines
    report.commits += part.commits
    // All is recorded, whatever becomes of the index; that catches up at the next look.
    guard let list = try? budget() else { return }
    for index in report.lines.indices.dropFirst(first) where report.lines[index].outcome == .new {
      report.lines[index].near = try report.lines[index].path.map { try list.near($0) } ?? []
    }
  }
}

extension ImportReport {
  /// Tells of each rule in the line of the version that it was asked about.
  fileprivate mutating func note(_ remarks: [Reception.RuleRemark]) {
    for remark in remarks {
      guard
        let number = lines.lastIndex(where: {
          $0.path == remark.path && [.new, .updated].contains($0.outcome)
        })
      else { continue }
      if let rule = remark.rule { lines[number].rule = rule }
      lines[number].replacements += remark.replacements
      lines[number].remarks.append(remark.sentence)
    }
  }
}

/// One item on its way in; or only a line for the report, where there is no item.
struct Delivery {
  var item: WireItem?
  var agency = ""
  /// The agency that the item was known by before its feed said otherwise.
  var formerAgency = ""
  /// The names that its story may be known by, the one it gets now first.
  var agencies: [String] { agency == formerAgency ? [agency] : [agency, formerAgency] }
  /// The item as it was before its feed completed it; nil where it has none.
  var unfed: WireItem?
  /// Where it came in, with the agency and the feed that were named there.
  var file: WireFile?
  /// The bytes it came in, which other items may have come in too.
  var original = FileContent([])
  var line: ImportLine

  init(line: ImportLine) { self.line = line }

  init(item: WireItem, of feed: Feed?, in file: WireFile, original: FileContent) {
    let own = item.agencyName
    let isHeard = !own.isEmpty && feed?.ignored.contains(.agency) != true
    formerAgency = file.agency ?? own
    agency = file.agency ?? (isHeard ? own : feed?.agency ?? own)
    unfed = feed == nil ? nil : item
    let item = feed.map(item.completed) ?? item
    self.item = item
    self.original = original
    line = ImportLine(
      source: file.name, outcome: .unchanged, headline: item.headline,
      agency: agency.isEmpty ? nil : agency, guid: item.guid, feed: feed?.name,
      remarks: item.remarks ?? [], quarantined: file.quarantined)
    self.file = file
  }

  /// The text as it would be without a feed; nil where it has none.
  func textWithoutFeed(id: String) -> Story? {
    unfed.map { Story.agencyText(of: $0, agency: formerAgency, id: id) }
  }
}
