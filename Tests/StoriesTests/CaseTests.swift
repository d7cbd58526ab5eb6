import Foundation
import Stories
import Testing

/// Each file under Cases is one test; a broken one is named by the line and column of its fault.
@Suite struct CaseTests {
  private static func cases(_ folder: String) -> [String] {
    Repository.files(in: Repository.tests.appending(path: "Cases/\(folder)"))
      .map(\.lastPathComponent)
  }

  private func bytes(_ folder: String, _ name: String) throws -> [UInt8] {
    try Repository.bytes(Repository.tests.appending(path: "Cases/\(folder)/\(name)"))
  }

  @Test(arguments: cases("RoundTrip"))
  func `a file is written as it was read`(name: String) throws {
    let bytes = try bytes("RoundTrip", name)
    #expect(try StoryFile(bytes).bytes == bytes)
  }

  @Test(arguments: cases("RoundTrip"))
  func `one key is changed and everything else keeps its value`(name: String) throws {
    let before = try StoryFile(try bytes("RoundTrip", name))
    for key in ["headline", "id", "keywords", "syndication.guid"] {
      var file = before
      file.set(key, to: .text("new: \"value\"\n"))
      #expect(file[key]?.text == "new: \"value\"\n", "\(key) in \(name)")
      #expect(file.body == before.body)
      let outer = key.prefix { $0 != "." }
      for pair in before.frontMatter.pairs ?? [] where pair.name != outer {
        #expect(file[pair.name]?.isSameValue(as: pair.value) == true, "\(pair.name) in \(name)")
      }
      file.set(key, to: nil)
      #expect(file[key] == nil)
      // Keys that share lines are put on lines of their own when one of them is written.
      if name.hasPrefix("flow-") || name.hasPrefix("question-mark-") { continue }
      if before[key] == nil, before[String(outer)] == nil {
        #expect(file == before, "\(key) came and went in \(name)")
      }
    }
  }

  @Test(arguments: cases("Broken"))
  func `a broken file is refused where it is broken`(name: String) throws {
    let place = name.split(separator: "-").prefix(2).compactMap { Int($0) }
    let bytes = try bytes("Broken", name)
    do throws(StoryFailure) {
      _ = try StoryFile(bytes, name: name)
      Issue.record("\(name) was read")
    } catch {
      #expect([error.finding.line, error.finding.column] == place, "\(error)")
    }
  }
}
