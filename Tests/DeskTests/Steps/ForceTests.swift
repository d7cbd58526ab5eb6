import Archive
import Budget
import Desk
import DeskTesting
import Stories
import Testing
import Workflows

/// Asha is a writer, Jonas an editor, Mei the chief.
@Suite struct ForceTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    room = try Newsroom(twoEyes: true)
    try room.employ()
    let line = try #require(try room.receive(Dispatch()).lines.first)
    id = try #require(line.id)
    path = try #require(line.path)
    try room.edit(id, as: .asha)
  }

  @discardableResult
  private func force(
    as person: Person = .mei, reason: String? = "Lives are at stake."
  ) throws -> StepReport {
    var given: [Ask: String] = [:]
    given[.reason] = reason
    return try room.desk(as: person).take(
      StepRequest(.named("publish"), of: id, given: given, isForced: true))
  }

  @discardableResult
  private func clear(as person: Person, reason: String? = "I read it.") throws -> StepReport {
    var given: [Ask: String] = [:]
    given[.reason] = reason
    return try room.desk(as: person).take(StepRequest(.lifting(.debt), of: id, given: given))
  }

  private func complaints() throws -> [String] {
    try room.desk().verify().findings.map(\.message)
  }

  @Test func `a forced step leaves a debt in the file, in the record and in the list`() throws {
    #expect(try force().forced == ["approved"])
    #expect(try room.desk().find(id).state == "published")
    #expect(try room.file(path).contains("\nforced: \"approved\"\n"))
    #expect(
      try room.git("log", "-1", "--format=%(trailers:key=Stet-Forced,valueonly)") == "approved")
    let debt = try #require(try room.desk().debts().first)
    #expect(debt.entry.id == id)
    #expect((debt.debt.name, debt.debt.transition) == ("Mei Tan", "publish"))
    #expect((debt.debt.guards, debt.debt.reason) == (["approved"], "Lives are at stake."))
    #expect(debt.debt.seconds == HermeticEnvironment.seconds)
    #expect(try room.desk().show(id).debts == [debt.debt])
    #expect(try room.desk().symptoms().first { $0.check == "debts" }?.isWell == false)
    _ = try room.desk().reindex()
    #expect(try room.desk().debts().count == 1)
    #expect(try complaints() == [])
  }

  @Test func `another person clears it, and whoever forced it does not`() throws {
    try force()
    let failure = try deskFailure { try clear(as: .mei) }
    #expect(
      failure.reasons.map(\.sentence)
        == ["Mei Tan forced publish, so another person must clear the debt."])
    #expect(try deskFailure { try clear(as: .asha) }.kind == .roleNotHeld)
    #expect(try deskFailure { try clear(as: .jonas, reason: nil) }.reasons.map(\.kind) == [.ask])
    try clear(as: .jonas)
    #expect(try room.desk().debts().isEmpty)
    #expect(try !room.file(path).contains("forced:"))
    #expect(try room.desk().symptoms().first { $0.check == "debts" }?.isWell == true)
    #expect(try deskFailure { try clear(as: .jonas) }.reasons.map(\.name) == ["debt"])
    #expect(try complaints() == [])
  }

  @Test func `a debt stays through other steps`() throws {
    try force()
    try room.take(
      "correct", id, as: .jonas, edit: { $0.adding("More.") }, note: "More was added.")
    #expect(try room.desk().debts().count == 1)
    try room.take("hold", id, as: .jonas, reason: "Wait.")
    #expect(try room.desk().debts().map(\.entry.state) == ["held"])
    #expect(try complaints() == [])
  }

  @Test func `who may not force is refused, and nothing is recorded`() throws {
    let tip = try room.git("rev-parse", "main")
    #expect(try deskFailure { try force(as: .jonas) }.reasons.map(\.kind) == [.role, .guard])
    #expect(try deskFailure { try force(reason: nil) }.reasons.map(\.kind) == [.ask, .guard])
    #expect(try room.git("rev-parse", "main") == tip)
    let syndicated = try Newsroom()
    let other = try #require(try syndicated.receive(Dispatch()).lines.first?.id)
    let failure = try deskFailure {
      _ = try syndicated.desk().take(
        StepRequest(.named("publish"), of: other, given: [.reason: "Now."], isForced: true))
    }
    #expect(failure.reasons.map(\.kind) == [.force])
  }

  @Test func `no force passes an embargo`() throws {
    var dispatch = Dispatch.other(1)
    dispatch.embargo = "2099-01-01T06:00:00Z"
    let other = try #require(try room.receive(dispatch).lines.first?.id)
    try room.edit(other, as: .asha)
    let failure = try deskFailure {
      _ = try room.desk(as: .mei).take(
        StepRequest(.named("publish"), of: other, given: [.reason: "Now."], isForced: true))
    }
    #expect(failure.reasons.map(\.name) == ["embargo-passed"])
  }

  @Test func `what needed no force owes nothing`() throws {
    try room.take("review", id, as: .jonas)
    #expect(try force().forced.isEmpty)
    #expect(try room.desk().debts().isEmpty)
  }

  @Test func `no edit takes a debt away`() throws {
    try force()
    try room.replace("forced: \"approved\"\n", by: "", in: path)
    try room.replace("Eleven", by: "Twelve", in: path)
    let failure = try deskFailure {
      try room.take("correct", id, as: .jonas, note: "Twelve, not eleven.")
    }
    #expect(failure.message.contains("forced is computed by Stet"))
    try room.git("commit", "-qam", "By hand")
    #expect(try complaints().contains("Its debts were changed by hand."))
  }

  @Test func `a debt written by hand is listed, and another person can clear it`() throws {
    try room.replace("state: edited", by: "state: edited\nforced: \"approved\"", in: path)
    try room.git("commit", "-qam", "By hand")
    #expect(try room.desk().debts().map(\.debt.name) == ["Asha Rao"])
    try clear(as: .jonas)
    #expect(try room.desk().debts().isEmpty)
    #expect(try complaints() == ["Its debts were changed by hand."])
  }

  @Test func `forgeries are named`() throws {
    try room.replace("state: edited", by: "state: edited\nforced: \"approved\"", in: path)
    try room.forge(
      "publish", from: "edited", to: "published", of: id, in: path, as: .jonas,
      trailers: [.forced: "approved", .reason: "Now."])
    #expect(
      try complaints() == [
        "publish was to be refused to Jonas Weber. Forcing publish needs the role chief, and Jonas "
          + "Weber <jonas@desk.example> does not have it. Nobody has approved this text."
      ])
    try room.replace("forced: \"approved\"\n", by: "", in: path)
    try room.forge(
      "clear-debt", from: "published", to: "published", of: id, in: path, as: .jonas,
      trailers: [.reason: "Mine."])
    #expect(
      try complaints().last
        == "clear-debt was to be refused to Jonas Weber. Jonas Weber forced publish, so another person must clear the debt."
    )
  }

  @Test func `a force that the workflow does not allow is named, and one that left no debt`() throws
  {
    try room.forge(
      "publish", from: "edited", to: "published", of: id, in: path, as: .mei,
      trailers: [.forced: "approved", .reason: "Now."])
    #expect(
      try complaints() == [
        "Its debts are none; the record forces it past approved, and what stood in its way was "
          + "approved."
      ])
    try room.git("reset", "-q", "--hard", "HEAD~1")
    try room.replace("state: edited", by: "state: edited\nforced: \"embargo-passed\"", in: path)
    try room.forge(
      "publish", from: "edited", to: "published", of: id, in: path, as: .mei,
      trailers: [.forced: "embargo-passed", .reason: "Now."])
    #expect(
      try complaints() == [
        "Its debts are embargo-passed; the record forces it past embargo-passed, and what stood in "
          + "its way was approved."
      ])
  }
}
