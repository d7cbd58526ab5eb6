import Desk
import DeskTesting
import Foundation
import Testing
import Wire

@Suite struct RefusedTests {
  private static let cut = Array(#"{"uri": "urn:northwire:9", "headline": "Cut"#.utf8)

  @Test func `a refused wire is kept with its reason, its agency and its time`() throws {
    let room = try Newsroom()
    let file = WireFile(name: "cut.json", content: .success(Self.cut))
    let report = try room.receive(files: [file], agency: "Northwire")
    let wire = try #require(try room.desk().refused().first)
    #expect(report.lines.map(\.quarantined) == [wire.id])
    #expect(wire.name == "cut.json")
    #expect(wire.agency == "Northwire")
    #expect(wire.reason == report.lines.first?.reason)
    #expect(wire.seconds == HermeticEnvironment.seconds)
    #expect(wire.size == Self.cut.count)
    #expect(try room.desk().bytes(of: wire) == Self.cut)
    #expect(try room.desk().refused([String(wire.id.prefix(3)), wire.id]).count == 1)
  }

  @Test func `an id that means none or several is refused`() throws {
    let room = try Newsroom()
    #expect(try deskFailure { _ = try room.desk().refused(["3"]) }.kind == .noStory)
    // Seventeen wires: by their first digit at least two are alike.
    for number in 0..<17 {
      try room.receive(files: [
        WireFile(name: "\(number)", content: .success(Self.cut + Array("\(number)".utf8)))
      ])
    }
    let all = try room.desk().refused()
    #expect(all.count == 17)
    let alike = try #require(
      all.first { wire in all.count { $0.id.first == wire.id.first } > 1 }?.id.prefix(1))
    let failure = try deskFailure { _ = try room.desk().refused([String(alike)]) }
    #expect(failure.message.contains("Several"))
    #expect(try deskFailure { _ = try room.desk().refused([""]) }.kind == .noStory)
  }

  @Test func `what is taken leaves, what is refused again stays with the new reason`() throws {
    let room = try Newsroom()
    try room.receive(files: [
      WireFile(name: "cut.json", content: .success(Self.cut), agency: "Northwire"),
      WireFile(name: "empty", content: .success([])),
    ])
    // As after an upgrade that reads what could not be read before: good bytes in quarantine.
    let folder = ".git/stet/refused"
    let wire = try #require(try room.desk().refused().first { $0.name == "cut.json" })
    try room.scratch.write(Dispatch(agency: "").bytes, to: "desk/\(folder)/\(wire.id).wire")
    let before = try room.git("for-each-ref")

    let plan = try room.desk().retry(room.desk().refused(), dryRun: true)
    #expect(plan.count(.new) == 1)
    #expect(try room.desk().refused().count == 2)
    #expect(try room.git("for-each-ref") == before)

    let later = try room.desk(at: HermeticEnvironment.seconds + 60)
    let report = try later.retry(later.refused())
    #expect(report.count(.new) == 1)
    #expect(report.count(.refused) == 1)
    #expect(report.lines.first { $0.outcome == .new }?.agency == "Northwire")
    #expect(report.lines.first { $0.outcome == .new }?.source == "cut.json")
    let left = later.refused()
    #expect(left.map(\.name) == ["empty"])
    #expect(left.first?.seconds == HermeticEnvironment.seconds + 60)
  }

  @Test func `a wire that is older than what the desk has stays with that reason`() throws {
    let room = try Newsroom()
    try room.receive(files: [WireFile(name: "cut.json", content: .success(Self.cut))])
    let wire = try #require(try room.desk().refused().first)
    try room.scratch.write(
      Dispatch(version: 1).bytes, to: "desk/.git/stet/refused/\(wire.id).wire")
    try room.receive(Dispatch().next(2))
    let report = try room.desk().retry([wire])
    #expect(report.count(.refused) == 1)
    #expect(try room.desk().refused().contains { $0.reason.contains("older") })
  }

  @Test func `bytes without a note are told by their file`() throws {
    let room = try Newsroom()
    try room.scratch.write("x", to: "desk/.git/stet/refused/00ff.wire")
    try room.scratch.write(#"{"name":"old","reason":"why"}"#, to: "desk/.git/stet/refused/01.json")
    try room.scratch.write("y", to: "desk/.git/stet/refused/01.wire")
    let wires = try room.desk().refused()
    #expect(Set(wires.map(\.name)) == ["00ff.wire", "old"])
    try room.desk().drop(wires)
    #expect(try room.desk().refused().isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: room.scratch.path("desk/.git/stet/refused")
      ).isEmpty)
  }
}
