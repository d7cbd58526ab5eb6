import Crypto
import Foundation

/// The wires that were refused, with their bytes and the reason, in `.git/stet/refused`.
struct Quarantine {
  let folder: String

  init(below cacheDirectory: String) {
    folder = "\(cacheDirectory)/refused"
  }

  /// Keeps the bytes under their digest, so that a wire refused twice is kept once.
  func keep(_ bytes: [UInt8], name: String, reason: String) throws {
    let digest = SHA256.hash(data: bytes).prefix(10).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let note = try JSONEncoder().encode(["name": name, "reason": reason])
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(digest).wire"), options: .atomic)
      try note.write(to: URL(filePath: "\(folder)/\(digest).json"), options: .atomic)
    } catch {
      throw DeskFailure(
        .notWritable,
        "\(name) was refused (\(reason)) and could not be kept in \(folder): "
          + "\(error.localizedDescription)", hint: "stet doctor")
    }
  }
}
