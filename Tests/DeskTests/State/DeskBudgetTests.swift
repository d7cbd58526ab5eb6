import Budget
import Desk
import DeskTesting
import Foundation
import Stories
import Testing
import Workflows

/// Everything that the desk answers from its list of stories.
private struct Answers: Equatable {
  var list: [StoryEntry]
  var board: [String]
  var found: [StoryEntry]
  var logs: [[Budget.Step]]
  var latest: [Budget.Step]

  init(_ room: Newsroom) throws {
    let desk = try room.desk()
    list = try desk.list(StoryFilter(), limit: 1_000)
    board = try desk.board().map { "\($0.state) \($0.stories)" }
    var filter = StoryFilter()
    filter.text = "harbour"
    found = try desk.list(filter, limit: 1_000)
    logs = try list.map { try desk.log($0.id).map(\.step) }
    latest = try desk.latest(limit: 100).map(\.step)
  }
}

@Suite struct DeskBudgetTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    room = try Newsroom()
    let report = try room.receive(Dispatch(), .other(1), .other(2))
    id = try #require(report.lines.first?.id)
    path = try #require(report.lines.first?.path)
    try room.edit(id)
    try room.take("publish", id)
    try room.receive(Dispatch.other(1).next(), .other(3))
  }

  /// What is answered now, after the whole cache was deleted.
  private func fresh() throws -> Answers {
    try FileManager.default.removeItem(atPath: room.scratch.path("desk/.git/stet"))
    return try Answers(room)
  }

  @Test func `every answer is the same after the cache was deleted`() throws {
    let before = try Answers(room)
    #expect(before.list.count == 4)
    #expect(before.found.count == 1)
    #expect(before.logs.first?.isEmpty == false)
    #expect(try fresh() == before)
    _ = try room.desk().reindex()
    #expect(try Answers(room) == before)
  }

  @Test func `a plain commit is seen by the next question`() throws {
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.git("commit", "-qam", "By hand")
    let step = try #require(try room.desk().log(id).first?.step)
    #expect(step.byHand)
    #expect(step.subject == "By hand")
    #expect((step.wordsAdded, step.wordsRemoved) == (1, 1))
    let before = try Answers(room)
    #expect(try fresh() == before)
  }

  @Test func `a colleague's merged branch is told once and in one order`() throws {
    try room.git("checkout", "-q", "-b", "side")
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.git("commit", "-qam", "On the side")
    try room.git("checkout", "-q", "main")
    _ = try Answers(room)
    try room.take("spike", "council-meets-for-the-2th-time", reason: "dull")
    _ = try Answers(room)
    try room.git("merge", "-q", "--no-edit", "side")
    let before = try Answers(room)
    #expect(before.logs.flatMap(\.self).filter { $0.subject == "On the side" }.count == 1)
    #expect(try fresh() == before)
  }

  @Test func `a side branch that started before the last steps sorts the same when rebuilt`() throws
  {
    let start = try room.git("rev-parse", "main~2")
    try room.git("checkout", "-q", "-b", "side", start)
    try room.replace(
      "council", by: "Council", in: try room.desk().find("council-meets-for-the-2th").path)
    try room.git("commit", "-qam", "On the side")
    try room.git("checkout", "-q", "main")
    _ = try Answers(room)
    try room.git("merge", "-q", "--no-edit", "side")
    let before = try Answers(room)
    #expect(try fresh() == before)
  }

  @Test func `history that was rewritten is read again`() throws {
    let before = try Answers(room)
    try room.take("correct", id, as: .jonas, edit: { $0.adding("Once more.") }, note: "More.")
    _ = try Answers(room)
    try room.git("reset", "-q", "--hard", "HEAD~1")
    #expect(try Answers(room) == before)
    try room.git("gc", "-q")
    #expect(try Answers(room) == before)
    #expect(try fresh() == before)
  }

  @Test func `a story deleted with plain git is off the list`() throws {
    try room.git("rm", "-q", path)
    try room.git("commit", "-qm", "Gone")
    #expect(try room.desk().count(StoryFilter()) == 3)
    #expect(try deskFailure { _ = try room.desk().find(id) }.kind == .noStory)
  }

  @Test(arguments: [0, 100, 4_096, 9_000])
  func `a damaged cache is made again`(offset: Int) throws {
    let before = try Answers(room)
    let file = "desk/.git/stet/budget.sqlite"
    var bytes = try room.scratch.bytes(of: file)
    try #require(bytes.count > offset)
    for place in offset..<min(bytes.count, offset + 600) { bytes[place] = 0x5A }
    try room.scratch.write(bytes, to: file)
    #expect(try Answers(room) == before)
    _ = try room.desk().reindex()
    #expect(try Answers(room) == before)
  }

  @Test func `a cache that ends in the middle is made again`() throws {
    let before = try Answers(room)
    let file = "desk/.git/stet/budget.sqlite"
    try room.scratch.write(Array(try room.scratch.bytes(of: file).prefix(1_000)), to: file)
    #expect(try Answers(room) == before)
  }
}
