import Budget
import Desk
import DeskTesting
import Git
import Stories
import Testing
import Workflows

/// The room's clock stands at 2026-03-02 09:00 UTC.
@Suite struct ClockTests {
  let room: Newsroom
  let id: String

  init() throws {
    room = try Newsroom()
    id = try #require(try room.receive(Dispatch()).lines.first?.id)
  }

  /// What the clock does, run by a service.
  @discardableResult
  private func tick(
    at seconds: Int64 = HermeticEnvironment.seconds, dryRun: Bool = false
  ) throws -> [TickReport] {
    var variables = room.environment.adding(Person.mei.variables).variables
    for name in ["GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE"] { variables[name] = "\(seconds) +0000" }
    let desk = try Desk(
      at: room.folder, environment: variables, clock: { GitTime(seconds: seconds) })
    var reports: [TickReport] = []
    try desk.tick(dryRun: dryRun) { reports.append($0) }
    return reports
  }

  private func names(_ report: TickReport?) throws -> [String] {
    guard case .failure(let failure) = try #require(report).outcome else { return [] }
    return failure.reasons.map(\.name)
  }

  @Test func `a scheduled story goes out when its time has come, and only once`() throws {
    try room.take("schedule", id, as: .jonas, at: "2026-03-02T10:00:00+01:00")
    try room.take(
      "schedule", try #require(room.receive(.other(1)).lines.first?.id), at: "2099-01-01T00:00:00Z")
    let refs = try room.git("for-each-ref")
    #expect(try tick(at: HermeticEnvironment.seconds - 1).isEmpty)
    #expect(try tick(dryRun: true).count == 1)
    #expect(try room.git("for-each-ref") == refs)

    let reports = try tick()
    #expect(reports.map(\.entry.id) == [id])
    #expect(try reports.first?.outcome.get().to == "published")
    #expect(try room.git("log", "-1", "--format=%an, %cn") == "Jonas Weber, Mei Tan")
    let after = try room.git("for-each-ref")
    #expect(try tick().isEmpty)
    #expect(try room.git("for-each-ref") == after)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `what stands against a story keeps it scheduled, and no other`() throws {
    let embargoed = try #require(
      try room.receive(Dispatch(guid: "urn:x:2", embargo: "2026-03-02T10:00:00Z")).lines.first?.id)
    for story in [embargoed, id] { try room.take("schedule", story, at: "2026-03-02T08:00:00Z") }
    let reports = try tick()
    #expect(try names(reports.first { $0.entry.id == embargoed }) == ["embargo-passed"])
    #expect(try room.desk().find(id).state == "published")
    #expect(try room.desk().find(embargoed).state == "scheduled")
    // An embargo that ends needs no step of its own.
    #expect(try tick(at: HermeticEnvironment.seconds + 3_600).count == 1)
    #expect(try room.desk().find(embargoed).state == "published")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a newer version that nobody decided on stops the clock`() throws {
    try room.take("edit", id, edit: { $0.headed("Storm shuts three ports") })
    try room.take("schedule", id, at: "2026-03-02T08:00:00Z")
    var second = Dispatch().next()
    second.headline = "Gale closes three ports"
    try room.receive(second)
    #expect(try names(tick().first) == ["up-to-date"])
    _ = try room.desk().take(StepRequest(.named("update"), of: id, update: .ours))
    #expect(try tick().count == 1)
    #expect(try room.desk().find(id).state == "published")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `the last time asked for counts, and none once a story came off the clock`() throws {
    try room.take("schedule", id, at: "2026-03-02T08:00:00Z")
    try room.take("unschedule", id)
    #expect(try tick().isEmpty)
    try room.take("schedule", id, at: "2026-03-02T11:00:00Z")
    #expect(try tick().isEmpty)
    #expect(try tick(at: HermeticEnvironment.seconds + 7_200).count == 1)
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `whoever lost the role since then publishes nothing`() throws {
    try room.take("schedule", id, as: .asha, at: "2026-03-02T08:00:00Z")
    try room.employ()
    guard case .failure(let failure) = try #require(tick().first).outcome else {
      Issue.record("It was published.")
      return
    }
    #expect(failure.kind == .roleNotHeld)
    #expect(try room.desk().find(id).state == "scheduled")
  }

  @Test func `a story that was brought there by hand is told, not published`() throws {
    let path = try room.desk().find(id).path
    try room.replace("state: draft", by: "state: scheduled", in: path)
    try room.git("commit", "-qam", "By hand")
    guard case .failure(let failure) = try #require(tick().first).outcome else {
      Issue.record("It was published.")
      return
    }
    #expect(failure.message.contains("does not say when to publish it"))
  }
}
