import Budget
import Desk
import DeskTesting
import Foundation
import Stories
import Testing
import Workflows

@Suite struct CorrectionTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    let story = try StoryInHand()
    (room, id, path) = (story.room, story.id, story.path)
    try room.take("publish", id)
  }

  @Test func `what readers are told of corrections is read from the record, in order`() throws {
    #expect(try room.desk().corrections(of: id).isEmpty)
    let first = try room.take(
      "correct", id, edit: { $0.adding("It was four ports.") }, note: "Four ports, not three.")
    try room.take("correct", id, edit: { $0.adding("Or five.") }, note: "Five.\nNot four.")
    let told = try room.desk().corrections(of: id)
    #expect(told.map(\.note) == ["Four ports, not three.", "Five. Not four."])
    #expect(told.map(\.past) == ["Corrected", "Corrected"])
    #expect(told.map(\.seconds) == [HermeticEnvironment.seconds, HermeticEnvironment.seconds])
    let commit = try #require(first.commit)
    #expect(told.first?.commit == commit)
    #expect(try room.desk().corrections(of: id, at: commit).count == 1)
    #expect(try room.desk().corrections(of: id, at: "\(commit)~1").isEmpty)
    #expect(try room.desk().show(id).corrections == told)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a note on a story that readers cannot see is no correction`() throws {
    try room.take("hold", id, reason: "Doubts.", note: "We took it down to look again.")
    try room.take("release", id, reason: "No doubts.", note: "Nobody reads this.")
    #expect(
      try room.desk().corrections(of: id).map(\.note) == ["We took it down to look again."])
  }

  @Test func `a correction without its note is found by verify`() throws {
    try room.rewrite(path) { $0 = $0.adding("It was four ports.") }
    try room.forge("correct", from: "published", to: "corrected", of: id, in: path)
    #expect(
      try room.desk().verify().findings.map(\.message) == [
        "correct was to be refused to Asha Rao. It needs a note, which readers will see."
      ])
  }

  @Test func `our own retraction tells readers why, and only the chief brings the story back`()
    throws
  {
    #expect(try deskFailure { try room.take("retract", id) }.reasons.map(\.kind) == [.ask])
    try room.take("retract", id, note: "The report was not true.")
    let story = try room.desk().show(id)
    #expect(story.story.state == "retracted")
    #expect(story.corrections.map(\.past) == ["Retracted"])
    #expect(story.corrections.map(\.note) == ["The report was not true."])
    #expect(try room.desk().kills().isEmpty)
    #expect(
      try deskFailure { try room.take("reinstate", id) }.reasons.map(\.kind) == [.ask])
    try room.take("reinstate", id, reason: "It was true after all.")
    #expect(try room.desk().find(id).state == "draft")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `no newer version revives what we took back, and a kill still lands`() throws {
    try room.take("retract", id, note: "The report was not true.")
    try room.receive(Dispatch().next(2))
    #expect(try room.desk().find(id).state == "retracted")
    #expect(try deskFailure { try room.take("publish", id) }.kind == .refused)
    var kill = Dispatch().next(3)
    kill.status = "canceled"
    try room.receive(kill)
    #expect(try room.desk().find(id).state == "killed")
    #expect(try room.desk().kills().map(\.entry.id) == [id])
    #expect(try room.desk().verify().findings == [])
  }
}
