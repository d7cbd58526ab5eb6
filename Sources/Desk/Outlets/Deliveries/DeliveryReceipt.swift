import Archive
import Foundation
import Git

/// That an output acknowledged something, as the repository keeps it.
struct DeliveryReceipt: Codable, Equatable, Sendable {
  var schema = 1
  let output: String
  let item: String
  let kind: PressDelivery.Kind
  /// SHA-256 of what was sent.
  let digest: String
  /// When it was acknowledged, in seconds since 1970.
  let seconds: Int64
  /// The status of the answer.
  let status: Int
  /// The commit of main whose story it was.
  let commit: String

  /// Folders by the first letters keep trees small: each run writes those on its way anew.
  var path: String { "\(output)/\(item.prefix(2))/\(item)" }

  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return Array(try encoder.encode(self)) + [0x0A]
    }
  }
}

/// What outputs acknowledged, by output and item.
struct DeliveryReceipts: Equatable {
  /// Kept beside the branches: it is no part of any story's history, and a clone begins without.
  static let reference = "refs/stet/deliveries"

  /// Where the reference stands; nil before the first receipt.
  var commit: ObjectID?
  var all: [String: [String: DeliveryReceipt]] = [:]

  subscript(output: String, item: String) -> DeliveryReceipt? { all[output]?[item] }
}

extension Desk {
  /// What is known of deliveries, with the receipts as they stand in git now.
  func deliveryCache() throws -> DeliveryCache {
    var cache = DeliveryCache(at: deliveryCachePath)
    let commit = try archive().repository.reference(DeliveryReceipts.reference)
    if cache.receipts.commit != commit || commit == nil {
      cache.receipts = try commit.map(receipts) ?? DeliveryReceipts()
    }
    return cache
  }

  /// Reads what the outputs acknowledged; a receipt that cannot be read counts for nothing.
  private func receipts(at commit: ObjectID) throws -> DeliveryReceipts {
    var receipts = DeliveryReceipts()
    let archive = try archive()
    let tip = try archive.tip(at: commit)
    receipts.commit = commit
    let decoder = JSONDecoder()
    for output in try archive.repository.entries(of: tip.tree) where output.kind == .tree {
      var items: [String: DeliveryReceipt] = [:]
      for folder in try archive.repository.entries(of: output.id) where folder.kind == .tree {
        for file in try archive.repository.entries(of: folder.id) where file.kind == .file {
          let data = Data(try archive.repository.blob(file.id))
          items[file.name] = try? decoder.decode(DeliveryReceipt.self, from: data)
        }
      }
      receipts.all[output.name] = items
    }
    return receipts
  }

  /// Adds receipts to the record in one commit.
  func record(_ new: [DeliveryReceipt], to receipts: inout DeliveryReceipts) throws {
    guard !new.isEmpty else { return }
    let archive = try archive()
    let hands = try hands()
    let changes = try new.map { FileChange(path: $0.path, bytes: try $0.bytes) }
    let old = try receipts.commit.map { try archive.tip(at: $0) }
    receipts.commit = try archive.locked(timeout: patience) {
      let tip = try archive.packedIfMany(new.count) {
        try archive.compose(
          changes, as: Self.subject(of: new) + "\n",
          by: Hands(author: hands.committer, committer: hands.committer), over: old)
      }
      try archive.repository.update(
        reference: DeliveryReceipts.reference, to: tip.commit, expecting: old?.commit,
        log: "stet: deliver")
      return tip.commit
    }
  }

  private static func subject(of receipts: [DeliveryReceipt]) -> String {
    let parts = Dictionary(grouping: receipts, by: \.kind).mapValues(\.count)
    let outputs = Set(receipts.map(\.output)).sorted().joined(separator: ", ")
    return "Deliver: \(PressDelivery.Kind.inWords(parts)) to \(outputs)"
  }
}

extension PressDelivery.Kind {
  /// How many of each, in words: "3 stories, 1 withdrawal".
  public static func inWords(_ counts: [Self: Int]) -> String {
    let nouns: [(Self, String, String)] = [
      (.withdrawn, "withdrawal", "withdrawals"), (.published, "story", "stories"),
      (.feed, "feed", "feeds"), (.site, "copy of the site", "copies of the site"),
    ]
    return nouns.compactMap { kind, one, many in
      counts[kind].map { "\($0) \($0 == 1 ? one : many)" }
    }.joined(separator: ", ")
  }
}
