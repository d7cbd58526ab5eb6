import Foundation
import Testing

@testable import Wire

@Suite(
  .enabled(if: WireCorpus.folder != nil, "the folder ../shared/wire with real wires is not here"))
struct WireCorpusTests {
  @Test func `no contact or note to editors of a real NewsML-G2 wire is in a body`() throws {
    let phrases = [
      "nicht zur Veröffentlichung", "not for publication", "not intended for publication",
      "Notizblock", "@dpa.com", "Ansprechpartner",
    ]
    var stories = 0
    for path in WireCorpus.files("newsml-g2") {
      let file = URL(filePath: path)
      guard let bytes = try? [UInt8](Data(contentsOf: file)),
        let batch = try? WireReader.read(bytes, name: path)
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
