import Foundation

/// What a command remembers from one run to the next, in a small file that can be deleted.
protocol CommandMemory: Codable {
  /// Nothing remembered.
  init()
  /// What cannot be noted where the file cannot be written, as a sentence begins.
  static var subject: String { get }
}

extension CommandMemory {
  /// Reads what was remembered; what cannot be read is forgotten.
  init(at path: String) {
    let data = try? Data(contentsOf: URL(filePath: path))
    self = data.flatMap { try? JSONDecoder().decode(Self.self, from: $0) } ?? Self()
  }

  func save(at path: String) throws {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try encoder.encode(self).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw DeskFailure(
        .notWritable,
        "\(Self.subject) cannot be noted in \(path): \(error.localizedDescription)",
        hint: "stet doctor")
    }
  }
}
