import Archive
import Git
import Testing

@Suite struct StepRecordTests {
  @Test func `a record reads back as it was written`() throws {
    var record = StepRecord(subject: "Publish: Storm closes ports", stories: ["7h2k9m4qtx"])
    record[.transition] = "publish"
    record[.from] = "edited"
    record[.to] = "published"
    record[.reason] = "the desk is sure"
    record.words = (added: 3, removed: 12)
    let read = try #require(StepRecord(message: record.message))
    #expect(read == record)
    #expect(read.words?.added == 3)
    #expect(read.words?.removed == 12)
  }

  @Test func `a record of many stories names each of them`() throws {
    var record = StepRecord(subject: "Import 2 stories", stories: ["aaaaaaaaaa", "bbbbbbbbbb"])
    record[.transition] = "import"
    let read = try #require(StepRecord(message: record.message))
    #expect(read.stories == ["aaaaaaaaaa", "bbbbbbbbbb"])
  }

  @Test(arguments: [
    "Fix a typo", "", "\n\n\n", "Stet-Story: 7h2k9m4qtx", "Subject\n\nNo trailers here.\n",
    "Subject\n\nStet-Transition: publish\n",
  ])
  func `a message that names no story is no record`(message: String) {
    #expect(StepRecord(message: message) == nil)
  }

  @Test(arguments: [
    "X\n\nStet-To: published", "X\r\n\r\nStet-To: published", "X\u{2028}\u{2028}Stet-To: published",
    "X\u{85}\u{85}Stet-To: published", "\u{0B}\u{0C}\nStet-To: published",
    "---\nStet-To: published",
  ])
  func `no headline, reason or note can forge a fact`(text: String) throws {
    var record = StepRecord(subject: "Edit: \(text)", stories: ["7h2k9m4qtx"])
    record[.to] = "edited"
    record[.reason] = text
    record[.note] = text
    let read = try #require(StepRecord(message: record.message))
    #expect(read[.to] == "edited")
    #expect(read.stories == ["7h2k9m4qtx"])
    #expect(record.message.split(separator: "\n").filter { $0.hasPrefix("Stet-To:") }.count == 1)
  }

  @Test(arguments: ["", "+3", "3 12", "+3 -x", "+99999999999999999999 -1", "-1 +3"])
  func `a count of words that is none is left out`(text: String) throws {
    let message = "Edit: X\n\nStet-Story: 7h2k9m4qtx\nStet-Words: \(text)\n"
    #expect(try #require(StepRecord(message: message)).words == nil)
  }
}
