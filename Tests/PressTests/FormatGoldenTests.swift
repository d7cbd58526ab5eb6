import Foundation
import Press
import Stories
import Testing

/// What partners get, as it stands in Cases; `RECORD=1 swift test --filter PressTests` writes it anew.
@Suite struct FormatGoldenTests {
  private func golden(_ name: String, _ bytes: [UInt8]) throws -> [UInt8] {
    let file = FormatSamples.cases.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(bytes).write(to: file) }
    return try [UInt8](Data(contentsOf: file))
  }

  @Test(arguments: FormatSamples.names, FormatSamples.partners)
  func `a story is told word for word so`(name: String, format: StoryFormat) throws {
    let document = try FormatSamples.edition().document(
      of: FormatSamples.published(name), as: format)
    #expect(try golden("\(name).\(format.fileExtension)", document) == document)
  }

  @Test(arguments: FormatSamples.partners)
  func `a story that was taken back is told word for word so`(format: StoryFormat) throws {
    let document = try FormatSamples.edition().document(of: FormatSamples.withdrawn(), as: format)
    #expect(try golden("withdrawn.\(format.fileExtension)", document) == document)
  }
}
