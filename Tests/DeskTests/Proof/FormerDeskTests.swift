import Budget
import Desk
import DeskTesting
import Foundation
import Testing
import Workflows

/// A desk whose record was made by the version before the one law, which wrote no `Stet-Wire`.
///
/// `Cases/before-the-law.bundle` was made with the commands of commit af5ccf9, which said of it: 73
/// steps of 16 stories, every rule was kept.
@Suite struct FormerDeskTests {
  let room: Newsroom

  init() throws {
    room = try Newsroom()
    let bundle = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Cases/before-the-law.bundle").path
    try room.git(
      "fetch", "-q", "--update-head-ok", bundle, "+refs/heads/*:refs/heads/*")
    try room.git("reset", "-q", "--hard", "main")
  }

  @Test func `every step that an older version took is proved`() throws {
    let report = try room.desk().verify()
    #expect(report.findings == [])
    #expect((report.steps, report.stories) == (73, 16))
    #expect(try room.git("log", "--format=%(trailers:key=Stet-Wire)", "main", "wire") == "")
    #expect(try room.fsck() == "")
  }

  @Test func `it has every step of both workflows`() throws {
    let steps = try room.desk().latest(limit: 1_000).compactMap(\.step.transition)
    var names = Set(try room.desk().workflow().transitions.map(\.name))
    names.formUnion(["import", "replace", "undo"])
    #expect(names.subtracting(steps) == [])
  }

  @Test func `readers get all that they got before`() throws {
    let site = try room.pressed(at: HermeticEnvironment.seconds + 86_400)
    #expect(try room.desk().withheldVersions() == [])
    for headline in ["Lower town flooded", "Tram line reopens", "Choir to sing at dawn"] {
      #expect(site.contains(headline))
    }
    #expect(!site.contains("Eleven freighters lay at anchor"))
  }
}
