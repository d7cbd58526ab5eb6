import Desk
import DeskTesting
import Foundation
import Stories
import Testing

/// What a press keeps for the next one must never be seen in what it makes.
@Suite struct PressAgainTests {
  let room: Newsroom
  let ids: [String]

  init() throws {
    room = try Newsroom()
    let report = try room.receive(Dispatch(), .other(1), .other(2), .other(3))
    ids = report.lines.compactMap(\.id)
    for id in ids.prefix(3) { try room.take("publish", id) }
  }

  private func files(in folder: String) throws -> [String: Data] {
    let root = room.scratch.path(folder)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if let data = FileManager.default.contents(atPath: "\(root)/\(name)") { files[name] = data }
    }
    return files
  }

  /// Presses again, and from nothing into another folder by a desk that keeps nothing yet.
  private func expectSame(_ number: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    _ = try room.desk().press()
    try? FileManager.default.removeItem(atPath: room.scratch.path("desk/.git/stet"))
    _ = try room.desk().press(to: room.scratch.path("fresh-\(number)"))
    let (again, fresh) = (try files(in: "desk/site"), try files(in: "fresh-\(number)"))
    #expect(Set(again.keys) == Set(fresh.keys), sourceLocation: sourceLocation)
    for (name, data) in again where fresh[name] != data {
      Issue.record("\(name) is not the same at \(number)", sourceLocation: sourceLocation)
    }
    // Again what is kept is that of the first folder.
    _ = try room.desk().press()
  }

  @Test func `pressed step by step or from nothing, a site is the same`() throws {
    _ = try room.desk().press()
    try room.take("publish", ids[3])
    try expectSame(1)
    try room.take(
      "correct", ids[0], edit: { $0.adding("It was two ports.") }, note: "It was two ports.")
    try expectSame(2)
    try room.take("hold", ids[1], reason: "Two sources disagree.")
    try expectSame(3)
    try room.take("kill", ids[2], as: .mei, reason: "Libel.")
    try expectSame(4)
    try room.take("release", ids[1], reason: "They agree.")
    try room.take("publish", ids[1])
    try expectSame(5)
    try room.scratch.write(
      "out: site\nbase: https://calder.example/\ntitle: Calder\n", to: "desk/Workflows/press.yaml")
    try room.git("commit", "-qam", "Give the site an address")
    try expectSame(6)
    try room.scratch.write("<p>{{headline}}</p>", to: "desk/Workflows/press/story.mustache")
    try room.git("add", "Workflows/press/story.mustache")
    try room.git("commit", "-qm", "Print headlines alone")
    try expectSame(7)
  }

  @Test func `a file that was changed or lost since is made again`() throws {
    _ = try room.desk().press()
    let before = try files(in: "desk/site")
    let names = before.keys.filter { $0.hasSuffix(".html") }.sorted()
    for name in names {
      try room.scratch.write("<p>Somebody was here.</p>", to: "desk/site/\(name)")
    }
    #expect(try room.desk().press().differences.map(\.path) == names)
    #expect(try files(in: "desk/site") == before)
    for name in names {
      try FileManager.default.removeItem(atPath: room.scratch.path("desk/site/\(name)"))
    }
    #expect(try room.desk().press().differences.map(\.path) == names)
    #expect(try files(in: "desk/site") == before)
  }

  @Test func `nothing that is kept is trusted when it was spoilt`() throws {
    _ = try room.desk().press()
    let before = try files(in: "desk/site")
    let stet = room.scratch.path("desk/.git/stet")
    let ledger = try #require(
      FileManager.default.contentsOfDirectory(atPath: stet).first { $0.hasPrefix("press-") })
    let text = try room.scratch.text(of: "desk/.git/stet/\(ledger)")
    for spoilt in ["", "stet press 1\n", String(text.dropLast(9)), "end\n", "a\tb\n\n\t\t\nend\n"] {
      try room.scratch.write(spoilt, to: "desk/.git/stet/\(ledger)")
      #expect(try room.desk().press().differences.isEmpty)
      #expect(try files(in: "desk/site") == before)
    }
    // A ledger of another time says nothing of these files.
    let page = try #require(before.keys.first { $0.contains("storm") })
    try room.scratch.write("changed", to: "desk/site/\(page)")
    try room.scratch.write(text, to: "desk/.git/stet/\(ledger)")
    #expect(try room.desk().press().differences.map(\.path) == [page])
  }

  @Test func `an agency's text that comes later changes the line under a story`() throws {
    let base = try #require(try room.desk().show(ids[0]).story.syndication?.base)
    let object = "desk/.git/objects/\(base.prefix(2))/\(base.dropFirst(2))"
    let (here, away) = (room.scratch.path(object), room.scratch.path("away"))
    try room.take("hold", ids[0], reason: "Wait.")
    try room.take("release", ids[0], reason: "Go on.")
    try room.take("publish", ids[0])
    try FileManager.default.moveItem(atPath: here, toPath: away)
    _ = try room.desk().press()
    try FileManager.default.moveItem(atPath: away, toPath: here)
    try expectSame(1)
  }
}
