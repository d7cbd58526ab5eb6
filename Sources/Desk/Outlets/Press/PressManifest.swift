import Crypto
import Foundation

/// What a site is made of: the commit it shows, and the digest of each file.
struct PressManifest: Codable {
  var schema = 1
  let generator: String
  let commit: String
  let files: [String: String]

  init(commit: String, files: [String: String], by craft: PressCraft) {
    generator = craft.command
    self.commit = commit
    self.files = files
  }

  /// Reads the manifest of a folder; nil when there is none of that craft.
  init?(at folder: String, by craft: PressCraft = .press) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(craft.manifest)"),
      let manifest = try? JSONDecoder().decode(PressManifest.self, from: data),
      manifest.generator == craft.command
    else { return nil }
    self.init(
      commit: manifest.commit, files: manifest.files.filter { Self.isSafe($0.key) }, by: craft)
  }

  /// One file a line, in the order of the names' bytes.
  var bytes: [UInt8] {
    let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var text = "{\n  \"commit\" : \"\(commit)\",\n  \"files\" : {\n"
    for (number, name) in names.enumerated() {
      let comma = number == names.count - 1 ? "" : ","
      text += "    \(Self.quoted(name)) : \"\(files[name] ?? "")\"\(comma)\n"
    }
    text += "  },\n  \"generator\" : \"\(generator)\",\n  \"schema\" : \(schema)\n}\n"
    return Array(text.utf8)
  }

  private static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
    guard !isPlain, let data = try? JSONEncoder().encode(name) else { return "\"\(name)\"" }
    return String(decoding: data, as: UTF8.self)
  }

  /// Whether a name stays within the folder: none of its parts is empty or begins with a dot.
  static func isSafe(_ name: String) -> Bool {
    var isBeginning = true
    for byte in name.utf8 {
      if byte == 0 || isBeginning && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")) {
        return false
      }
      isBeginning = byte == UInt8(ascii: "/")
    }
    return !isBeginning
  }

  /// SHA-256 in hex.
  static func digest(of bytes: some DataProtocol) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { text in
      var count = 0
      for byte in SHA256.hash(data: bytes) {
        text[count] = digits[Int(byte >> 4)]
        text[count + 1] = digits[Int(byte & 15)]
        count += 2
      }
      return count
    }
  }
}
