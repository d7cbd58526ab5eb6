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
  /// Files are read one at a time, and `progress` is told how many are done. A given agency is named
  /// in place of what the items say; a given feed is that of all of them, else each finds its own.
  public func receive(
    _ files: some Sequence<WireFile>, agency: String? = nil, feed: Feed? = nil,
    dryRun: Bool = false, progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    let supply = try supply()
    var report = ImportReport()
    var batch: [Delivery] = []
    var weight = 0
    for (number, file) in files.enumerated() {
      let deliveries = try deliveries(in: file, agency: agency, dryRun: dryRun) { item in
        feed ?? supply.feed(holding: file.path)
          ?? supply.feeds.ofAgency(agency ?? item.agencyName)
      }
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
    in file: WireFile, agency: String?, dryRun: Bool, feed: (WireItem) -> Feed?
  ) throws -> [Delivery] {
    func line(_ outcome: ImportLine.Outcome, _ reason: String) -> Delivery {
      Delivery(line: ImportLine(source: file.name, outcome: outcome, reason: reason))
    }
    let bytes: [UInt8]
    let batch: WireBatch
    do {
      bytes = try file.content.get()
    } catch {
      return [line(.refused, error.description)]
    }
    func quarantine(_ failure: WireFailure) throws -> Delivery {
      if !dryRun {
        try Quarantine(below: cacheDirectory).keep(
          bytes, name: file.name, reason: failure.description)
      }
      return line(.refused, failure.description)
    }
    do throws(WireFailure) {
      batch = try WireReader.read(bytes, name: file.name)
    } catch {
      return [try quarantine(error)]
    }
    let original = FileContent(bytes)
    let read = batch.items.map { item in
      Delivery(
        item: item, of: feed(item), agency: agency, original: original, source: file.name)
    }
    return read + (try batch.refused.map(quarantine)) + batch.skipped.map { line(.skipped, $0) }
  }

  /// Keeps the files of items that could be read and were refused all the same.
  private func quarantine(_ batch: [Delivery], _ lines: [ImportLine]) throws {
    let refused = zip(batch, lines).filter { $0.item != nil && $1.outcome == .refused }
    for items in Dictionary(grouping: refused, by: { ObjectIdentifier($0.0.original) }).values {
      var reasons: [String] = []
      for reason in items.compactMap(\.1.reason) where !reasons.contains(reason) {
        reasons.append(reason)
      }
      try Quarantine(below: cacheDirectory).keep(
        items[0].0.original.bytes, name: items[0].1.source,
        reason: reasons.joined(separator: " "))
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
      return
    }
    try archive().locked(timeout: patience) {
      var reception = try Reception(self)
      report.lines += try reception.complete()
      let lines = try batch.map { try reception.take($0) }
      report.lines += lines
      try quarantine(batch, lines)
      report.commits += try reception.record()
    }
    _ = try budget()
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
  /// The file it came in, which other items may have come in too.
  var original = FileContent([])
  var line: ImportLine

  init(line: ImportLine) { self.line = line }

  init(
    item: WireItem, of feed: Feed?, agency named: String?, original: FileContent, source: String
  ) {
    let own = item.agencyName
    let isHeard = !own.isEmpty && feed?.ignored.contains(.agency) != true
    formerAgency = named ?? own
    agency = named ?? (isHeard ? own : feed?.agency ?? own)
    unfed = feed == nil ? nil : item
    let item = feed.map(item.completed) ?? item
    self.item = item
    self.original = original
    line = ImportLine(
      source: source, outcome: .unchanged, headline: item.headline,
      agency: agency.isEmpty ? nil : agency, guid: item.guid, feed: feed?.name,
      remarks: item.remarks ?? [])
  }

  /// The text as it would be without a feed; nil where it has none.
  func textWithoutFeed(id: String) -> Story? {
    unfed.map { Story.agencyText(of: $0, agency: formerAgency, id: id) }
  }
}
