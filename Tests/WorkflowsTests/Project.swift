import Foundation

/// Where the tests find the project's own files.
enum Project {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let cases = root.appendingPathComponent("Tests/WorkflowsTests/Cases")

  /// With RECORD=1 the files that tests compare with are written anew.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: root.appendingPathComponent(path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The content a file should have, or nothing when it was written just now.
  static func golden(_ path: String, _ actual: String) throws -> String {
    if isRecording {
      let url = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: url)
    }
    return try text(path)
  }

  static func files(in folder: String, ending suffix: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: cases.appendingPathComponent(folder).path)
    return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted()
  }
}
