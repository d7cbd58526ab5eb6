import Archive
import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

/// Steps past every rule: refused to whoever asks, named where plain git wrote them, and never
/// before readers.
@Suite struct ForgedStepTests {
  static let all =
    Forgery.guards + Forgery.asks + Forgery.ways + Forgery.people + Forgery.clock

  @Test(arguments: all)
  func `what the law forbids is refused, named and kept from readers`(forgery: Forgery) throws {
    let (room, id, path) = try forgery.desk()
    try #require(try room.desk().verify().findings == [], "the rules were kept so far")
    let tip = try room.git("rev-parse", "main")

    let said = try forgery.refused(room, id)
    if forgery.way != .none {
      #expect(said.contains(forgery.refusal ?? forgery.sentence), "\(said)")
      #expect(said.isEmpty == (forgery.refusal == ""), "\(said)")
    }
    #expect(try room.git("rev-parse", "main") == tip)

    try forgery.forge(room, id, path)
    let finding = try #require(try room.desk().verify().findings.first, "nothing was found")
    #expect(finding.message.contains(forgery.sentence), "\(finding.message)")
    #expect(finding.commit == (try room.git("rev-parse", "main")) && finding.path == path)

    try expectHidden(forgery, room, path)
    guard let next = forgery.next else { return }
    // The desk may refuse what builds on it; where it does not, readers get nothing of it either.
    _ = try? next(room, id)
    try expectHidden(forgery, room, path)
  }

  private func expectHidden(_ forgery: Forgery, _ room: Newsroom, _ path: String) throws {
    let site = try room.pressed(at: Forgery.later + 60)
    #expect(!site.contains(Forgery.word))
    #expect(site.contains("harbour master") == forgery.wasPublic)
    #expect(try room.desk().withheldVersions().map(\.path) == [path])
  }

  @Test func `every guard, every thing asked for and every lift has its forgery`() {
    let broken = Set(Self.all.map(\.breaks))
    let rules =
      Guard.all.map(\.name) + Ask.allCases.map { "ask \($0.rawValue)" }
      + Lift.allCases.map { "lift \($0.rawValue)" }
    #expect(rules.filter { !broken.contains($0) } == [])
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
  }

  @Test(arguments: [
    Forgery(
      name: "publish", breaks: "", sentence: "", prepare: { room, id, _ in try room.editing(id) }),
    Forgery(
      name: "correct", breaks: "", sentence: "",
      prepare: { room, id, _ in try room.publishing(id) },
      transition: "correct", to: "corrected", edit: { $0.adding(Forgery.word) },
      trailers: [.note: "More is known."]),
  ])
  func `what plain git writes by all the rules is accepted, so that nothing else is refused`(
    step: Forgery
  ) throws {
    let (room, id, path) = try step.desk()
    try step.forge(room, id, path)
    #expect(try room.desk().verify().findings == [])
    #expect(try room.pressed(at: Forgery.later).contains(Forgery.word))
    #expect(try room.desk().withheldVersions() == [])
  }
}
