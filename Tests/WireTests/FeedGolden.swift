import FoundationEssentials
import Testing

@testable import Wire

/// A source beside what reading it must give: one JSON object an item, then what was left out.
struct FeedGolden: CustomTestStringConvertible, Sendable {
  let path: String

  var testDescription: String { path.split(separator: "/").last.map(String.init) ?? path }

  static func all(in folder: String, endings: [String]) throws -> [FeedGolden] {
    try endings.flatMap { try WireCase.files(in: folder, ending: $0) }.map { FeedGolden(path: $0) }
  }

  /// What reading gives now, in the form of the `.expected` files.
  func actual() throws -> String {
    var lines: [String] = []
    do throws(WireFailure) {
      let batch = try WireReader.read((try? WireCase.bytes(path)) ?? [], name: path)
      lines += batch.items.map { Self.line($0) }
      lines += batch.skipped.map { "skipped: \($0)" }
      lines += batch.refused.map { "refused: \($0)" }
    } catch {
      lines.append("\(error.reason.rawValue): \(error)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func expected() throws -> String {
    String(decoding: try WireCase.bytes(path + ".expected"), as: UTF8.self)
  }

  private static func line(_ item: WireItem) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(item)).map { String(decoding: $0, as: UTF8.self) } ?? "unencodable"
  }
}
