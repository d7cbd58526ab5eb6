import Budget
import Foundation
import Press
import Stories
import Workflows

/// An open kill, and what a press found of the story.
public struct KillReceipt: Sendable {
  /// The kill.
  public var order: KillOrder
  /// Where the story is still to be found; empty when readers find a notice and nothing else.
  public var stillIn: [String]
  /// The outputs that have not acknowledged the withdrawal yet.
  public var waitsFor: [String] = []
  /// The commit that closed it; nil while it is open.
  public var closed: String?
  /// Why it is open still.
  public var refusal: DeskFailure?
}

extension Desk {
  /// Reads every file of the site again, in every folder, and closes the open kills whose stories are
  /// gone from all and whose withdrawal every output has acknowledged.
  ///
  /// A kill is closed in the record, in the name of whoever presses, by the workflow's own step; who
  /// may not take it leaves it open. Only the folder that readers are served from can tell.
  public func closeKills(after report: PressReport) throws -> [KillReceipt] {
    let orders = try kills()
    guard !orders.isEmpty else { return [] }
    guard report.isServed, let manifest = PressManifest(at: report.folder),
      PressManifest.digest(of: manifest.bytes) == report.digest
    else {
      return orders.map { KillReceipt(order: $0, stillIn: []) }
    }
    var found = search(report, manifest, for: orders.map(\.entry))
    let proof = try outputProof()
    for copy in proof.copies {
      var copied = report
      copied.folder = copy.folder
      let names = search(copied, manifest, for: orders.map(\.entry))
      // What a press that was cut short left there is in no other manifest.
      let isWhole =
        PressManifest(at: copy.folder).map { PressManifest.digest(of: $0.bytes) } == report.digest
      for path in orders.map(\.entry.path) {
        let here = names[path] ?? (isWhole ? [] : [PressCraft.press.manifest])
        found[path, default: []] += here.map { "\(copy.name)/\($0)" }
      }
    }
    let reason =
      "Every file of the site was read again by stet press: \(manifest.files.count) files, "
      + "manifest sha256 \(report.digest)." + proof.words
    return try orders.map { order in
      var receipt = KillReceipt(
        order: order, stillIn: found[order.entry.path] ?? [],
        waitsFor: StoryPath(order.entry.path).flatMap { proof.waiting[$0.id] } ?? [])
      guard receipt.stillIn.isEmpty, receipt.waitsFor.isEmpty else { return receipt }
      do {
        receipt.closed =
          try take(
            StepRequest(.named(Transition.withdraw), of: order.entry.id, given: [.reason: reason])
          ).commit
      } catch let failure as DeskFailure
        where [.refused, .roleNotHeld, .configuration].contains(failure.kind)
      {
        receipt.refusal = failure
      }
      return receipt
    }
  }

  /// Where on the site stories are still to be found, by their paths.
  private func search(
    _ report: PressReport, _ manifest: PressManifest, for entries: [StoryEntry]
  ) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for (name, digest) in manifest.files.sorted(by: { $0.key < $1.key }) {
      let data = FileManager.default.contents(atPath: "\(report.folder)/\(name)") ?? Data()
      let isSound = PressManifest.digest(of: data) == digest
      let text = String(decoding: data, as: UTF8.self)
      for entry in entries {
        let path = StoryPath(entry.path)
        let isOwn = StoryFormat.allCases.contains { path?.document($0) == name }
        let isNotice = path?.page == name || isOwn && report.canceled.contains(name)
        // Feeds say by its identity alone that it is gone.
        let rest = text.replacing(
          "<at:deleted-entry ref=\"\(Site.identity(of: entry.id))\"", with: "")
        let isNamed = !isNotice && rest.contains(entry.id)
        if isNamed || !isSound { found[entry.path, default: []].append(name) }
      }
    }
    // A story that was killed since the press began still has its page.
    for entry in entries {
      guard let page = StoryPath(entry.path)?.page,
        !report.notices.contains(page) || manifest.files[page] == nil
      else { continue }
      found[entry.path, default: []].append(page)
    }
    return found
  }
}
