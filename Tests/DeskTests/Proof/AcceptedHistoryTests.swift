import Budget
@testable import Desk
import DeskTesting
import Foundation
import Git
import Press
import Stories
import Testing

@Suite struct AcceptedHistoryTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    room = try Newsroom()
    let line = try #require(try room.receive(Dispatch()).lines.first)
    id = try #require(line.id)
    path = try #require(line.path)
    try room.edit(id)
    try room.take("publish", id)
    _ = try room.desk().press()
  }

  /// Whether some file of the site has the words.
  private func isOut(_ words: String) throws -> Bool {
    let site = room.scratch.path("desk/site")
    let files = FileManager.default.enumerator(atPath: site)?.compactMap { $0 as? String } ?? []
    return files.contains { name in
      (FileManager.default.contents(atPath: "\(site)/\(name)").map {
        String(decoding: $0, as: UTF8.self).contains(words)
      }) ?? false
    }
  }

  private func commit(_ message: String = "By hand") throws {
    try room.git("commit", "-qam", message)
  }

  @Test func `readers keep the accepted version when a hand changes what they see`() throws {
    try room.replace("Nobody was hurt.", by: "Everybody was hurt.", in: path)
    try commit()
    let report = try room.desk().press()
    #expect(try !isOut("Everybody was hurt.") && isOut("Nobody was hurt."))
    let withheld = try #require(report.withheld.first)
    #expect(withheld.path == path && report.withheld.count == 1)
    #expect(withheld.message == "Readers could see the story, and its text was changed by hand.")
    #expect(try withheld.accepted == room.git("rev-parse", "main~1"))
    #expect(try room.desk().press().withheld == report.withheld)
    #expect(try room.desk().knownWithheldVersions() == report.withheld)
    #expect(try room.desk().symptoms().first { $0.check == "record" }?.isWell == false)
  }

  @Test func `what builds on a refused version is not accepted until it was out of sight`() throws {
    try room.replace("Nobody was hurt.", by: "Everybody was hurt.", in: path)
    try commit()
    try room.take("correct", id, edit: { $0.adding("It rains.") }, note: "Rain.")
    #expect(try room.desk().press().withheld.count == 1)
    #expect(try !isOut("It rains."))
    try room.take("hold", id, reason: "Look at it.")
    #expect(try room.desk().press().withheld.isEmpty)
    #expect(try !isOut("Nobody was hurt."))
    try room.take("release", id, reason: "Seen.")
    try room.take("publish", id)
    #expect(try room.desk().press().withheld.isEmpty)
    #expect(try isOut("It rains."))
  }

  @Test func `who brings the accepted version back by hand has mended it`() throws {
    try room.replace("Nobody was hurt.", by: "Everybody was hurt.", in: path)
    try commit()
    #expect(try room.desk().press().withheld.count == 1)
    try room.git("revert", "--no-edit", "HEAD")
    #expect(try room.desk().press().withheld.isEmpty)
    #expect(try isOut("Nobody was hurt."))
    try room.take("correct", id, edit: { $0.adding("It rains.") }, note: "Rain.")
    #expect(try room.desk().press().withheld.isEmpty)
    #expect(try isOut("It rains."))
  }

  @Test func `a reverted kill does not bring a story back`() throws {
    try room.take("kill", id, reason: "False.")
    _ = try room.desk().press()
    #expect(try !isOut("Nobody was hurt."))
    try room.git("revert", "--no-edit", "HEAD")
    let report = try room.desk().press()
    #expect(try !isOut("Nobody was hurt."))
    #expect(report.withheld.count == 1 && report.notices.count == 1)
  }

  @Test func `a kill goes through whatever else is wrong`() throws {
    try room.replace("Nobody was hurt.", by: "Everybody was hurt.", in: path)
    try commit()
    try room.replace("not_edited_by_staff: false", by: "not_edited_by_staff: true", in: path)
    try commit()
    _ = try room.desk().press()
    #expect(try isOut("Nobody was hurt."))
    try room.take("kill", id, reason: "False.")
    let report = try room.desk().press()
    #expect(try !isOut("hurt."))
    #expect(report.notices.count == 1)
  }

  @Test func `a story whose file was deleted by hand stays before readers, and is named`() throws {
    try room.git("rm", "-q", path)
    try commit()
    let report = try room.desk().press()
    #expect(try isOut("Nobody was hurt."))
    #expect(report.withheld.map(\.message) == ["The story was deleted."])
  }

  @Test func `an export has accepted versions only`() throws {
    try room.replace("Nobody was hurt.", by: "Everybody was hurt.", in: path)
    try commit()
    let out = room.scratch.path("export")
    let report = try room.desk().export(for: .hugo, to: out)
    #expect(report.published == 1 && report.withheld.count == 1)
    let files = FileManager.default.enumerator(atPath: out)?.compactMap { $0 as? String } ?? []
    let texts = files.compactMap { FileManager.default.contents(atPath: "\(out)/\($0)") }
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(texts.contains { $0.contains("Nobody was hurt.") })
    #expect(!texts.contains { $0.contains("Everybody was hurt.") })
  }

  @Test func `evidence names what the record does not bear out`() throws {
    let before = try room.desk().showings(of: id)
    try room.replace("Nobody was hurt.", by: "Everybody was hurt.", in: path)
    try commit()
    let evidence = try room.desk().evidence(on: id)
    #expect(evidence.steps.last?.isAccepted == false)
    #expect(evidence.steps.last?.findings.count == 1)
    #expect(evidence.steps.dropLast().allSatisfy { $0.isAccepted && $0.findings.isEmpty })
    #expect(evidence.showings == before)
  }

  @Test func `a flag that lied in a draft is mended by the next step`() throws {
    let other = try #require(try room.receive(.other(1)).lines.first)
    let (story, file) = (try #require(other.id), try #require(other.path))
    let body = try room.desk().show(story).story.body
    let word = String(try #require(body.split(separator: " ").first))
    try room.replace(word, by: "Seventeen", in: file)
    try commit()
    #expect(try room.desk().verify().findings.count == 1)
    try room.take("publish", story)
    #expect(try room.desk().press().withheld.isEmpty)
    #expect(try isOut("Seventeen"))
  }

  @Test func `proved step by step or at once, the same is accepted`() throws {
    for number in 1...4 { try room.receive(.other(number)) }
    let ids = try room.desk().list(StoryFilter(), limit: 9).map(\.id)
    _ = try room.desk().withheldVersions()
    for (number, story) in ids.enumerated() where story != id {
      let file = try room.desk().find(story).path
      if number.isMultiple(of: 2) {
        try room.replace("state: draft", by: "state: published", in: file)
        try commit()
      } else {
        try room.take("publish", story)
      }
      let stepwise = try room.desk().withheldVersions()
      try FileManager.default.removeItem(
        atPath: room.scratch.path("desk/.git/stet/budget.sqlite"))
      #expect(try room.desk().withheldVersions() == stepwise)
    }
    #expect(try !room.desk().withheldVersions().isEmpty)
  }

  @Test func `what was kept of the proof and is damaged is proved anew`() throws {
    try room.replace("Nobody was hurt.", by: "Everybody was hurt.", in: path)
    try commit()
    let withheld = try room.desk().withheldVersions()
    let file = room.scratch.path("desk/.git/stet/budget.sqlite")
    var bytes = try Data(contentsOf: URL(filePath: file))
    let place = try #require(bytes.firstRange(of: Data("its text was changed by hand".utf8)))
    bytes.replaceSubrange(place, with: Data("its text was changed by Hand".utf8))
    try bytes.write(to: URL(filePath: file))
    #expect(try room.desk().withheldVersions() == withheld)
  }

  @Test func `a kill that a branch was moved away from is remembered`() throws {
    try room.take("kill", id, reason: "False.")
    _ = try room.desk().press()
    let kill = try room.git("rev-parse", "main")
    try room.git("reset", "-q", "--hard", "HEAD~1")
    let report = try room.desk().press()
    #expect(try !isOut("Nobody was hurt."))
    #expect(report.withheld.map(\.commit) == [kill])
    let findings = try room.desk().verify().findings
    #expect(findings.count == 1 && findings[0].message.contains("in which the story was killed"))
    // Verify reads everything anew, and does not forget it either.
    #expect(try room.desk().press().withheld.count == 1)
    try room.edit(try #require(try room.receive(.other(1)).lines.first?.id))
    #expect(try room.desk().press().withheld.count == 1)
    try room.git("merge", "-q", "--no-edit", kill)
    #expect(try room.desk().press().withheld.isEmpty)
    #expect(try !isOut("Nobody was hurt."))
  }

  @Test func `a branch that was moved away from what was proved is proved from the beginning`()
    throws
  {
    try room.git("reset", "-q", "--hard", "HEAD~1")
    let report = try room.desk().press()
    #expect(report.withheld.isEmpty)
    #expect(try !isOut("Nobody was hurt."))
  }
}
