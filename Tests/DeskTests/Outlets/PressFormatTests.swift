import Desk
import DeskTesting
import Foundation
import Press
import Testing
import Workflows

/// Forms for partners, from the settings to the kill.
@Suite struct PressFormatTests {
  let room: Newsroom
  let id: String
  var stem: String { "2026/02/03/storm-closes-three-ports-\(id)" }

  init() throws {
    room = try Newsroom()
    id = try #require(try room.receive(Dispatch()).lines.first?.id)
    try room.scratch.write(
      "formats: [ninjs, newsml, nitf]\n", to: "desk/\(PressSettings.path)")
    try room.git("add", PressSettings.path)
    try room.git("commit", "-qm", "Give stories to partners")
  }

  private func site(_ name: String) throws -> String {
    try room.scratch.text(of: "desk/site/\(name)")
  }

  @Test func `the settings name every form but the page`() {
    #expect(
      Set(PressSettings.partnerFormats.map(\.name))
        == Set(StoryFormat.allCases.map(\.rawValue)).subtracting(["html"]))
  }

  @Test(arguments: StoryFormat.allCases.filter { $0 != .jsonld && $0 != .text && $0 != .ninjs2 })
  func `what is shown is what the press writes, and before that a preview`(
    format: StoryFormat
  ) throws {
    let before = try room.desk().document(id, as: format)
    #expect(before.isPreview)
    #expect(String(decoding: before.bytes, as: UTF8.self).contains("must not be used"))
    try room.take("publish", id)
    _ = try room.desk().press()
    let after = try room.desk().document(id, as: format)
    #expect(!after.isPreview)
    #expect(
      try String(decoding: after.bytes, as: UTF8.self) == site("\(stem).\(format.fileExtension)"))
  }

  @Test func `each change that readers see is a version of its own`() throws {
    try room.take("publish", id)
    func version() throws -> String? {
      let bytes = try room.desk().document(id, as: .newsml).bytes
      return String(decoding: bytes, as: UTF8.self)
        .firstMatch(of: /" version="([0-9]+)" xml:lang/).map { String($0.1) }
    }
    #expect(try version() == "1")
    try room.take("correct", id, edit: { $0.adding("It was two.") }, note: "It was two ports.")
    #expect(try version() == "2")
    try room.take("kill", id, reason: "Taken back.")
    #expect(try version() == "3")
  }

  @Test func `a kill cancels each form, and stays open while one still tells the story`() throws {
    try room.take("publish", id)
    _ = try room.desk().press()
    #expect(try site("\(stem).html").contains("type=\"application/vnd.iptc.g2.newsitem+xml\""))
    try room.take("kill", id, reason: "Taken back.")
    let report = try room.desk().press()
    #expect(report.canceled.count == 3)
    #expect(try site("\(stem).newsml.xml").contains("stat:canceled"))
    #expect(try site("\(stem).nitf.xml").contains("management-status=\"canceled\""))
    let told = try site("\(stem).ninjs.json")
    #expect(told.contains("\"pubStatus\":\"canceled\"") && !told.contains("Storm"))
    // One file is not what the press wrote: the kill stays open, and the file is named.
    try room.scratch.write(
      told.replacing("canceled", with: "usable"), to: "desk/site/\(stem).ninjs.json")
    let open = try #require(try room.desk().closeKills(after: report).first)
    #expect(open.closed == nil && open.stillIn == ["\(stem).ninjs.json"])
    let closed = try room.desk().closeKills(after: room.desk().press())
    #expect(closed.first?.closed != nil)
  }

  @Test func `a form that is given up leaves the site`() throws {
    try room.take("publish", id)
    _ = try room.desk().press()
    try room.scratch.write("formats: [nitf]\n", to: "desk/\(PressSettings.path)")
    try room.git("commit", "-qam", "NITF alone")
    let gone = try room.desk().press().differences.filter { $0.kind == .left }.map(\.path)
    #expect(gone == ["\(stem).newsml.xml", "\(stem).ninjs.json"])
  }
}
