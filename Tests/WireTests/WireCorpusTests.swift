import Foundation
import Testing

@testable import Wire

/// Real wires, which are other people's copyright and not part of the project.
enum WireCorpus {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/wire")

  static let isHere = FileManager.default.fileExists(atPath: folder.path)

  static func files(of format: String) -> [URL] {
    let names = try? FileManager.default.subpathsOfDirectory(
      atPath: folder.appendingPathComponent(format).path)
    return (names ?? []).sorted().map {
      folder.appendingPathComponent(format).appendingPathComponent($0)
    }.filter { !$0.hasDirectoryPath }
  }
}

@Suite(.enabled(if: WireCorpus.isHere, "the folder ../shared/wire with real wires is not here"))
struct WireCorpusTests {
  @Test func `no contact or note to editors of a real NewsML-G2 wire is in a body`() throws {
    let phrases = [
      "nicht zur Veröffentlichung", "not for publication", "not intended for publication",
      "Notizblock", "@dpa.com", "Ansprechpartner",
    ]
    var stories = 0
    for file in WireCorpus.files(of: "newsml-g2") {
      guard let bytes = try? [UInt8](Data(contentsOf: file)),
        let batch = try? WireReader.read(bytes, name: file.lastPathComponent)
      else { continue }
      for item in batch.items {
        stories += 1
        for phrase in phrases {
          #expect(!item.body.contains(phrase), "\(phrase) in \(file.lastPathComponent)")
        }
        #expect(!item.guid.isEmpty)
      }
    }
    #expect(stories > 150)
  }
}
