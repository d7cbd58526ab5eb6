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

/// Where the files of real agencies are on a machine that has them; never part of the package.
enum FeedCorpus {
  static let folder: String? = {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    for up in [1, 2] {
      let path = here.dropLast(up).joined(separator: "/") + "/shared/wire"
      if FileManager.default.fileExists(atPath: path + "/manifest.csv") { return path }
    }
    return nil
  }()

  /// Paths of all files of these formats, at most `limit` a format.
  static func files(_ formats: String..., limit: Int = 1_000) -> [String] {
    guard let folder else { return [] }
    return formats.flatMap { format -> [String] in
      let root = folder + "/" + format
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
      return paths.sorted().map { root + "/" + $0 }.filter { path in
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
      }.prefix(limit).map { $0 }
    }
  }
}
