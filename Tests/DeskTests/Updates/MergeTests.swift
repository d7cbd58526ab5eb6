import Budget
import Desk
import DeskTesting
import Revisions
import Stories
import Testing
import Wire
import Workflows

/// What becomes of an agency's newer version where staff had a hand in the story.
@Suite struct MergeTests {
  let room: Newsroom
  let first = Dispatch()
  let id: String

  init() throws {
    room = try Newsroom()
    id = try #require(try room.receive(first).lines.first?.id)
  }

  private func edit(_ old: String, _ new: String) throws {
    try room.take(
      "edit", id,
      edit: { story in
        var story = story
        story.body = story.body.replacing(old, with: new)
        return story
      })
  }

  private func update(_ choice: UpdateChoice) throws -> StepReport {
    try room.desk().take(StepRequest(.named("update"), of: id, update: choice))
  }

  private var story: Story { get throws { try room.desk().show(id).story } }

  @Test func `a sentence that both changed waits, and main is left as it was`() throws {
    try edit("Eleven freighters", "Ten freighters")
    let main = try story
    let line = try #require(
      try room.receive(
        first.next(replacing: 2, by: "Twelve freighters lay at anchor in the lee of the island.")
      ).lines.first)
    #expect(line.remarks.contains { $0.hasPrefix("Staff and the agency both changed") })
    #expect(try story == main)
    let waiting = try #require(try room.desk().behind().first)
    #expect(waiting.entry.id == id)
    #expect(waiting.version == "2")
    #expect(waiting.conflicts.count == 1)
    #expect(waiting.conflicts[0].ours.contains("Ten freighters"))
    #expect(waiting.conflicts[0].theirs.contains("Twelve freighters"))
    #expect(try deskFailure { _ = try update(.merge) }.kind == .refused)
    #expect(try room.desk().verify().findings == [])
  }

  @Test(arguments: [("ours", "Ten"), ("theirs", "Twelve")])
  func `a dispute is decided for one side, and nothing waits any more`(
    side: String, word: String
  ) throws {
    try edit("Eleven freighters", "Ten freighters")
    try room.receive(
      first.next(replacing: 2, by: "Twelve freighters lay at anchor in the lee of the island."))
    let report = try update(side == "ours" ? .ours : .theirs)
    #expect(report.transition == "update")
    #expect(try story.body.contains("\(word) freighters"))
    #expect(try story.flag == (side == "ours" ? .edited : .untouched))
    #expect(try story.syndication?.version == "2")
    #expect(try room.desk().behind().isEmpty)
    #expect(try update(.merge).transition == nil)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a dispute is decided by a text of the person's own, once no mark is left`() throws {
    try edit("Eleven freighters", "Ten freighters")
    try room.receive(
      first.next(replacing: 2, by: "Twelve freighters lay at anchor in the lee of the island."))
    let marked = try #require(try room.desk().update(of: id)).marked
    #expect(
      marked.body.contains("{~~Ten freighters lay at anchor in the lee of the island.~>Twelve"))
    #expect(try deskFailure { _ = try update(.text(marked)) }.kind == .refused)
    var decided = marked
    decided.body = decided.body.replacing(
      "{~~Ten freighters lay at anchor in the lee of the island.~>Twelve freighters lay at anchor "
        + "in the lee of the island.~~}",
      with: "A dozen freighters lay at anchor.")
    #expect(try update(.text(decided)).flag == .edited)
    #expect(try story.body.contains("A dozen freighters"))
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `our headline stays when the agency changes its text`() throws {
    try room.take(
      "edit", id,
      edit: { story in
        var story = story
        story.headline = "Ports shut"
        return story
      })
    try room.receive(first.next())
    #expect(try story.headline == "Ports shut")
    #expect(try story.body.hasPrefix("A new lead."))
    #expect(try story.flag == .exceptHeadline)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `fields that the desk filled in stay in a story whose text nobody edited`() throws {
    try room.take(
      "edit", id,
      edit: { story in
        var story = story
        story.subjects = ["desk:ports"]
        return story
      })
    #expect(try story.flag == .untouched)
    try room.receive(first.next())
    #expect(try story.subjects == ["desk:ports"])
    #expect(try story.body.hasPrefix("A new lead."))
    #expect(try story.flag == .untouched)
  }

  @Test func `a published story waits for a person, and nothing is published over it`() throws {
    try room.take("publish", id)
    let line = try #require(try room.receive(first.next()).lines.first)
    #expect(line.remarks.contains { $0.hasPrefix("Readers can see the story") })
    #expect(try !story.body.hasPrefix("A new lead."))
    #expect(try room.desk().behind().map(\.entry.id) == [id])
    #expect(try update(.merge).to == "published")
    #expect(try story.body.hasPrefix("A new lead."))
    #expect(try story.flag == .untouched)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a published story is updated at once where the workflow says republish`() throws {
    try republishing()
    try room.take("publish", id)
    try room.receive(first.next())
    #expect(try story.body.hasPrefix("A new lead."))
    #expect(try story.state == "published")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `what the workflow says to ignore is not listed and holds nothing up`() throws {
    try room.replace("on-update: review", by: "on-update: ignore", in: "Workflows/syndicated.yaml")
    try room.git("commit", "-qam", "Ignore")
    try room.take("publish", id)
    let line = try #require(try room.receive(first.next()).lines.first)
    #expect(line.remarks == [])
    #expect(try room.desk().behind().isEmpty)
  }

  @Test func `nothing is published while a newer version is undecided`() throws {
    try edit("Eleven freighters", "Ten freighters")
    try room.receive(
      first.next(replacing: 2, by: "Twelve freighters lay at anchor in the lee of the island."))
    let failure = try deskFailure { try room.take("publish", id) }
    #expect(failure.reasons.map(\.name) == ["up-to-date"])
    #expect(failure.reasons.first?.cure?.hasPrefix("stet update ") == true)
    _ = try update(.ours)
    try room.take("publish", id)
    #expect(try story.state == "published")
  }

  @Test func `a kill stays though a usable version follows, until the chief says otherwise`() throws
  {
    var canceled = first.next()
    canceled.status = "canceled"
    try room.receive(canceled)
    #expect(try story.state == "killed")
    try room.receive(first.next(3))
    #expect(try story.state == "killed")
    #expect(try room.desk().behind().isEmpty)
    #expect(try deskFailure { try room.take("publish", id) }.kind == .refused)
    _ = try room.desk().take(
      StepRequest(.named("reinstate"), of: id, given: [.reason: "The agency called."]))
    #expect(try deskFailure { try room.take("publish", id) }.kind == .refused)
    _ = try update(.merge)
    try room.take("publish", id)
    #expect(try story.state == "published")
    #expect(try room.desk().verify().findings == [])
  }

  @Test(arguments: ["draft", "edited", "published", "spiked", "held", "scheduled"])
  func `a cancel reaches a story in every state, as a step of its own`(state: String) throws {
    switch state {
    case "edited": try edit("Eleven", "Ten")
    case "published": try room.take("publish", id)
    case "spiked", "held":
      _ = try room.desk().take(
        StepRequest(
          .named(state == "held" ? "hold" : "spike"), of: id, given: [.reason: "a reason"]))
    case "scheduled":
      _ = try room.desk().take(
        StepRequest(.named("schedule"), of: id, given: [.at: "2026-05-01T00:00:00Z"]))
    default: break
    }
    #expect(try story.state == state)
    var canceled = first.next()
    canceled.status = "canceled"
    try room.receive(canceled, .other(1))
    #expect(try story.state == "killed")
    let step = try #require(try room.desk().log(id).first?.step)
    #expect((step.transition, step.from, step.to) == ("kill", state, "killed"))
    #expect(step.reason == "Northwire canceled the story.")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a kill in a batch is not undone by the version after it`() throws {
    var canceled = first.next()
    canceled.status = "canceled"
    try room.receive(canceled, first.next(3))
    #expect(try story.state == "killed")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a withheld story is taken down though readers see it`() throws {
    try room.take("publish", id)
    var withheld = first.next()
    withheld.status = "withheld"
    try room.receive(withheld)
    #expect(try story.state == "held")
    #expect(try room.desk().verify().findings == [])
  }

  private func republishing() throws {
    try room.replace(
      "on-update: review", by: "on-update: republish", in: "Workflows/syndicated.yaml")
    try room.replace(
      "from: [published, corrected]\n    to: same\n    by: [editor, chief]",
      by: "from: [published, corrected]\n    to: same\n    by: [editor, chief, wire]",
      in: "Workflows/syndicated.yaml")
    try room.git("commit", "-qam", "Republish")
  }
}
