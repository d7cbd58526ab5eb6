import Foundation
import Testing

@testable import Wire

/// The invented wires under `Cases`, each with what it must be read as.
enum WireCases {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases")

  /// Names of the wires of one format: every file that is not the expected JSON.
  static func names(of format: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent(format).path)
    return (files ?? []).filter { !$0.hasSuffix(".json") }.sorted()
  }

  static func bytes(_ format: String, _ name: String) throws -> [UInt8] {
    try [UInt8](
      Data(contentsOf: folder.appendingPathComponent(format).appendingPathComponent(name)))
  }

  /// The batch written for comparison: keys sorted, one a line.
  static func written(_ batch: WireBatch) throws -> String {
    struct Written: Encodable {
      var items: [WireItem]
      var refused: [String]
      var skipped: [String]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let written = Written(
      items: batch.items, refused: batch.refused.map(\.description), skipped: batch.skipped)
    return String(decoding: try encoder.encode(written), as: UTF8.self) + "\n"
  }

  static func expected(_ format: String, _ name: String) throws -> String {
    let url = folder.appendingPathComponent(format).appendingPathComponent(name)
      .deletingPathExtension().appendingPathExtension("json")
    return try String(contentsOf: url, encoding: .utf8)
  }
}
