import Crypto
import Foundation

/// What a site is made of: the commit it shows, and the digest of each file.
struct PressManifest: Codable {
  static let name = "manifest.json"

  var schema = 1
  var generator = "stet press"
  let commit: String
  let files: [String: String]

  init(commit: String, files: [String: String]) {
    self.commit = commit
    self.files = files
  }

  /// Reads the manifest of a site; nil when there is none of ours.
  init?(at folder: String) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(Self.name)"),
      let manifest = try? JSONDecoder().decode(PressManifest.self, from: data),
      manifest.generator == "stet press"
    else { return nil }
    self.init(
      commit: manifest.commit, files: manifest.files.filter { Self.isSafe($0.key) })
  }

  var bytes: [UInt8] {
    get {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return ((try? encoder.encode(self)).map(Array.init) ?? []) + [0x0A]
    }
  }

  /// Whether a name stays within the folder.
  static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.contains("\0")
      && name.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }

  /// SHA-256 in hex.
  static func digest(of bytes: some DataProtocol) -> String {
    SHA256.hash(data: bytes).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0\(text)" : text
    }.joined()
  }
}
