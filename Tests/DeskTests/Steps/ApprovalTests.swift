import Archive
import Budget
import Desk
import DeskTesting
import Git
import Stories
import Testing
import Workflows

/// Asha writes, Jonas and Mei pass what others wrote; everybody holds every role.
@Suite struct ApprovalTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    let story = try StoryInHand(twoEyes: true)
    (room, id, path) = (story.room, story.id, story.path)
  }

  private func digest() throws -> String {
    try Story(Array(room.scratch.text(of: "desk/\(path)").utf8)).contentDigest
  }

  private func refusal(_ transition: String, as person: Person = .mei) throws -> [Reason] {
    try deskFailure { try room.take(transition, id, as: person) }.reasons
  }

  private func complaints() throws -> [String] {
    try room.desk().verify().findings.map(\.message)
  }

  /// What the clock does an hour after the room's time.
  private func tick() throws -> [TickReport] {
    let seconds = HermeticEnvironment.seconds + 3_600
    var variables = room.environment.adding(Person.mei.variables).variables
    for name in ["GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE"] { variables[name] = "\(seconds) +0000" }
    let desk = try Desk(
      at: room.folder, environment: variables, clock: { GitTime(seconds: seconds) })
    var reports: [TickReport] = []
    try desk.tick { reports.append($0) }
    return reports
  }

  @Test func `an approval is bound to the words, and the record names them`() throws {
    try room.edit(id, as: .asha)
    #expect(try refusal("publish").map(\.sentence) == ["Nobody has approved this text."])
    #expect(try room.desk().show(id).approval == nil)
    try room.take("review", id, as: .jonas)
    let trailer = try room.git("log", "-1", "--format=%(trailers:key=Stet-Approved,valueonly)")
    #expect(try trailer.contains(digest()))
    let approval = try #require(try room.desk().show(id).approval)
    #expect(approval.isInForce)
    #expect(approval.sentence == "Jonas Weber approved it on 2026-03-02 09:00 UTC.")
    try room.take("publish", id, as: .jonas)
    #expect(try complaints() == [])
  }

  @Test func `one changed word voids it, and the refusal says which`() throws {
    try room.edit(id, as: .asha)
    try room.take("review", id, as: .jonas)
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.git("commit", "-qam", "By hand")
    let sentence =
      "Jonas Weber approved it on 2026-03-02 09:00 UTC; since then \"Eleven\" became \"Twelve\" in "
      + "the body."
    let reason = try #require(try refusal("publish").first)
    #expect((reason.name, reason.sentence) == ("approved", sentence))
    #expect(reason.cure == "stet move storm-closes-three-ports return --reason \"...\"")
    #expect(try room.desk().show(id).approval?.sentence == sentence)
    // The words as they were are approved again: nothing but the words counts.
    try room.replace("Twelve", by: "Eleven", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(try room.desk().show(id).approval?.isInForce == true)
  }

  @Test func `a desk's edit voids it, and nobody's own approval counts`() throws {
    try room.take("review", id, as: .jonas)
    try room.edit(id, adding: "All are safe.", as: .asha)
    let reasons = try refusal("publish")
    #expect(reasons.map(\.name) == ["approved"])
    #expect(reasons[0].sentence.hasSuffix("; since then \"All are safe.\" was added to the body."))
    #expect(reasons[0].cure == "stet move storm-closes-three-ports review")
    #expect(try refusal("review", as: .asha).map(\.name) == ["other-person"])
  }

  @Test func `the clock publishes nothing that was changed after its approval`() throws {
    try room.take("review", id, as: .jonas)
    try room.take("schedule", id, as: .jonas, at: "2026-03-02T09:30:00Z")
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.replace("not_edited_by_staff: true", by: "not_edited_by_staff: false", in: path)
    try room.git("commit", "-qam", "By hand")
    guard case .failure(let failure) = try #require(try tick().first).outcome else {
      Issue.record("It was published.")
      return
    }
    #expect(failure.reasons.map(\.name) == ["approved"])
    #expect(try room.desk().find(id).state == "scheduled")
  }

  @Test func `the clock publishes no agency's words that came after the approval`() throws {
    try room.replace(
      "from: [reviewed, scheduled]\n    to: draft", by: "from: [reviewed, scheduled]\n    to: same",
      in: "Workflows/two-eyes.yaml")
    try room.git("commit", "-qam", "An update leaves a story on the clock")
    try room.take("review", id, as: .jonas)
    try room.take("schedule", id, as: .jonas, at: "2026-03-02T09:30:00Z")
    try room.receive(Dispatch().next())
    #expect(try room.desk().find(id).state == "scheduled")
    guard case .failure(let failure) = try #require(try tick().first).outcome else {
      Issue.record("It was published.")
      return
    }
    #expect(failure.reasons.map(\.name) == ["approved"])
    #expect(failure.reasons[0].sentence.contains("; since then "))
    #expect(try complaints() == [])
  }

  @Test func `what was approved and left alone goes out by the clock`() throws {
    try room.take("review", id, as: .jonas)
    try room.take("schedule", id, as: .jonas, at: "2026-03-02T09:30:00Z")
    _ = try tick()
    #expect(try room.desk().find(id).state == "published")
    #expect(try complaints() == [])
  }

  @Test func `an approval that was undone counts no more, until it is brought back`() throws {
    try room.edit(id, as: .asha)
    try room.take("review", id, as: .jonas)
    _ = try room.desk(as: .jonas).undo(id)
    #expect(try refusal("publish").map(\.sentence) == ["Nobody has approved this text."])
    _ = try room.desk(as: .jonas).undo(id)
    try room.take("publish", id, as: .mei)
    #expect(try complaints() == [])
  }

  @Test func `forgeries are named`() throws {
    try room.edit(id, as: .asha)
    let words = try digest()
    try room.forge(
      "review", from: "edited", to: "reviewed", of: id, in: path, as: .jonas,
      trailers: [.approved: String(repeating: "0", count: 64)])
    #expect(
      try complaints() == [
        "The record says that Jonas Weber approved 0000000000; the words are \(words.prefix(10))."
      ])
    // It is worth nothing either.
    #expect(try refusal("publish").map(\.sentence) == ["Nobody has approved this text."])
    try room.forge("publish", from: "reviewed", to: "published", of: id, in: path, as: .jonas)
    #expect(
      try complaints().last
        == "publish was to be refused to Jonas Weber. Nobody has approved this text.")
  }

  @Test func `an approval by the editor is named, and one without a digest`() throws {
    try room.edit(id, as: .asha)
    try room.forge(
      "review", from: "edited", to: "reviewed", of: id, in: path, as: .asha,
      trailers: [.approved: try digest()])
    #expect(
      try complaints().joined().hasPrefix(
        "review was to be refused to Asha Rao. Asha Rao edited this text, so another person must "))
    #expect(
      try refusal("publish").map(\.sentence) == [
        "Asha Rao approved it on 2026-03-02 09:00 UTC, but had changed the words last; another "
          + "person must approve it."
      ])
    try room.take("return", id, as: .jonas, reason: "Again.")
    try room.forge("review", from: "draft", to: "reviewed", of: id, in: path, as: .jonas)
    #expect(
      try complaints().last
        == "review approves the words (\(try digest().prefix(10))), and the record does not say "
        + "which.")
  }

  @Test func `words published after they were changed are named, and an approval that is none`()
    throws
  {
    try room.edit(id, as: .asha)
    try room.take("review", id, as: .jonas)
    try room.replace("Eleven", by: "Twelve", in: path)
    try room.git("commit", "-qam", "By hand")
    try room.forge(
      "publish", from: "reviewed", to: "published", of: id, in: path, as: .mei,
      trailers: [.approved: try digest()])
    #expect(
      try complaints() == [
        "publish was to be refused to Mei Tan. Jonas Weber approved it on 2026-03-02 09:00 UTC; "
          + "since then \"Eleven\" became \"Twelve\" in the body."
      ])
    try room.git("reset", "-q", "--hard", "HEAD~1")
    try room.forge("publish", from: "reviewed", to: "published", of: id, in: path, as: .mei)
    #expect(try complaints().count == 1)
    try room.git("reset", "-q", "--hard", "HEAD~2")
    try room.forge(
      "publish", from: "reviewed", to: "published", of: id, in: path, as: .mei,
      trailers: [.approved: try digest()])
    #expect(
      try complaints() == ["The record says that words were approved, and publish approves none."])
  }
}
