import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

@Suite struct StepTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    let story = try StoryInHand()
    (room, id, path) = (story.room, story.id, story.path)
  }

  @Test func `a story goes through the shipped workflow one commit a step`() throws {
    try room.take("publish", id)
    try room.take("correct", id, edit: { $0.adding("It was four ports.") }, note: "Four ports.")
    try room.take("hold", id, reason: "doubts")
    try room.take("release", id, reason: "no doubts")
    try room.edit(id)
    try room.take("spike", id, reason: "old")
    try room.take("revive", id, reason: "new again")
    let killed = try room.take("kill", id, reason: "wrong")
    #expect(killed.from == "draft")
    #expect(killed.to == "killed")
    let log = try room.desk().log(id)
    #expect(
      log.reversed().map { $0.step.transition ?? "" } == [
        "import", "publish", "correct", "hold", "release", "edit", "spike", "revive", "kill",
      ])
    #expect(
      log.count == Int(try room.git("rev-list", "--count", "--first-parent", "main", "--", path)))
    #expect(
      try room.git("log", "-1", "--format=%s|%(trailers:key=Stet-Reason,valueonly,separator=)")
        == "Kill: Storm closes three ports|wrong")
    #expect(try deskFailure { try room.take("kill", id, reason: "again") }.kind == .refused)
    #expect(try room.desk().verify().findings == [])
    #expect(try room.fsck() == "")
    #expect(try room.git("status", "--porcelain") == "")
  }

  @Test func `the flag follows the words and not what anybody says`() throws {
    let headline = try room.take("edit", id, edit: { $0.headed("Storm shuts ports") })
    #expect(headline.flag == .exceptHeadline)
    let body = try room.edit(id, adding: "Nobody was hurt at all.")
    #expect(body.flag == .edited)
    #expect(body.wordsAdded == 5)
    #expect(body.wordsRemoved == 0)
    let back = try room.take(
      "edit", id,
      edit: { story in
        var story = story
        story.headline = "Storm closes three ports"
        story.body = story.body.replacing("Nobody was hurt at all.", with: "")
        return story
      })
    #expect(back.flag == .untouched)
    #expect(back.wordsRemoved >= 5)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `publishing is refused with every reason at once`() throws {
    let held = try #require(
      try room.receive(
        Dispatch(
          guid: "urn:x:2", headline: "", paragraphs: ["Text."], status: "withheld",
          embargo: "2030-01-01T00:00:00Z")
      ).lines.first?.id)
    let failure = try deskFailure { try room.take("publish", held) }
    #expect(failure.kind == .refused)
    let names = failure.reasons.map(\.name)
    #expect(names.contains("held"))
    #expect(names.contains("embargo-passed"))
    #expect(names.contains("not-held"))
    #expect(try room.desk().why(held, "publish").reasons == failure.reasons)
  }

  @Test func `an embargo ends by the clock`() throws {
    let later = try #require(
      try room.receive(Dispatch(guid: "urn:x:3", embargo: "2026-03-02T10:00:00Z")).lines.first?.id)
    // 09:00 on that day.
    #expect(
      try deskFailure { try room.take("publish", later) }.reasons.map(\.name) == ["embargo-passed"])
    let desk = try room.desk(at: HermeticEnvironment.seconds + 3_600)
    #expect(try desk.take(StepRequest(.named("publish"), of: later)).isAppearing)
  }

  @Test func `who holds no role is told so, and by which kind of failure`() throws {
    try room.employ()
    let refusal = try deskFailure { try room.take("publish", id, as: .asha) }
    #expect(refusal.kind == .roleNotHeld)
    #expect(refusal.reasons.map(\.kind) == [.role])
    #expect(refusal.reasons.first?.sentence.contains("Jonas Weber") == true)
    #expect(try room.edit(id, as: .asha).to == "edited")
    #expect(try room.take("publish", id, as: .jonas).to == "published")
    #expect(try room.git("log", "-1", "--format=%an") == "Jonas Weber")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `nobody passes their own words, nor their own caption or byline`() throws {
    try room.replace("workflow: syndicated", by: "workflow: two-eyes", in: "Workflows/desk.yaml")
    try room.git("commit", "-qam", "Two eyes")
    try room.edit(id, as: .asha)
    #expect(
      try deskFailure { try room.take("review", id, as: .asha) }.reasons.map(\.name)
        == ["other-person"])
    #expect(try room.take("review", id, as: .jonas).to == "reviewed")

    let other = try #require(try room.receive(.other(1)).lines.first?.id)
    try room.take(
      "edit", other, as: .asha,
      edit: { story in
        var story = story
        story.byline = "Asha Rao"
        return story
      })
    #expect(
      try deskFailure { try room.take("review", other, as: .asha) }.reasons.map(\.name)
        == ["other-person"])
  }

  @Test func `the work tree's change is what mark records`() throws {
    try room.replace("Eleven freighters", by: "Twelve freighters", in: path)
    #expect(try room.desk().show(id).hasUnrecordedChange)
    let report = try room.desk().take(StepRequest(.change, of: id))
    #expect(report.to == "edited")
    #expect((report.wordsAdded, report.wordsRemoved) == (1, 1))
    #expect(try room.file(path).contains("Twelve freighters"))
    #expect(try room.git("status", "--porcelain") == "")
  }

  @Test func `nothing changed is refused and makes no commit`() throws {
    let tip = try room.git("rev-parse", "main")
    let failure = try deskFailure { _ = try room.desk().take(StepRequest(.change, of: id)) }
    #expect(failure.kind == .refused)
    #expect(failure.reasons.map(\.name) == ["changed"])
    #expect(try room.git("rev-parse", "main") == tip)
  }

  @Test(arguments: [
    ("state: draft", "state: published", "state"),
    ("not_edited_by_staff: true", "not_edited_by_staff: false", "not_edited_by_staff"),
    ("agency: \"Northwire\"", "agency: \"Southwire\"", "syndication.agency"),
    ("version: \"1\"", "version: \"9\"", "syndication.version"),
    ("base: \"", "base: \"0000", "syndication.base"),
  ])
  func `what Stet computes cannot be typed`(old: String, new: String, key: String) throws {
    try room.replace(old, by: new, in: path)
    try room.replace("Eleven", by: "Twelve", in: path)
    let tip = try room.git("rev-parse", "main")
    let failure = try deskFailure { _ = try room.desk().take(StepRequest(.change, of: id)) }
    #expect(failure.kind == .unreadable)
    #expect(failure.message.contains("\(key) is computed by Stet"))
    #expect(failure.message.contains(#/\.md:\d+:\d+: /#))
    #expect(try room.git("rev-parse", "main") == tip)
    #expect(try room.scratch.text(of: "desk/\(path)").contains("Twelve"))
  }

  @Test func `front matter broken by hand is told by line and column, and the text is kept`() throws
  {
    try room.replace("headline: \"Storm", by: "headline: \"Storm \\q", in: path)
    let broken = try room.scratch.text(of: "desk/\(path)")
    let failure = try deskFailure { _ = try room.desk().take(StepRequest(.change, of: id)) }
    #expect(failure.kind == .unreadable)
    #expect(failure.message.contains("\(path):5:"))
    #expect(try room.scratch.text(of: "desk/\(path)") == broken)
  }

  @Test func `a story without its front matter's end is told and kept when it was committed`()
    throws
  {
    try room.scratch.write("---\nstate: draft\n", to: "desk/\(path)")
    try room.git("commit", "-qam", "Oops")
    let failure = try deskFailure { try room.take("publish", id) }
    #expect(failure.kind == .unreadable)
    #expect(failure.message.contains(path))
    #expect(try room.desk().list(StoryFilter(), limit: 10).map(\.state) == ["unreadable"])
    #expect(String(decoding: try room.desk().raw(id), as: UTF8.self) == "---\nstate: draft\n")
  }

  @Test func `a change that is not recorded stops a step that would overwrite it`() throws {
    try room.replace("Eleven", by: "Twelve", in: path)
    let failure = try deskFailure { try room.take("publish", id) }
    #expect(failure.kind == .refused)
    #expect(failure.hint?.hasPrefix("stet diff") == true)
    #expect(try room.scratch.text(of: "desk/\(path)").contains("Twelve"))
    #expect(try room.desk().find(id).state == "draft")
  }

  @Test func `a dry run says what would happen and does none of it`() throws {
    let before = (try room.git("for-each-ref"), try room.git("count-objects", "-v"))
    let report = try room.take("edit", id, edit: { $0.headed("Storm!") }, dryRun: true)
    #expect(report.commit == nil)
    #expect(report.flag == .exceptHeadline)
    #expect(report.message.hasPrefix("Edit: Storm!"))
    #expect(try room.git("for-each-ref") == before.0)
    #expect(try room.git("count-objects", "-v") == before.1)
    #expect(try room.git("status", "--porcelain") == "")
  }

  @Test(arguments: [["checkout", "-q", "--detach"], ["checkout", "-q", "-b", "elsewhere"]])
  func `a work tree that shows something else is left alone`(arguments: [String]) throws {
    _ = try room.tryGit(arguments)
    let head = try room.git("rev-parse", "HEAD")
    let text = try room.scratch.text(of: "desk/\(path)")
    try room.edit(id)
    #expect(try room.scratch.text(of: "desk/\(path)") == text)
    #expect(try room.git("rev-parse", "HEAD") == head)
    #expect(try room.git("status", "--porcelain") == "")
    #expect(try room.file(path).contains("Nobody was hurt."))
  }

  @Test func `a bare desk takes every step`() throws {
    let bare = try Newsroom(bare: true)
    let id = try #require(try bare.receive(Dispatch()).lines.first?.id)
    try bare.edit(id)
    try bare.take("publish", id)
    try bare.receive(Dispatch().next())
    #expect(try bare.desk().find(id).state == "published")
    #expect(try bare.desk().verify().findings == [])
    #expect(try bare.fsck() == "")
  }

  @Test func `a linked work tree is the same desk`() throws {
    let linked = room.scratch.path("linked")
    try room.git("checkout", "-q", "--detach")
    try room.git("worktree", "add", "-q", linked, "main")
    let desk = try Desk(
      at: linked, environment: room.environment.variables, clock: Newsroom.clock)
    _ = try desk.take(StepRequest(.named("edit"), of: id, edit: { $0.adding("From afar.") }))
    #expect(try room.scratch.text(of: "linked/\(path)").contains("From afar."))
    #expect(try room.desk().find(id).state == "edited")
  }

  @Test(arguments: [
    "X\n\nStet-To: published", "X\u{1B}[2J\u{202E}", "X\r\n\r\nStet-Transition: kill", "---", ":",
  ])
  func `no headline can forge the record`(headline: String) throws {
    try room.take("edit", id, edit: { $0.headed(headline) })
    #expect(try room.desk().show(id).story.headline == headline)
    #expect(
      try room.git("log", "-1", "--format=%(trailers:key=Stet-To,valueonly,separator=;)")
        == "edited")
    #expect(!(try room.git("log", "-1", "--format=%B")).contains("\u{1B}"))
    #expect(try room.desk().verify().findings == [])
    #expect(try room.fsck() == "")
  }

  /// Leaves the desk as a process does that is killed after the branch moved and before the file did.
  private func killAfterMove() throws {
    try room.edit(id)
    try room.git("restore", "--source", "main~1", "--staged", "--worktree", "--", path)
    try room.scratch.write(
      "\(try room.git("rev-parse", "main~1"))\n\(try room.git("rev-parse", "main"))\n\(path)",
      to: "desk/.git/stet/unfinished-move")
  }

  @Test func `a file that a killed process left behind is no change back`() throws {
    try killAfterMove()
    #expect(
      try deskFailure { _ = try room.desk().take(StepRequest(.change, of: id)) }.kind == .refused)
    #expect(try room.git("status", "--porcelain") == "")
    #expect(try room.scratch.text(of: "desk/\(path)").contains("Nobody was hurt."))
    #expect(!room.scratch.has("desk/.git/stet/unfinished-move"))
  }

  @Test func `an index that a killed process left behind follows too`() throws {
    try killAfterMove()
    try room.scratch.write(try room.file(path), to: "desk/\(path)")
    try room.take("publish", id)
    let other = try #require(try room.receive(.other(1)).lines.first?.path)
    try room.scratch.write(
      "\(try room.git("rev-parse", "main~1"))\n\(try room.git("rev-parse", "main"))\n\(other)",
      to: "desk/.git/stet/unfinished-move")
    try room.git("rm", "-q", "--cached", "--", other)
    try room.receive(.other(2))
    #expect(try room.git("status", "--porcelain") == "")
  }

  @Test func `a file that was left behind and then changed is kept`() throws {
    try killAfterMove()
    try room.replace("Eleven", by: "Twelve", in: path)
    _ = try deskFailure { try room.take("publish", id) }
    #expect(try room.scratch.text(of: "desk/\(path)").contains("Twelve"))
    #expect(try room.desk().find(id).state == "edited")
  }

  @Test func `while git holds the index nothing is recorded`() throws {
    try room.scratch.write("", to: "desk/.git/index.lock")
    let tip = try room.git("rev-parse", "main")
    let failure = try deskFailure { try room.take("publish", id) }
    #expect(failure.kind == .tryAgain)
    #expect(try room.git("rev-parse", "main") == tip)
  }
}
