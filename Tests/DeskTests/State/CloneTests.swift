import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

@Suite struct CloneTests {
  let room: Newsroom
  let id: String
  let path: String
  let clone: String

  init() throws {
    let story = try StoryInHand()
    (room, id, path) = (story.room, story.id, story.path)
    try room.edit(id)
    clone = room.scratch.path("clone")
    try room.git("clone", "-q", ".", clone)
  }

  private func desk() throws -> Desk {
    try Desk(at: clone, environment: room.environment.variables, clock: Newsroom.clock)
  }

  private func git(_ arguments: String...) throws -> String {
    let outcome = try room.tryGit(["-C", clone] + arguments)
    return String(outcome.text.trimmingSuffix { $0.isNewline })
  }

  @Test func `a clone tells the same story`() throws {
    #expect(try desk().list(StoryFilter(), limit: 9) == room.desk().list(StoryFilter(), limit: 9))
    #expect(try desk().log(id).map(\.step) == room.desk().log(id).map(\.step))
    #expect(try desk().verify().findings == [])
    #expect(try desk().show(id).flag == .edited)
  }

  @Test func `an import into a clone goes on where the remote's wire is`() throws {
    #expect(try desk().receive([Dispatch().file]).lines.map(\.outcome) == [.unchanged])
    let report = try desk().receive([Dispatch.other(1).file, Dispatch().next().file])
    #expect(report.lines.map(\.outcome) == [.new, .updated])
    #expect(try git("rev-parse", "wire~1") == (try room.git("rev-parse", "wire")))
    #expect(try desk().verify().findings == [])
  }

  @Test func `a wire that was deleted is found again in the imports`() throws {
    let wire = try room.git("rev-parse", "wire")
    try room.git("branch", "-qD", "wire")
    #expect(try room.desk().log(id).count == 2)
    #expect(try room.desk().verify().findings == [])
    try room.receive(.other(1))
    #expect(try room.git("rev-parse", "wire~1") == wire)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a bare clone and one without a remote are desks too`() throws {
    let bare = room.scratch.path("bare.git")
    try room.git("clone", "-q", "--bare", "--single-branch", "-b", "main", ".", bare)
    let desk = try Desk(at: bare, environment: room.environment.variables, clock: Newsroom.clock)
    #expect(try desk.log(id).count == 2)
    #expect(try desk.take(StepRequest(.named("publish"), of: id)).to == "published")
    #expect(try desk.verify().findings == [])
  }

  @Test func `a shallow clone says how to get the rest`() throws {
    let shallow = room.scratch.path("shallow")
    try room.git("clone", "-q", "--depth", "1", "file://\(room.folder)", shallow)
    let desk = try Desk(
      at: shallow, environment: room.environment.variables, clock: Newsroom.clock)
    let failure = try deskFailure { _ = try desk.verify() }
    #expect(failure.message.contains("git fetch --unshallow"), "\(failure)")
  }

  @Test func `two desks that imported on their own merge without a conflict`() throws {
    try room.receive(.other(1), .other(2))
    _ = try desk().receive([Dispatch.other(1).file, Dispatch.other(3).file])
    _ = try desk().take(StepRequest(.named("publish"), of: id))
    try room.git("fetch", "-q", clone, "main:theirs")
    try room.git("merge", "-q", "--no-edit", "theirs")

    let merged = try room.desk()
    #expect(try merged.count(StoryFilter()) == 4)
    #expect(try merged.verify().findings == [])
    // Both desks took the first in, and each says so; nobody's wire is told as a step.
    #expect(try merged.log("council-meets-for-the-3th").map(\.step.transition) == ["import"])
    #expect(try merged.log(id).map(\.step.transition) == ["publish", "edit", "import"])
    #expect(try merged.latest(limit: 50).allSatisfy { $0.step.transition != nil })
    let list = try merged.list(StoryFilter(), limit: 9)
    _ = try merged.reindex()
    #expect(try room.desk().list(StoryFilter(), limit: 9) == list)

    // What the other desk brought is known here, and an older version of it is refused.
    let again = try room.receive(.other(3), Dispatch.other(3).next(3))
    #expect(again.lines.map(\.outcome) == [.unchanged, .updated])
    #expect(try room.receive(Dispatch.other(3).next(2)).lines.map(\.outcome) == [.refused])
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a stray commit on wire is named and spoils nothing else`() throws {
    try room.git("checkout", "-q", "wire")
    try room.scratch.write("stray\n", to: "desk/README")
    try room.git("add", "README")
    try room.git("commit", "-qm", "Stray")
    try room.git("checkout", "-q", "main")
    try room.receive(.other(1))
    #expect(try room.desk().count(StoryFilter()) == 2)
    #expect(try room.desk().log(id).count == 2)
    #expect(try room.desk().verify().findings.count == 1)
    _ = try room.desk().reindex()
    #expect(try room.desk().latest(limit: 50).count == 3)
  }
}
