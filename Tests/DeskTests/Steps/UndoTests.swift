import Archive
import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

@Suite struct UndoTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    let story = try StoryInHand()
    (room, id, path) = (story.room, story.id, story.path)
  }

  @discardableResult
  private func undo(as person: Person = .asha, reason: String? = nil) throws -> StepReport {
    try room.desk(as: person).undo(id, reason: reason)
  }

  /// Why an undo was refused; nothing may have changed.
  private func refusal(as person: Person = .asha) throws -> DeskFailure {
    let before = try room.git("rev-parse", "main")
    let failure = try deskFailure { try undo(as: person) }
    #expect(try room.git("rev-parse", "main") == before)
    return failure
  }

  /// What verify says of the newest commit.
  private func complaints() throws -> [String] {
    try room.desk().verify().findings.map(\.message)
  }

  @Test func `brings back text, state and flag, as a new commit that names what it undid`() throws {
    let before = try room.file(path)
    let edited = try room.edit(id)
    let report = try undo(reason: "Wrong story")
    #expect(try room.file(path) == before)
    #expect(try room.scratch.text(of: "desk/\(path)") == before)
    #expect(report.past == "Undid edit:")
    #expect((report.from, report.to) == ("edited", "draft"))
    #expect(report.flag == .untouched)
    let message = try room.git("log", "-1", "--format=%B")
    #expect(message.hasPrefix("Undo edit: Storm closes three ports\n"))
    #expect(message.contains("Stet-Transition: undo\n"))
    #expect(message.contains("Stet-Reason: Wrong story"))
    let op = try room.git("log", "-1", "--format=%(trailers:key=Stet-Op,valueonly)", "HEAD~1")
    #expect(message.contains("Stet-Undoes: \(op.trimmingSuffix { $0.isNewline })"))
    #expect(edited.commit == (try room.git("rev-parse", "HEAD~1")))
    #expect(try complaints() == [])
    #expect(try room.desk().log(id).map(\.step.transition) == ["undo", "edit", "import"])
  }

  @Test func `can be undone, again and again`() throws {
    try room.edit(id)
    let edited = try room.file(path)
    try undo()
    let redone = try undo()
    #expect(redone.past == "Redid edit:")
    #expect(try room.file(path) == edited)
    #expect(try undo().past == "Undid edit:")
    #expect(try undo().past == "Redid edit:")
    let ops = try room.git("log", "--format=%(trailers:key=Stet-Op,valueonly,separator=)")
      .split(separator: "\n")
    #expect(Set(ops).count == ops.count)
    #expect(try complaints() == [])
  }

  @Test func `takes back an update that a person took, and not what an import did`() throws {
    try room.take("edit", id, edit: { $0.bodied("Both ports were closed.") })
    let edited = try room.file(path)
    try room.receive(Dispatch().next(replacing: 0, by: "Four ports were shut on Tuesday."))
    _ = try room.desk().take(StepRequest(.named("update"), of: id, update: .theirs))
    #expect(try room.file(path) != edited)
    #expect(try undo().past == "Undid update:")
    #expect(try room.file(path) == edited)
    #expect(try room.desk().behind().map(\.entry.id) == [id])
    #expect(try complaints() == [])
    try undo()
    try room.receive(Dispatch().next(3, replacing: 4, by: "The coast road is shut."))
    #expect(try refusal().message.contains("what the agency sent"))
  }

  @Test func `brings a set time back with the state that it was set for`() throws {
    func time() throws -> String {
      try room.git("log", "-1", "--format=%(trailers:key=Stet-At,valueonly)")
    }
    try room.take("schedule", id, at: "2026-03-05T06:00:00Z")
    let set = try time()
    #expect(set.contains("2026-03-05"))
    #expect(try undo().to == "draft")
    #expect(try time() == "")
    #expect(try undo().to == "scheduled")
    #expect(try time() == set)
    try room.take("unschedule", id)
    #expect(try undo().to == "scheduled")
    #expect(try time() == set)
    #expect(try complaints() == [])
  }

  @Test func `records nothing in a dry run`() throws {
    try room.edit(id)
    let tip = try room.git("rev-parse", "main")
    let report = try room.desk().undo(id, dryRun: true)
    #expect(report.commit == nil)
    #expect(report.message.contains("Stet-Undoes: "))
    #expect(try room.git("rev-parse", "main") == tip)
  }

  @Test func `refuses an import`() throws {
    #expect(try refusal().message.contains("what the agency sent"))
  }

  @Test func `refuses what somebody else did, and names them`() throws {
    try room.edit(id, as: .jonas)
    let failure = try refusal()
    #expect(failure.message.contains("The last step (edit) is Jonas Weber's"))
    #expect(failure.hint == "ask Jonas Weber <jonas@desk.example>")
    try room.edit(id, adding: "Another line.")
    try undo()
    // Asha's own step before Jonas's is not the last one any more.
    #expect(try refusal(as: .jonas).message.contains("Asha Rao's"))
  }

  @Test func `refuses what readers saw, and names the correction`() throws {
    try room.take("publish", id)
    let failure = try refusal()
    #expect(failure.message.contains("Readers saw the story"))
    #expect(failure.hint?.hasPrefix("stet edit ") == true)
    #expect(failure.hint?.contains("--note") == true)
    try room.take("correct", id, edit: { $0.adding("Eleven.") }, note: "A line was missing.")
    #expect(try refusal().message.contains("Readers saw the story"))
  }

  @Test func `refuses to let a stopped story go on, but stops one again`() throws {
    try room.take("hold", id, reason: "Legal")
    let failure = try refusal()
    #expect(failure.message.contains("stopped (hold)"))
    #expect(failure.hint?.contains(" release --reason") == true)
    try room.take("release", id, reason: "Cleared")
    #expect(try undo().to == "held")
    #expect(try refusal().message.contains("stopped (undo)"))
    try room.take("kill", id, reason: "Never")
    #expect(try refusal().message.contains("stopped (kill)"))
    #expect(try complaints() == [])
  }

  @Test func `refuses a step made with plain git, and a change that is not recorded`() throws {
    try room.edit(id)
    try room.replace("Eleven", by: "Twelve", in: path)
    #expect(try refusal().message.contains("not recorded yet"))
    try room.git("commit", "-qam", "By hand")
    let failure = try refusal()
    #expect(failure.message.contains("plain git"))
    #expect(failure.hint?.hasPrefix("git revert ") == true)
  }

  @Test func `brings nothing back that the person may not do any more`() throws {
    try room.take("spike", id, reason: "Old")
    try undo()
    try room.employ()
    let failure = try refusal()
    #expect(failure.kind == .roleNotHeld)
    #expect(failure.message.contains("spike"))
  }

  // Forged undos: each is named by verify.

  /// Commits the work tree as an undo, as nobody but a forger would.
  private func forge(undoing op: String? = nil, from: String, to: String) throws {
    let last = try room.git("log", "-1", "--format=%(trailers:key=Stet-Op,valueonly)")
    try room.forge(
      "undo", from: from, to: to, of: id,
      trailers: [.undoes: op ?? String(last.trimmingSuffix { $0.isNewline })])
  }

  @Test func `a forged one by another person is named`() throws {
    let before = try room.file(path)
    try room.edit(id, as: .jonas)
    try room.scratch.write(before, to: "desk/\(path)")
    try forge(from: "edited", to: "draft")
    #expect(
      try complaints() == [
        "It undoes a step that stays. The last step (edit) is Jonas Weber's, and only they can "
          + "undo it."
      ])
  }

  @Test func `a forged one that leaves another text is named`() throws {
    try room.edit(id)
    try room.replace("state: edited", by: "state: draft", in: path)
    try forge(from: "edited", to: "draft")
    #expect(
      try complaints() == [
        "It says that it undoes a step, and the story is not as it was before that step."
      ])
  }

  @Test func `a forged one of an earlier step, or of none, is named`() throws {
    let before = try room.file(path)
    try room.edit(id)
    let op = try room.git("log", "-1", "--format=%(trailers:key=Stet-Op,valueonly)")
      .trimmingSuffix { $0.isNewline }
    try room.edit(id, adding: "More.")
    try room.scratch.write(before, to: "desk/\(path)")
    try forge(undoing: String(op), from: "edited", to: "draft")
    #expect(
      try complaints() == [
        "It says that it undoes a step, and that step is not the one just before."
      ])
  }

  @Test func `a forged one of what readers saw is named`() throws {
    let before = try room.file(path)
    try room.take("publish", id)
    try room.scratch.write(before, to: "desk/\(path)")
    try forge(from: "published", to: "draft")
    #expect(try complaints().joined().contains("Readers saw the story"))
  }

  @Test func `a forged one that brings back what the person may not do is named`() throws {
    try room.take("spike", id, reason: "Old")
    let spiked = try room.file(path)
    try undo()
    try room.employ()
    try room.scratch.write(spiked, to: "desk/\(path)")
    let op = try room.git(
      "log", "-1", "--format=%(trailers:key=Stet-Op,valueonly)", "--", path
    ).trimmingSuffix { $0.isNewline }
    try forge(undoing: String(op), from: "draft", to: "spiked")
    #expect(
      try complaints().joined().hasPrefix(
        "It brings back a step. spike was to be refused to Asha Rao. Spike needs the role editor "))
  }
}

extension Story {
  /// The story with another text.
  fileprivate func bodied(_ body: String) -> Story {
    var story = self
    story.body = body
    return story
  }
}
