import Git
import Wire
import Workflows

extension Desk {
  var quarantine: Quarantine { Quarantine(below: cacheDirectory) }

  /// The wires that were refused and wait for a person, the newest first.
  public func refused() -> [RefusedWire] { quarantine.all() }

  /// The refused wires that are meant by their ids or the beginnings of these, each once.
  /// - Throws: `.noStory` for what means none, or several.
  public func refused(_ ids: [String]) throws -> [RefusedWire] {
    let all = quarantine.all()
    var found: [RefusedWire] = []
    for id in ids {
      let meant = all.filter { !id.isEmpty && $0.id.hasPrefix(id.lowercased()) }
      guard let wire = meant.first, meant.count == 1 else {
        throw DeskFailure(
          .noStory,
          meant.isEmpty
            ? "No refused wire is called \"\(id)\"."
            : "Several refused wires are called \"\(id)\": "
              + meant.map(\.id).joined(separator: ", "),
          hint: "stet refused")
      }
      if !found.contains(where: { $0.id == wire.id }) { found.append(wire) }
    }
    return found
  }

  /// The bytes of a refused wire as they came.
  public func bytes(of wire: RefusedWire) throws -> [UInt8] { try quarantine.bytes(of: wire.id) }

  /// Imports refused wires again; those that are still refused stay, with the reason of this time.
  public func retry(
    _ wires: [RefusedWire], dryRun: Bool = false, progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    let feeds = try feeds()
    let files = wires.lazy.map { [quarantine] wire in
      let content = Result { try quarantine.bytes(of: wire.id) }.mapError { error in
        error as? WireFailure ?? WireFailure(.notAStory, "\(error)")
      }
      var file = WireFile(name: wire.name, content: content, agency: wire.agency)
      file.feed = wire.feed.flatMap(feeds.named)
      file.quarantined = wire.id
      return file
    }
    let report = try receive(files, dryRun: dryRun, progress: progress)
    let still = Set(report.lines.filter { $0.outcome == .refused }.compactMap(\.quarantined))
    if !dryRun {
      for wire in wires where !still.contains(wire.id) { try quarantine.remove(wire.id) }
    }
    return report
  }

  /// Throws refused wires away for good.
  public func drop(_ wires: [RefusedWire]) throws {
    for wire in wires { try quarantine.remove(wire.id) }
  }
}
