import Budget
import Desk
import DeskTesting
import Git
import Stories
import Testing

@Suite struct ExpectedVersionTests {
  let room: Newsroom
  let id: String
  /// The version that both colleagues began with.
  let version: String

  init() throws {
    room = try Newsroom()
    id = try #require(try room.receive(Dispatch()).lines.first?.id)
    version = try room.desk().find(id).blob
  }

  @discardableResult
  private func take(
    as person: Person, op: String? = nil, _ edit: @escaping StepRequest.Edit
  ) throws -> StepReport {
    try room.desk(as: person).take(
      StepRequest(.change, of: id, edit: edit, expected: version, op: op))
  }

  @Test func `a change made from an older version keeps what a colleague recorded since`() throws {
    try take(as: .asha) { $0.headed("Gale shuts three ports") }
    try take(as: .jonas) { $0.adding("Nobody was hurt.") }
    let story = try room.desk().show(id).story
    #expect(story.headline == "Gale shuts three ports")
    #expect(story.body.contains("Nobody was hurt."))
    #expect(story.state == "edited" && story.flag == .edited)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `where both changed the same words nothing is recorded, and both are named`() throws {
    try take(as: .asha) { $0.headed("Gale shuts three ports") }
    let refs = try room.git("for-each-ref")
    let failure = try deskFailure {
      try take(as: .jonas) { $0.headed("Storm closes all ports") }
    }
    #expect(failure.kind == .refused)
    #expect(failure.message.contains("Gale shuts three ports"))
    #expect(failure.message.contains("Storm closes all ports"))
    #expect(try room.git("for-each-ref") == refs)
  }

  @Test func `a version may be named by the commit that made it`() throws {
    let commit = try room.git("rev-parse", "main")
    try take(as: .asha) { $0.headed("Gale shuts three ports") }
    _ = try room.desk().take(
      StepRequest(.change, of: id, edit: { $0.adding("Nobody was hurt.") }, expected: commit))
    _ = try room.desk().take(
      StepRequest(
        .change, of: id,
        edit: { story in
          var story = story
          story.subheadline = "Ferries wait"
          return story
        }, expected: String(commit.prefix(10))))
    let story = try room.desk().show(id).story
    #expect(story.headline == "Gale shuts three ports" && story.subheadline == "Ferries wait")
    #expect(story.body.contains("Nobody was hurt."))
  }

  @Test func `a version that the story never had is refused`() throws {
    let failure = try deskFailure {
      _ = try room.desk().take(
        StepRequest(
          .change, of: id, edit: { $0.adding("More.") },
          expected: String(repeating: "a", count: 40)))
    }
    #expect(failure.kind == .usage)
  }

  @Test func `a file that somebody has in hand is neither the base nor written over`() throws {
    try take(as: .asha) { $0.headed("Gale shuts three ports") }
    let path = try room.desk().find(id).path
    try room.replace("Eleven", by: "Twelve", in: path)
    let failure = try deskFailure { try take(as: .jonas) { $0.adding("Nobody was hurt.") } }
    #expect(failure.kind == .refused)
    #expect(try room.scratch.text(of: "desk/\(path)").contains("Twelve"))
  }

  @Test func `a step asked for again under its id is not taken again`() throws {
    let first = try take(as: .asha, op: "form-7") { $0.adding("Nobody was hurt.") }
    let tip = try room.git("rev-parse", "main")
    try room.take("publish", id)
    let again = try take(as: .asha, op: "form-7") { $0.adding("Nobody was hurt.") }
    #expect(again.commit == first.commit && first.commit == tip)
    #expect(try room.desk().log(id).count == 3)
  }

  @Test func `an id that was given to other words is refused, and both are named`() throws {
    let first = try take(as: .asha, op: "form-7") { $0.adding("Nobody was hurt.") }
    let failure = try deskFailure {
      try take(as: .asha, op: "form-7") { $0.adding("All is well.") }
    }
    #expect(failure.kind == .refused)
    #expect(failure.message.contains("form-7"))
    #expect(failure.message.contains(String(try #require(first.commit).prefix(10))))
  }

  @Test func `plain git that moves the branch meanwhile costs no step`() throws {
    let room = room
    let id = id
    // A commit of plain git between the plan and the record, once.
    let moved = Once()
    let report = try room.desk().take(
      StepRequest(
        .change, of: id,
        edit: { story in
          if moved.first() { try room.git("commit", "-q", "--allow-empty", "-m", "Meanwhile") }
          return story.adding("Nobody was hurt.")
        }))
    let commit = try #require(report.commit)
    #expect(try room.git("log", "--format=%s", "\(commit)~1", "-1") == "Meanwhile")
    #expect(try room.git("status", "--porcelain") == "")
  }
}

/// True once.
private final class Once: @unchecked Sendable {
  private var isSpent = false
  func first() -> Bool {
    defer { isSpent = true }
    return !isSpent
  }
}
