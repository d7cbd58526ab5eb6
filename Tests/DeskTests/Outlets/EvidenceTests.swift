import Budget
import Desk
import DeskTesting
import Foundation
import Stories
import Testing

@testable import Wire

@Suite struct EvidenceTests {
  let room: Newsroom

  init() throws { room = try Newsroom() }

  /// What the archive on a story unpacks to, by name.
  private func unpack(_ id: String, as name: String = "proof.tar") async throws -> String {
    let path = room.scratch.path(name)
    let report = try await room.desk().writeEvidence(on: id, to: path)
    _ = try room.scratch.makeFolder("out")
    let outcome = try runProcess(
      "/bin/sh",
      [
        "-c",
        "cd out && tar xf ../\(name) && cd \(report.folder) && sha256sum -c --quiet SHA256SUMS",
      ],
      in: room.scratch.path, environment: room.environment)
    try #require(outcome.code == 0, "\(outcome.text)\(outcome.errorText)")
    return "out/\(report.folder)"
  }

  @Test func `the archive holds what was sent, every version, and what readers were told`()
    async throws
  {
    let dispatch = Dispatch()
    let id = try #require(try room.receive(dispatch).lines.first?.id)
    try room.take("publish", id)
    try room.take(
      "correct", id, edit: { $0.adding("It was four ports.") }, note: "Four ports, not three.")
    try room.receive(dispatch.next(2))
    try room.take("retract", id, note: "It was not true.")
    try room.take("kill", id, reason: "Libel.")
    try room.take("withdraw", id, reason: "Gone; Mei looked.")
    let folder = try await unpack(id)
    #expect(try room.scratch.bytes(of: "\(folder)/agency/01.json") == dispatch.bytes)
    let entry = try room.desk().find(id)
    let steps = try room.desk().log(id).reversed().map(\.step)
    for (index, step) in steps.enumerated() {
      let name = "00\(index + 1)-\(step.commit.prefix(10)).md"
      #expect(
        try room.scratch.text(of: "\(folder)/versions/\(name)")
          == room.file(entry.path, on: step.commit))
    }
    let record = try #require(
      try JSONSerialization.jsonObject(
        with: Data(room.scratch.bytes(of: "\(folder)/record.json"))) as? [String: Any])
    #expect(
      (record["steps"] as? [[String: Any]])?.compactMap { $0["commit"] as? String }
        == steps.map(\.commit))
    let shown = try #require(record["shown_to_readers"] as? [[String: Any]])
    #expect(shown.map { $0["not_edited_by_staff"] as? String } == ["true", "false"])
    #expect((shown.first?["line"] as? String)?.contains("not been edited by Calder Post") == true)
    #expect(shown.last?["line"] == nil)
    #expect(shown.allSatisfy { $0["until"] != nil })
    let notes = try #require(record["notes_to_readers"] as? [[String: Any]])
    #expect(
      notes.map { $0["note"] as? String } == ["Four ports, not three.", "It was not true."])
    let kill = try #require((record["kills"] as? [[String: Any]])?.first)
    #expect((kill["killed"] as? [String: Any])?["reason"] as? String == "Libel.")
    #expect((kill["closed"] as? [String: Any])?["reason"] as? String == "Gone; Mei looked.")
    #expect((record["agency_versions"] as? [Any])?.count == 2)
  }

  @Test func `the line that readers got changes with the words that the desk lays down`() throws {
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.take("publish", id)
    try room.replace(
      "publisher: \"Calder Post\"", by: "publisher: \"Calder Herald\"", in: "Workflows/desk.yaml")
    try room.git("commit", "-qam", "A new name")
    let showings = try room.desk().showings(of: id)
    #expect(showings.map { $0.line?.contains("Calder Post") } == [true, false])
    #expect(showings.map { $0.line?.contains("Calder Herald") } == [false, true])
    #expect(showings.map { $0.until == nil } == [false, true])
  }

  @Test func `the same commit makes the same bytes, however git keeps it`() async throws {
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.edit(id)
    try room.take("publish", id)
    var archives: [[UInt8]] = []
    for round in ["as it came", "packed", "packed anew"] {
      if round == "packed" { try room.git("repack", "-adq") }
      if round == "packed anew" { try room.git("repack", "-adfq", "--depth=3", "--window=2") }
      let path = room.scratch.path("\(round).tar")
      _ = try await room.desk(at: HermeticEnvironment.seconds + Int64(archives.count))
        .writeEvidence(
          on: id, to: path)
      archives.append(try room.scratch.bytes(of: "\(round).tar"))
    }
    #expect(Set(archives).count == 1)
  }

  @Test func `nothing is written over, and nothing half written is left`() async throws {
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.scratch.write("mine", to: "there.tar")
    let failure = await #expect(throws: DeskFailure.self) {
      _ = try await room.desk().writeEvidence(on: id, to: room.scratch.path("there.tar"))
    }
    #expect(failure?.kind == .notWritable)
    #expect(try room.scratch.text(of: "there.tar") == "mine")
    // Another story's wire is lost, so git cannot write the whole history.
    let before = try room.scratch.names()
    let other = try #require(try room.receive(Dispatch.other(1)).lines.first?.path)
    let blob = try room.git("rev-parse", "wire:\(other.dropLast(3)).json")
    let object = "\(room.folder)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
    try FileManager.default.removeItem(atPath: object)
    let damage = await #expect(throws: DeskFailure.self) {
      _ = try await room.desk().writeEvidence(on: id, to: room.scratch.path("damaged.tar"))
    }
    #expect(damage?.kind == .disk)
    #expect(try room.scratch.names() == before)
  }

  @Test func `a hostile story stays text in the page`() async throws {
    let attack = "</title><script>alert(1)</script>\u{1B}[31m\u{202E}<img src=x onerror=alert(2)>"
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.take(
      "edit", id,
      edit: { story in
        var story = story.headed("Ports \(attack)").adding("A body with \(attack)")
        story.byline = "\" onclick=\"alert(3) \(attack)"
        return story
      })
    try room.take(
      "hold", id, as: Person(name: "Eve \"><a href=x>", email: "eve@desk.example"),
      reason: "Because \(attack)", note: "<style>*{display:none}</style>")
    let folder = try await unpack(id)
    let page = try room.scratch.bytes(of: "\(folder)/evidence.html")
    #expect(!page.contains(0x1B))
    #expect(!String(decoding: page, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
    let known: Set = [
      "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "dl", "dt", "dd",
      "table", "thead", "tbody", "tr", "th", "td", "ins", "del", "bdi", "section", "em",
    ]
    try XMLTree.readHTML(page) { root throws(WireFailure) in
      var (open, styles) = ([root], 0)
      while let element = open.popLast() {
        #expect(known.contains(element.name), "\(element.name)")
        if element.name == "style" { styles += 1 }
        for (name, _) in element.attributes where element.name != "meta" {
          #expect(["class", "lang"].contains(name), "\(element.name) \(name)")
        }
        open += element.children
      }
      #expect(styles == 1)
      #expect(root.text.contains("<script>alert(1)</script>"))
    }
  }
}
