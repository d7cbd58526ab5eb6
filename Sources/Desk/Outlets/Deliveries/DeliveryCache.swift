import Foundation
import Git
import Workflows

/// What the last plan made and read, in `.git/stet/deliveries.cache`, so that the next one need not
/// make every document and read every receipt again.
///
/// It may be deleted, and counts for nothing where it was not written to its end.
struct DeliveryCache: Equatable {
  /// A document that an output is to have.
  struct Document: Equatable {
    /// What it was made of.
    let key: String
    /// Its digest; nil for a story that the output is not sent.
    let digest: String?
  }

  /// The documents, by output and item.
  var documents: [String: [String: Document]] = [:]
  /// The receipts, as the reference stood at a commit.
  var receipts = DeliveryReceipts()

  private static let head = "stet deliveries 1"

  init() {}

  /// Reads the cache at a path; an empty one where there is none that can be trusted.
  init(at path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let lines = data.withUnsafeBytes { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
      }
    }
    guard let first = lines.first, first.first == Self.head, lines.last == ["end"] else { return }
    if first.count == 2 { receipts.commit = ObjectID(hex: first[1]) }
    for line in lines.dropFirst().dropLast() {
      switch line.first {
      case "document" where line.count == 5:
        documents[line[1], default: [:]][line[2]] = Document(
          key: line[3], digest: line[4].isEmpty ? nil : line[4])
      case "receipt" where line.count == 8:
        guard let kind = PressDelivery.Kind(rawValue: line[3]), let seconds = Int64(line[5]),
          let status = Int(line[6])
        else { continue }
        receipts.all[line[1], default: [:]][line[2]] = DeliveryReceipt(
          output: line[1], item: line[2], kind: kind, digest: line[4], seconds: seconds,
          status: status, commit: line[7])
      default: continue
      }
    }
  }

  /// Writes it where that can be done; nothing depends on it.
  func save(at path: String) {
    var text = Self.head
    if let commit = receipts.commit { text += "\t\(commit.hex)" }
    text += "\n"
    for (output, items) in documents {
      for (item, document) in items {
        text += "document\t\(output)\t\(item)\t\(document.key)\t\(document.digest ?? "")\n"
      }
    }
    for (output, items) in receipts.all {
      for (item, receipt) in items {
        text += "receipt\t\(output)\t\(item)\t\(receipt.kind.rawValue)\t\(receipt.digest)"
        text += "\t\(receipt.seconds)\t\(receipt.status)\t\(receipt.commit)\n"
      }
    }
    try? Data((text + "end\n").utf8).write(to: URL(filePath: path), options: .atomic)
  }
}
