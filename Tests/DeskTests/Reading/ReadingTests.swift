import Budget
import Desk
import DeskTesting
import Prose
import Stories
import Testing
import Workflows

@Suite struct ReadingTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    let story = try StoryInHand()
    (room, id, path) = (story.room, story.id, story.path)
  }

  @Test func `readers are told what was edited, and by whom it was not`() throws {
    #expect(try room.desk().show(id).disclaimer?.text.contains("Calder Post") == true)
    #expect(try room.desk().show(id).shareKept == 1)
    try room.take("edit", id, edit: { $0.headed("Another headline") })
    let headline = try room.desk().show(id)
    #expect(headline.changedFields == ["headline"])
    #expect(headline.disclaimer?.text.lowercased().contains("except for the headline") == true)
    try room.edit(id)
    let body = try room.desk().show(id)
    #expect(body.changedFields == ["headline", "body"])
    #expect(body.flag == .edited)
    let share = try #require(body.shareKept)
    #expect(share > 0.5 && share < 1)
  }

  @Test func `a story is shown as it was at any commit`() throws {
    let first = try room.git("rev-parse", "main")
    try room.take("edit", id, edit: { $0.headed("Another headline") })
    try room.take("publish", id)
    let then = try room.desk().show(id, at: first)
    #expect(then.story.headline == "Storm closes three ports")
    #expect(then.story.state == "draft")
    #expect(then.transitions.isEmpty)
    #expect(try room.desk().show(id, at: "main~1").story.state == "edited")
    #expect(try room.desk().show(id).story.state == "published")
    #expect(String(decoding: try room.desk().raw(id), as: UTF8.self) == (try room.file(path)))
  }

  @Test func `the difference from the agency's text is what staff changed and nothing else`() throws
  {
    #expect(try room.desk().diff(id).fields.isEmpty)
    try room.take(
      "edit", id,
      edit: { story in
        var story = story.headed("Another headline")
        story.body = story.body.replacing("Eleven", with: "Twelve")
        return story
      })
    let diff = try room.desk().diff(id)
    #expect(diff.fields.map(\.key) == ["headline"])
    #expect(diff.oldName == "Northwire version 1")
    #expect((diff.body.wordsAdded, diff.body.wordsRemoved) == (1, 1))
    try room.replace("Twelve", by: "Thirteen", in: path)
    let unrecorded = try room.desk().diff(id, from: .record, to: .workTree)
    #expect((unrecorded.body.wordsAdded, unrecorded.body.wordsRemoved) == (1, 1))
    let steps = try room.desk().diff(id, from: .revision("main~1"), to: .revision("main"))
    #expect(steps.fields.map(\.key).contains("state"))
  }

  @Test func `the log tells each change with its words`() throws {
    try room.edit(id)
    try room.take("publish", id)
    let log = try room.desk().log(id, withChanges: true)
    #expect(log.map { $0.step.transition ?? "" } == ["publish", "edit", "import"])
    #expect(log[1].diff?.body.wordsAdded == 3)
    #expect(log[1].step.wordsAdded == 3)
    #expect(log[0].diff?.body.wordsAdded == 0)
    #expect(log[0].diff?.fields.map(\.key) == ["state"])
    #expect(log[2].diff == nil)
    #expect(log[0].step.name == "Asha Rao")
  }

  @Test func `why counts the change in the work tree`() throws {
    #expect(try room.desk().why(id, "edit").reasons.map(\.name) == ["changed"])
    try room.replace("Eleven", by: "Twelve", in: path)
    #expect(try room.desk().why(id, "edit").reasons.isEmpty)
    try room.replace("headline: \"Storm closes three ports\"", by: "headline: \"\"", in: path)
    try room.take("edit", id)
    #expect(try room.desk().why(id, "publish").reasons.map(\.name) == ["headline"])
    try room.take("edit", id, edit: { $0.headed("Storm") })
    try room.take("publish", id)
    try room.replace("headline: \"Storm\"", by: "headline: \"\"", in: path)
    #expect(try room.desk().why(id, "correct").reasons.map(\.name).contains("headline"))
  }

  @Test func `the board counts every state of the workflow`() throws {
    try room.receive(.other(1), Dispatch(guid: "urn:x", status: "withheld"))
    let board = try room.desk().board()
    #expect(board.map(\.state).prefix(3) == ["draft", "edited", "scheduled"])
    #expect(board.first { $0.state == "draft" }?.stories == 2)
    #expect(board.first { $0.state == "held" }?.stories == 1)
  }

  @Test func `a doctor finds nothing wrong with a healthy desk and changes nothing`() throws {
    let refs = try room.git("for-each-ref")
    #expect(try room.desk().symptoms().filter { !$0.isWell }.map(\.sentence) == [])
    #expect(try room.git("for-each-ref") == refs)
    try room.git("checkout", "-q", "--detach")
    #expect(try room.desk().symptoms().filter { !$0.isWell }.map(\.check) == ["branch"])
  }

  @Test func `an unrecorded deletion is no change and a step brings the file back`() throws {
    try room.git("rm", "-q", "--cached", path)
    _ = try room.tryGit(["clean", "-fdq"])
    #expect(try room.desk().show(id).hasUnrecordedChange == false)
    try room.take("publish", id)
    #expect(try room.scratch.text(of: "desk/\(path)").contains("state: published"))
    #expect(try room.git("status", "--porcelain") == "")
  }

  @Test func `a story that was deleted comes back when the agency sends it again`() throws {
    try room.git("rm", "-q", path)
    try room.git("commit", "-qm", "Gone")
    #expect(try room.receive(.other(1)).lines.count == 1)
    #expect(try room.desk().count(StoryFilter()) == 1)
    #expect(try room.receive(Dispatch()).lines.map(\.outcome) == [.new])
    #expect(try room.desk().find(id).path == path)
    // Who deleted it stays in the record.
    #expect(try room.desk().verify().findings.map(\.message) == ["The story was deleted."])
  }
}
