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

  @Test func `files cut and garbled anywhere are refused or edited, and never crash`() throws {
    var random = Seeded(11)
    let files = try Self.cases("RoundTrip").map { try bytes("RoundTrip", $0) }
    let noise = Array("[]{}&*!|>'\"%@#:,-? \n\t\r".utf8) + [0x00, 0x85, 0xC2, 0xE2, 0xFF]
    var edited = 0
    for _ in 0..<2_000 {
      var bytes = files.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(noise.randomElement(using: &random) ?? 0, at: at)
        default: bytes[at] = noise.randomElement(using: &random) ?? 0
        }
      }
      guard var story = try? Story(bytes) else { continue }
      #expect(story.bytes == bytes)
      _ = (story.validate(), story.contentDigest, story.agencyText, story.file.bodyLine)
      for key in ["headline", "state", "syndication.base", "keywords"] {
        story.file.set(key, to: .text("x"))
        #expect(story.text(key) == "x", "\(key) in \(String(decoding: bytes, as: UTF8.self))")
        story.file.set(key, to: nil)
        #expect(story.file[key] == nil)
      }
      edited += 1
    }
    #expect(edited > 200)
  }
}
