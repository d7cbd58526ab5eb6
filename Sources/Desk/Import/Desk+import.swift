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
    var batch: [Offer] = []
    var weight = 0
    for (number, file) in files.enumerated() {
      var file = file
      file.agency = agency ?? file.agency
      file.feed = feed ?? file.feed ?? supply.feed(holding: file.path)
      let offers = try offers(in: file, of: supply.feeds, dryRun: dryRun)
      batch += offers
      weight += offers.first?.original.bytes.count ?? 0
      if batch.count >= 500 || weight > 32 << 20 {
        try receive(batch, into: &report, dryRun: dryRun)
        (batch, weight) = ([], 0)
      }
      progress(number + 1)
    }
    try receive(batch, into: &report, dryRun: dryRun)
    return report
  }

  private func offers(
    in file: WireFile, of feeds: Feeds, dryRun: Bool
  ) throws -> [Offer] {
    func line(_ outcome: ImportLine.Outcome, _ reason: String) -> Offer {
      Offer(
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
    func quarantine(_ failure: WireFailure) throws -> Offer {
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
      Offer(
        item: item, of: file.feed ?? feeds.ofAgency(file.agency ?? item.agencyName), in: file,
        original: original)
    }
    return read + (try batch.refused.map(quarantine)) + batch.skipped.map { line(.skipped, $0) }
  }

  /// Keeps the files of items that could be read and were refused all the same, and notes in their
  /// lines where.
  private func quarantine(_ batch: [Offer], _ lines: inout [ImportLine]) throws {
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

  private func receive(
    _ batch: [Offer], into report: inout ImportReport, dryRun: Bool
  ) throws {
    guard batch.contains(where: { $0.item != nil }) else {
      report.lines += batch.map(\.line)
      return
    }
    if dryRun {
      var reception = try Reception(self)
      report.lines += try reception.complete()
      for offer in batch { report.lines.append(try reception.sort(offer)) }
      report.note(try reception.applyReplacements() + reception.applyRules())
      return
    }
    let first = report.lines.count
    let part = try writing { () throws -> ImportReport in
      var part = ImportReport()
      var reception = try Reception(self)
      part.lines = try reception.complete()
      var lines = try batch.map { try reception.sort($0) }
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
