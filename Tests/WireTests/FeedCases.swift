import FoundationEssentials
import Testing

@testable import Wire

/// One case in a file: `key: value` lines, a blank line, and the text.
struct WireCase: CustomTestStringConvertible, Sendable {
  let name: String
  let fields: [String: String]
  let text: String

  var testDescription: String { name }

  subscript(_ key: String) -> String? { fields[key] }

  init(name: String, content: String) {
    self.name = name
    let parts = content.split(separator: "\n\n", maxSplits: 1)
    var fields: [String: String] = [:]
    for line in (parts.first ?? "").split(separator: "\n") {
      let pair = line.split(separator: ":", maxSplits: 1)
      if pair.count == 2 { fields[String(pair[0])] = pair[1].trimmed }
    }
    self.fields = fields
    text = parts.count > 1 ? String(parts[1]).trimmed ?? "" : ""
  }

  /// All cases of a folder below `Cases`, sorted by name.
  static func all(in folder: String) throws -> [WireCase] {
    try WireCase.files(in: folder, ending: ".txt").map { path in
      WireCase(
        name: String(path.split(separator: "/").last ?? ""),
        content: try String(contentsOfFile: path, encoding: .utf8))
    }
  }

  /// Paths of all files of a folder below `Cases`, sorted.
  static func files(in folder: String, ending: String) throws -> [String] {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = here.joined(separator: "/") + "/Cases/" + folder
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return names.filter { $0.hasSuffix(ending) }.sorted().map { path + "/" + $0 }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}
