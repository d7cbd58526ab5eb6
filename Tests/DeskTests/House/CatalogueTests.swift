import Archive
import Foundation
import Stories
import Testing
import Workflows

/// The pages for whoever comes next say all there is to say.
@Suite struct CatalogueTests {
  private static let catalogue = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/stet/Stet.docc")

  private func page(_ name: String) throws -> String {
    try String(contentsOf: Self.catalogue.appending(path: "\(name).md"), encoding: .utf8)
  }

  @Test func `every trailer is on its page`() throws {
    let text = try page("Trailers")
    for trailer in StepTrailer.allCases {
      #expect(text.contains("`\(trailer.rawValue)`"), "\(trailer.rawValue)")
    }
  }

  @Test func `every key of a story is on its page`() throws {
    let text = try page("StoryFile")
    for key in StoryKey.order + StoryKey.syndicationOrder + StoryKey.rows.values.flatMap(\.self) {
      #expect(text.contains("`\(key)`") || text.contains("`syndication.\(key)`"), "\(key)")
    }
  }

  @Test func `every page is named on the first, and every page named is there`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.catalogue.path)
      .filter { $0.hasSuffix(".md") && $0 != "Stet.md" }.map { String($0.dropLast(3)) }
    let first = try page("Stet")
    let named = first.matches(of: /<doc:([A-Za-z]+)>/).map { String($0.1) }
    #expect(Set(named) == Set(names) && named.count == names.count)
  }
}
