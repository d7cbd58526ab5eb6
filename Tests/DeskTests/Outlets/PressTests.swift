import Budget
import Desk
import DeskTesting
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct PressTests {
  let room: Newsroom
  let id: String
  let other: String
  var page: String { "2026/02/03/storm-closes-three-ports-\(id).html" }

  init() throws {
    room = try Newsroom()
    let report = try room.receive(Dispatch(), .other(1))
    id = try #require(report.lines.first?.id)
    other = try #require(report.lines.last?.id)
    try room.take("publish", id)
    try room.take("publish", other)
  }

  private func files(in folder: String = "desk/site") throws -> [String: Data] {
    let root = room.scratch.path(folder)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if let data = FileManager.default.contents(atPath: "\(root)/\(name)") { files[name] = data }
    }
    return files
  }

  private func commit(_ text: String, to path: String) throws {
    try room.scratch.write(text, to: "desk/\(path)")
    try room.git("add", path)
    try room.git("commit", "-qm", "Lay down \(path)")
  }

  @Test func `the same commit makes the same bytes`() throws {
    let one = try room.desk().press()
    let two = try room.desk(at: HermeticEnvironment.seconds + 900_000).press(
      to: room.scratch.path("two"))
    #expect(one.digest == two.digest)
    #expect(try files() == files(in: "two"))
    #expect(try files()[page] != nil)
  }

  @Test func `only what differs is written`() throws {
    let first = try room.desk().press()
    #expect(first.differences.count == first.files)
    #expect(try room.desk().press().differences.isEmpty)
    try room.take(
      "correct", id, edit: { $0.adding("It was two ports.") }, note: "It was two ports, not three.")
    let names = Set(try room.desk().press().differences.map(\.path))
    #expect(names.isSuperset(of: [page, "corrections.html", "feed.atom"]))
    #expect(!names.contains { $0.contains(other) })
    let text = try room.scratch.text(of: "desk/site/\(page)")
    #expect(text.contains("It was two ports, not three.") && !text.contains("class=\"disclaimer\""))
  }

  @Test func `a check names what differs and writes nothing`() throws {
    _ = try room.desk().press()
    #expect(try room.desk().press(isCheck: true).differences.isEmpty)
    try room.scratch.write("changed", to: "desk/site/\(page)")
    try FileManager.default.removeItem(atPath: room.scratch.path("desk/site/feed.rss"))
    let before = try files()
    let differences = try room.desk().press(isCheck: true).differences
    #expect(
      Set(differences.map { "\($0.kind) \($0.path)" }) == ["different \(page)", "missing feed.rss"])
    #expect(try files() == before)
    #expect(try room.desk().press().differences.count == 2)
  }

  @Test func `a folder that holds other things is left as it is`() throws {
    try room.scratch.write("mine", to: "other/letter.txt")
    let failure = try deskFailure {
      _ = try room.desk().press(to: room.scratch.path("other"))
    }
    #expect(failure.kind == .notWritable)
    #expect(try files(in: "other").keys.sorted() == ["letter.txt"])
  }

  @Test func `what others put beside a site stays, and what a press that was cut short left goes`()
    throws
  {
    _ = try room.desk().press()
    try room.scratch.write("mine", to: "desk/site/CNAME")
    try room.scratch.write("half", to: "desk/site/agency/ghost.html")
    try room.scratch.write("draft", to: "desk/site/agency/.stet-press-new-ghost.html")
    try room.scratch.write("agency/ghost.html\n../desk/site/CNAME\n", to: "desk/site/.stet-press")
    #expect(
      try room.desk().press().differences.map { "\($0.kind) \($0.path)" }
        == ["left agency/ghost.html"])
    #expect(room.scratch.has("desk/site/CNAME") && !room.scratch.has("desk/site/agency/ghost.html"))
    #expect(!room.scratch.has("desk/site/agency/.stet-press-new-ghost.html"))
  }

  @Test(arguments: [
    ("Workflows/press/story.mustache", "\n{{headlin}}", "Workflows/press/story.mustache:2: "),
    ("Workflows/press/storey.mustache", "", "Workflows/press/storey.mustache:1: "),
    ("Workflows/press.yaml", "out: site\nbase: nowhere\n", "Workflows/press.yaml:2:7: "),
  ])
  func `what cannot be used is named, and the last good site stays`(
    path: String, text: String, place: String
  ) throws {
    _ = try room.desk().press()
    let before = try files()
    try commit(text, to: path)
    try room.edit(try #require(try room.receive(.other(2)).lines.first?.id))
    let failure = try deskFailure { _ = try room.desk().press() }
    #expect(failure.kind == .configuration)
    #expect(failure.message.hasPrefix(place), "\(failure.message)")
    #expect(try files() == before)
  }

  @Test func `what cannot be written is named, and the manifest stays`() throws {
    _ = try room.desk().press()
    let manifest = try room.scratch.bytes(of: "desk/site/manifest.json")
    try FileManager.default.removeItem(atPath: room.scratch.path("desk/site/\(page)"))
    try room.scratch.write("in the way", to: "desk/site/\(page)/file")
    let failure = try deskFailure { _ = try room.desk().press() }
    #expect(failure.kind == .notWritable)
    #expect(failure.message.contains(page))
    #expect(try room.scratch.bytes(of: "desk/site/manifest.json") == manifest)
    #expect(try !files().keys.contains { $0.contains(".stet-press-new") })
  }

  @Test func `two at once do not mix`() throws {
    _ = try room.desk().press()
    let mark = open(room.scratch.path("desk/site/.stet-press"), O_RDWR)
    defer { close(mark) }
    #expect(flock(mark, LOCK_EX) == 0)
    #expect(try deskFailure { _ = try room.desk().press() }.kind == .tryAgain)
  }

  @Test func `a kill goes through every output, and closes when all were read again`() throws {
    _ = try room.desk().press()
    #expect(
      try files().values.contains { String(decoding: $0, as: UTF8.self).contains("three ports") })
    try room.take("kill", id, as: .mei, reason: "Libel.")
    let report = try room.desk().press()
    for (name, data) in try files() where name != "manifest.json" {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("three ports"), "\(name)")
      #expect(!text.contains("Calder coast"), "\(name)")
      #expect(!text.contains(id) || name == "feed.atom", "\(name)")
    }
    #expect(try room.scratch.text(of: "desk/site/\(page)").contains("This story was withdrawn"))
    #expect(
      try room.scratch.text(of: "desk/site/feed.atom").contains(
        "<at:deleted-entry ref=\"tag:stet.invalid,2026:\(id)\""))
    let receipt = try #require(try room.desk().closeKills(after: report).first)
    #expect(receipt.closed != nil && receipt.stillIn.isEmpty)
    #expect(try room.desk().kills().isEmpty)
    let step = try #require(try room.desk().log(id).first?.step)
    #expect(
      step.reason == "Every file of the site was read again by stet press: \(report.files) files, "
        + "manifest sha256 \(report.digest).")
    #expect(try room.desk().verify().findings == [])
    // The record moved on, and readers find the same.
    #expect(try room.desk().press().differences.isEmpty)
  }

  @Test func `a kill stays open where a file still shows the story, or another folder was pressed`()
    throws
  {
    _ = try room.desk().press()
    try room.take("kill", id, as: .mei, reason: "Libel.")
    let elsewhere = try room.desk().press(to: room.scratch.path("preview"))
    #expect(try room.desk().closeKills(after: elsewhere).map(\.closed) == [nil])
    let report = try room.desk().press()
    let feed = try room.scratch.text(of: "desk/site/feed.rss")
    try room.scratch.write(feed + "<!-- \(id) -->", to: "desk/site/feed.rss")
    #expect(try room.desk().closeKills(after: report).map(\.stillIn) == [["feed.rss"]])
    #expect(try room.desk().kills().map(\.entry.id) == [id])
  }

  @Test func `a kill that came while the site was made stays open`() throws {
    let report = try room.desk().press()
    try room.take("kill", id, as: .mei, reason: "Libel.")
    #expect(try room.desk().closeKills(after: report).first?.stillIn.contains(page) == true)
  }

  @Test func `who may not withdraw leaves the kill open`() throws {
    try room.take("kill", id, as: .mei, reason: "Libel.")
    try commit(
      "people:\n  - {name: Mei Tan, email: mei@desk.example, roles: [chief, editor]}\n"
        + "  - {name: Asha Rao, email: asha@desk.example, roles: [writer]}\n",
      to: "Workflows/people.yaml")
    let receipt = try #require(try room.desk().closeKills(after: room.desk().press()).first)
    #expect(receipt.closed == nil && receipt.refusal?.kind == .roleNotHeld)
  }

  @Test func `a story that was taken down for now says so, and comes back`() throws {
    try room.take("hold", id, reason: "Two sources disagree.")
    _ = try room.desk().press()
    #expect(try room.scratch.text(of: "desk/site/\(page)").contains("not available at present"))
    try room.take("release", id, reason: "They agree.")
    try room.take("publish", id)
    _ = try room.desk().press()
    #expect(try room.scratch.text(of: "desk/site/\(page)").contains("Storm closes three ports"))
  }

  @Test func `what we take back ourselves says why, and shows nothing else of the story`() throws {
    try room.take(
      "correct", id, edit: { $0.adding("It was two ports.") }, note: "It was two ports, not three.")
    _ = try room.desk().press()
    #expect(try room.scratch.text(of: "desk/site/\(page)").contains("It was two ports, not three."))
    try room.take("retract", id, note: "We cannot stand by <this> story.")
    _ = try room.desk().press()
    let notice = try room.scratch.text(of: "desk/site/\(page)")
    #expect(notice.contains("This story was withdrawn"))
    #expect(notice.contains("We cannot stand by &lt;this&gt; story."))
    #expect(!notice.contains("Storm closes three ports"))
  }
}
