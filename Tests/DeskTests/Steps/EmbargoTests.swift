import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

@Suite struct EmbargoTests {
  let room: Newsroom
  let id: String
  let path: String
  static let end = "2026-03-02T12:00:00Z"

  init() throws {
    let story = try StoryInHand(Dispatch(embargo: Self.end))
    (room, id, path) = (story.room, story.id, story.path)
  }

  private var embargo: String? { get throws { try room.desk().show(id).story.embargo?.text } }

  private func complaint() throws -> String {
    try room.desk().verify().findings.map(\.message).joined(separator: " ")
  }

  @Test func `no change of the text moves an agency's embargo`() throws {
    let refs = try room.git("for-each-ref")
    for end in [nil, Embargo("2026-03-01T00:00:00Z"), Embargo("2027-01-01T00:00:00Z")] {
      let failure = try deskFailure {
        try room.take(
          "edit", id,
          edit: { story in
            var story = story.adding("Nobody was hurt.")
            story.embargo = end
            return story
          })
      }
      #expect(failure.kind == .refused)
      #expect(failure.hint?.contains(" lift-embargo --reason") == true)
    }
    try room.replace("embargo: \"\(Self.end)\"\n", by: "", in: path)
    #expect(try deskFailure { try room.take("edit", id) }.kind == .refused)
    #expect(try room.git("for-each-ref") == refs)
  }

  @Test func `nor does the text that somebody decided on in an update`() throws {
    try room.take("edit", id, edit: { $0.headed("Storm shuts three ports") })
    var next = Dispatch(embargo: Self.end).next()
    next.headline = "Gale closes three ports"
    try room.receive(next)
    var decided = try #require(try room.desk().update(of: id)).marked.headed("Gale shuts ports")
    let honest = decided
    decided.embargo = nil
    let forged = decided
    #expect(
      try deskFailure {
        _ = try room.desk().take(
          StepRequest(.named("update"), of: id, update: .text(forged)))
      }.reasons.contains { $0.sentence.contains(" is its agency's: no change") })
    _ = try room.desk().take(StepRequest(.named("update"), of: id, update: .text(honest)))
    #expect(try embargo == Self.end)
    #expect(try complaint() == "")
  }

  @Test func `the chief lifts it with a reason, or gives it another end`() throws {
    try room.employ()
    #expect(
      try deskFailure { try room.take("lift-embargo", id, as: .jonas, reason: "x") }.kind
        == .roleNotHeld)
    #expect(
      try deskFailure { try room.take("lift-embargo", id, as: .mei) }.reasons.map(\.kind) == [.ask])
    try room.take(
      "lift-embargo", id, as: .mei, reason: "The agency called.", at: "2026-03-02T10:00:00Z")
    #expect(try embargo == "2026-03-02T10:00:00Z")
    #expect(
      try deskFailure { try room.take("publish", id, as: .mei) }.reasons.map(\.name)
        == ["embargo-passed"])
    try room.take("lift-embargo", id, as: .mei, reason: "They called again.")
    #expect(try embargo == nil)
    #expect(
      try deskFailure { try room.take("lift-embargo", id, as: .mei, reason: "x") }.reasons
        .map(\.sentence) == ["It is under no embargo."])
    #expect(try room.take("publish", id, as: .mei).flag == .untouched)
    #expect(try complaint() == "")
  }

  @Test func `a lifted embargo stays lifted until the agency names another time`() throws {
    try room.take("edit", id, edit: { $0.headed("Storm shuts three ports") })
    try room.take("lift-embargo", id, reason: "The agency called.")
    var next = Dispatch(embargo: Self.end).next()
    next.headline = "Gale closes three ports"
    try room.receive(next)
    #expect(try embargo == nil)
    next = next.next()
    next.embargo = "2026-03-03T12:00:00Z"
    try room.receive(next)
    #expect(try embargo == "2026-03-03T12:00:00Z")
    #expect(try complaint() == "")
  }

  @Test func `the agency's own earlier time is taken, whether its text is or waits`() throws {
    try room.take("edit", id, edit: { $0.headed("Storm shuts three ports") })
    var next = Dispatch(embargo: Self.end).next()
    next.embargo = "2026-03-02T11:00:00Z"
    try room.receive(next)
    #expect(try embargo == "2026-03-02T11:00:00Z")
    next = next.next()
    (next.headline, next.embargo) = ("Gale closes three ports", "2026-03-02T10:00:00Z")
    try room.receive(next)
    #expect(try room.desk().find(id).version == "2")
    #expect(try embargo == "2026-03-02T10:00:00Z")
    #expect(try complaint() == "")
  }

  static let moved =
    "The embargo was moved or taken away, and neither a step nor the agency did that."

  @Test(arguments: ["", "embargo: \"2026-03-01T12:00:00Z\"\n"])
  func `an embargo that a hand or a forged update moved is named`(line: String) throws {
    try room.replace("embargo: \"\(Self.end)\"\n", by: line, in: path)
    let before = try room.git("rev-parse", "main")
    try room.git("commit", "-qam", "By hand")
    #expect(try complaint() == Self.moved)
    try room.git("reset", "-q", "--soft", before)
    try room.forge("update", from: "draft", to: "draft", of: id)
    #expect(try complaint() == Self.moved)
  }

  @Test func `a lift by somebody without the role, or of more than the embargo, is named`() throws {
    try room.employ()
    try room.replace("embargo: \"\(Self.end)\"\n", by: "", in: path)
    try room.forge("lift-embargo", from: "draft", to: "draft", of: id)
    #expect(try complaint().contains("Lift embargo needs the role chief"))
    try room.git("reset", "-q", "--hard", "HEAD~1")
    try room.replace("embargo: \"\(Self.end)\"\n", by: "", in: path)
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.replace("staff: true", by: "staff: false", in: path)
    try room.forge("lift-embargo", from: "draft", to: "draft", of: id)
    #expect(try !complaint().isEmpty)
  }

  @Test func `an unclear embargo is given its time by the step`() throws {
    let held = try #require(
      try room.receive(Dispatch(guid: "urn:x:9", embargo: "when the minister has spoken")).lines
        .first?.id)
    try room.take("release", held, reason: "Only its embargo is unclear.")
    let failure = try deskFailure { try room.take("publish", held) }
    let slug = try room.desk().find(held).slug
    #expect(
      failure.reasons.compactMap(\.cure) == [
        "stet move \(slug) lift-embargo --reason \"...\" --at \"2026-01-31 06:00\""
      ])
    try room.take("lift-embargo", held, reason: "He spoke.", at: "2026-03-02T08:59:00Z")
    #expect(try room.take("publish", held).isAppearing)
    #expect(try complaint() == "")
  }
}
