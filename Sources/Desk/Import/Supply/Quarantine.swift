import Crypto
import Foundation
import Git
import Workflows

/// The wires that were refused, with their bytes and the reason, in `.git/stet/refused`.
struct Quarantine {
  let folder: String

  init(below cacheDirectory: String) {
    folder = "\(cacheDirectory)/refused"
  }

  /// What stands beside the bytes.
  private struct Note: Codable {
    var name, reason: String
    var agency, feed, refused: String?
  }

  /// Keeps the bytes under their digest, so that a wire refused twice is kept once.
  ///
  /// What comes from here keeps the id that it has; the id is returned.
  @discardableResult
  func keep(
    _ bytes: [UInt8], of file: WireFile, reason: String, at time: GitTime
  ) throws -> String {
    let id =
      file.quarantined
      ?? SHA256.hash(data: bytes).prefix(10).map { byte in
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }.joined()
    let moment = Date(timeIntervalSince1970: Double(time.seconds)).formatted(.iso8601)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let note = try JSONEncoder().encode(
        Note(
          name: file.name, reason: reason, agency: file.agency, feed: file.feed?.name,
          refused: moment))
      try Data(bytes).write(to: URL(filePath: path(id, "wire")), options: .atomic)
      try note.write(to: URL(filePath: path(id, "json")), options: .atomic)
    } catch {
      throw DeskFailure(
        .notWritable,
        "\(file.name) was refused (\(reason)) and could not be kept in \(folder): "
          + "\(error.localizedDescription)", hint: "stet doctor")
    }
    return id
  }

  /// All that wait, the newest first.
  func all() -> [RefusedWire] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".wire") }.map { wire(String($0.dropLast(5))) }
      .sorted { ($1.seconds, $0.id) < ($0.seconds, $1.id) }
  }

  /// The bytes as they came.
  func bytes(of id: String) throws -> [UInt8] {
    try WireSupply.read(path(id, "wire")).content.get()
  }

  /// Takes a wire out; the bytes go last, as they are what counts as waiting.
  func remove(_ id: String) throws {
    do {
      for name in ["json", "wire"] where FileManager.default.fileExists(atPath: path(id, name)) {
        try FileManager.default.removeItem(atPath: path(id, name))
      }
    } catch {
      throw DeskFailure(
        .notWritable,
        "The refused wire \(id) cannot be removed from \(folder): \(error.localizedDescription)",
        hint: "stet doctor")
    }
  }

  private func path(_ id: String, _ suffix: String) -> String { "\(folder)/\(id).\(suffix)" }

  /// Bytes whose note is lost, or older than notes with a time, are told by their file alone.
  private func wire(_ id: String) -> RefusedWire {
    let note = try? JSONDecoder().decode(
      Note.self, from: Data(contentsOf: URL(filePath: path(id, "json"))))
    let file = try? FileManager.default.attributesOfItem(atPath: path(id, "wire"))
    let changed = (file?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return RefusedWire(
      id: id, name: note?.name ?? "\(id).wire", agency: note?.agency, feed: note?.feed,
      reason: note?.reason ?? "Why it was refused is not known any more.",
      seconds: note?.refused.flatMap { GitTime($0)?.seconds } ?? Int64(changed),
      size: file?[.size] as? Int ?? 0)
  }
}
