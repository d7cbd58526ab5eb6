import Crypto
import Foundation
import Stories
import Testing

/// The sample stories at the repository's top, against the agency texts they build on.
@Suite struct SampleTests {
  private struct Sample {
    let path: StoryPath
    let story: Story
    let agency: Story?
  }

  private func samples() throws -> [Sample] {
    let root = Repository.root.path + "/"
    return try Repository.files(in: Repository.root.appending(path: "Stories")).map { file in
      let path = try #require(StoryPath(String(file.path.dropFirst(root.count))), "\(file)")
      let agency = Repository.tests.appending(path: "Agency/\(file.lastPathComponent)")
      let story = try Story(try Repository.bytes(file))
      guard story.syndication != nil else { return Sample(path: path, story: story, agency: nil) }
      return Sample(path: path, story: story, agency: try Story(try Repository.bytes(agency)))
    }
  }

  private func gitBlob(_ bytes: [UInt8]) -> String {
    var hash = Insecure.SHA1()
    hash.update(data: Array("blob \(bytes.count)\0".utf8) + bytes)
    return hash.finalize().map { String(format: "%02x", $0) }.joined()
  }

  @Test func `there is a sample of every state, of every flag and of several scripts`() throws {
    let samples = try samples()
    let states = Set(samples.compactMap(\.story.state))
    #expect(
      states == [
        "draft", "edited", "published", "corrected", "scheduled", "held", "spiked", "killed",
      ])
    #expect(Set(samples.compactMap(\.story.flag)) == Set(Flag.allCases))
    #expect(Set(samples.compactMap(\.story.language)).isSuperset(of: ["en", "ar", "hi", "ta"]))
    #expect(samples.contains { $0.story.syndication == nil })
    #expect(samples.contains { $0.story.body.split(separator: " ").count >= 1_500 })
  }

  @Test func `every sample is sound and lies where its headline and guid put it`() throws {
    for sample in try samples() {
      #expect(sample.story.validate() == [], "\(sample.path)")
      #expect(sample.story.id == sample.path.id)
      let first = sample.agency ?? sample.story
      #expect(sample.path.slug == Slug(first.headline), "\(sample.path)")
      guard let syndication = sample.story.syndication else { continue }
      let id = StoryID.mint(agency: syndication.agency ?? "", guid: syndication.guid ?? "")
      #expect(id == sample.path.id)
    }
  }

  @Test func `every flag is proved by the agency's text that the base names`() throws {
    for sample in try samples() {
      guard let agency = sample.agency else { continue }
      #expect(agency.validate(asAgencyText: true) == [], "\(sample.path)")
      #expect(sample.story.syndication?.base == gitBlob(agency.bytes), "\(sample.path)")
      #expect(sample.story.flag == Flag(ours: sample.story, agency: agency), "\(sample.path)")
    }
  }

  @Test func `the wire's file is the desk's file less the desk's keys`() throws {
    for sample in try samples() {
      guard let agency = sample.agency else { continue }
      let state = try #require(sample.story.state)
      let base = gitBlob(agency.bytes)
      let taken = agency.taken(state: state, base: base)
      #expect(taken.agencyText == agency, "\(sample.path)")
      if sample.story.flag == .untouched { #expect(taken == sample.story, "\(sample.path)") }
      let agencyLines = agency.file.text.split(separator: "\n", omittingEmptySubsequences: false)
      let deskLines = taken.file.text.split(separator: "\n", omittingEmptySubsequences: false)
      let added = deskLines.difference(from: agencyLines)
      #expect(added.removals.isEmpty && added.insertions.count == 3)
      // Between lines that no agency version changes, so that git merges what the agency sends.
      #expect(deskLines[0] == "---" && deskLines[3].hasPrefix("id: "))
      let based = try #require(deskLines.firstIndex { $0.hasPrefix("  base: ") })
      #expect(deskLines[based - 1].hasPrefix("  agency: "))
      #expect(deskLines[based + 1].hasPrefix("  guid: "))
    }
  }
}
