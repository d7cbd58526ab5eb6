import Archive
import Desk
import DeskTesting
import Foundation
import Stories
import Testing
import Workflows

/// Words replaced in the name of `desk rules` that no rule replaced.
@Suite struct ForgedReplacementTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    room = try Newsroom()
    try room.lay(replacements: "- {name: boats, find: barges, with: ships}")
    let line = try #require(try room.receive(Dispatch()).lines.first)
    (id, path) = (try #require(line.id), try #require(line.path))
  }

  private func complaint(
    _ rule: String?, _ old: String = "Eleven freighters", by new: String = "Eleven barges",
    to: String = "draft", as author: Person = .rules
  ) throws -> [String] {
    try room.replace(old, by: new, in: path)
    let from = try room.story(at: path).state ?? ""
    if to != from { try room.replace("state: \(from)", by: "state: \(to)", in: path) }
    let text = try room.scratch.text(of: "desk/\(path)")
      .replacing("not_edited_by_staff: true", with: "not_edited_by_staff: false")
    try room.scratch.write(text, to: "desk/\(path)")
    try room.forge(
      "replace", from: from, to: to, of: id, as: author,
      trailers: rule.map { [.rule: $0] } ?? [:])
    return try room.desk().verify().findings.map(\.message)
  }

  @Test func `a rule that was not laid down is named`() throws {
    #expect(
      try complaint("free") == [
        "The record says that the rules free replaced words; those of Workflows/feeds.yaml at that "
          + "time that do are none."
      ])
  }

  @Test func `a rule that would have changed nothing is named`() throws {
    #expect(try complaint("boats").first?.hasSuffix("at that time that do are none.") == true)
  }

  @Test func `a rule laid down in the same commit is named`() throws {
    try room.replace("find: barges", by: "find: freighters", in: Feeds.path)
    #expect(try complaint("boats", by: "Eleven ships").count == 1)
  }

  @Test func `a rule laid down after the story came in may not be made up for`() throws {
    try room.edit(id)
    try room.lay(replacements: "- {name: boats, find: freighters, with: ships}")
    #expect(
      try complaint("boats", by: "Eleven ships") == [
        "The record says that the rules boats replaced words, and none had just come in."
      ])
  }

  @Test func `other words than the rule's are named`() throws {
    try room.lay(replacements: "- {name: boats, find: freighters, with: ships}")
    #expect(
      try complaint("boats", by: "Eleven rowing boats") == [
        "The rules boats make other words of the story than the record has."
      ])
  }

  @Test func `words beside the rule's are named`() throws {
    try room.lay(replacements: "- {name: boats, find: freighters, with: ships}")
    #expect(try complaint("boats", by: "Twelve ships").count == 1)
  }

  @Test func `the rule's own words, as an import would have them, are sound`() throws {
    try room.lay(replacements: "- {name: boats, find: freighters, with: ships}")
    #expect(try complaint("boats", by: "Eleven ships") == [])
  }

  @Test func `a state changed on the way is named`() throws {
    try room.lay(replacements: "- {name: boats, find: freighters, with: ships}")
    #expect(try !complaint("boats", by: "Eleven ships", to: "edited").isEmpty)
  }

  @Test func `a step without a rule is named`() throws {
    #expect(
      try complaint(nil) == ["The record says that desk rules replaced words, and names no rule."])
  }

  @Test func `a person's words under a rule are named`() throws {
    try room.lay(replacements: "- {name: boats, find: freighters, with: ships}")
    #expect(
      try complaint("boats", by: "Eleven ships", as: .asha) == [
        "The record says that desk rules replaced words, and Asha Rao did."
      ])
  }

  @Test func `a rule's flag that says the words are the agency's is named`() throws {
    try room.lay(replacements: "- {name: boats, find: freighters, with: ships}")
    let line = try #require(try room.receive(Dispatch(guid: "urn:2")).lines.first)
    let tip = try room.git("log", "-1", "--format=%B")
    try room.replace(
      "not_edited_by_staff: false", by: "not_edited_by_staff: true", in: line.path ?? "")
    try room.git(
      "commit", "-qa", "--amend", "--author", "desk rules <rules@desk.invalid>", "-m", tip)
    #expect(
      try room.desk().verify().findings.map(\.message) == [
        "not_edited_by_staff is true; the words say false."
      ])
  }
}
