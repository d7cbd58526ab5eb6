import Archive
import Budget
import Foundation
import Git
import Stories
import Wire
import Workflows

extension Desk {
  /// Imports wire files: what agencies sent goes to `wire`, and from there to `main`.
  ///
  /// A file that cannot be read goes to quarantine and the rest goes on. Items are recorded in
  /// batches, so that thousands become few commits.
  /// Files are read one at a time, and `progress` is told how many are done. A given agency is named
  /// in place of what the items say.
  public func receive(
    _ files: some Sequence<WireFile>, agency: String? = nil, dryRun: Bool = false,
    progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    var report = ImportReport()
    var batch: [Delivery] = []
    var weight = 0
    for (number, file) in files.enumerated() {
      let deliveries = try deliveries(in: file, agency: agency, dryRun: dryRun)
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
    in file: WireFile, agency: String?, dryRun: Bool
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
        item: item, agency: agency ?? item.agencyName, original: original, source: file.name)
    }
    return read + (try batch.refused.map(quarantine)) + batch.skipped.map { line(.skipped, $0) }
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
      for delivery in batch { report.lines.append(try reception.take(delivery)) }
      report.commits += try reception.record()
    }
    _ = try budget()
  }
}

/// One item on its way in; or only a line for the report, where there is no item.
struct Delivery {
  var item: WireItem?
  var agency = ""
  /// The file it came in, which other items may have come in too.
  var original = FileContent([])
  var line: ImportLine

  init(line: ImportLine) { self.line = line }

  init(item: WireItem, agency: String, original: FileContent, source: String) {
    self.item = item
    self.agency = agency
    self.original = original
    line = ImportLine(
      source: source, outcome: .unchanged, headline: item.headline,
      agency: agency.isEmpty ? nil : agency, guid: item.guid, remarks: item.remarks ?? [])
  }
}
