import Desk
import DeskTesting
import Foundation
import Revisions
import Stories
import Testing
import Workflows

extension Newsroom {
  func lay(replacements: String, rules: String = "") throws {
    func block(_ key: String, _ text: String) -> String {
      text.isEmpty
        ? "" : "\(key):\n" + text.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    try scratch.write(
      block("replace", replacements) + block("rules", rules), to: "desk/\(Feeds.path)")
    try git("commit", "--quiet", "-am", "Lay down the replacements")
  }

  fileprivate func findings() throws -> [String] {
    try desk().verify().findings.map(\.message)
  }
}

@Suite struct ReplacementTests {
  let room: Newsroom

  init() throws {
    room = try Newsroom()
    try room.lay(
      replacements: """
        - {name: harbours, find: ports, with: harbours}
        - {name: boats, find: freighters, with: barges, in: body}
        - {name: nowhere, find: Varn, with: Alder}
        """)
  }

  @Test func `are a step of desk rules after the import of what came`() throws {
    let report = try room.receive(Dispatch(), .other(1))
    #expect(report.lines.map(\.replacements) == [["harbours", "boats"], []])
    #expect(
      report.lines[0].remarks == ["Words were replaced by the rules harbours and boats."])
    #expect(report.commits.count == 2)
    let story = try room.story(report.lines[0])
    #expect(story.headline == "Storm closes three harbours")
    #expect(story.body.contains("Eleven barges lay at anchor"))
    #expect(story.flag == .edited)
    #expect(story.state == "draft")
    #expect(
      try room.git("log", "-2", "--reverse", "--format=%an: %s").split(separator: "\n") == [
        "Asha Rao: Import 2 stories", "desk rules: Replace words: Storm closes three harbours",
      ])
    let path = try #require(report.lines[0].path)
    let asSent = try Story(Array(room.file(path, on: "main~1").utf8))
    #expect(asSent.flag == .untouched)
    #expect(asSent.headline == "Storm closes three ports")
    let message = try room.git("log", "-1", "--format=%B")
    for line in [
      "Stet-Rule: harbours, boats", "Stet-Transition: replace", "Stet-Flag: false",
      "Stet-Words: +3 -3", "Stet-Reason: By the rules harbours and boats, when it came in.",
    ] {
      #expect(message.contains(line))
    }
    #expect(try room.findings() == [])
    #expect(try room.git("status", "--porcelain") == "")
    #expect(try room.receive(Dispatch()).count(.unchanged) == 1)
  }

  @Test func `a dry run says what they would do, and does nothing`() throws {
    let refs = try room.git("for-each-ref")
    #expect(try room.receive(Dispatch(), dryRun: true).lines[0].replacements.count == 2)
    #expect(try room.git("for-each-ref") == refs)
  }

  @Test func `the base is the agency's own file on wire`() throws {
    let line = try #require(try room.receive(Dispatch()).lines.first)
    let base = try #require(try room.story(line).syndication?.base)
    #expect(try room.git("rev-parse", "wire:\(line.path ?? "")") == base)
    #expect(try room.file(line.path ?? "", on: "wire").contains("three ports"))
  }

  @Test func `a headline alone leaves the text the agency's`() throws {
    try room.lay(replacements: "- {name: heads, find: Storm, with: Gale, in: headline}")
    let line = try #require(try room.receive(Dispatch()).lines.first)
    #expect(try room.story(line).flag == .exceptHeadline)
    #expect(try room.findings() == [])
  }

  @Test func `a newer version of a story that nobody touched is taken and replaced again`() throws {
    let first = Dispatch()
    try room.receive(first)
    let line = try #require(
      try room.receive(first.next(replacing: 2, by: "Twelve freighters left.")).lines.first)
    #expect(line.outcome == .updated)
    #expect(line.replacements == ["harbours", "boats"])
    let story = try room.story(line)
    #expect(story.body.contains("Twelve barges left.") && story.body.contains("Three harbours"))
    #expect(story.headline == "Storm closes three harbours")
    #expect(
      try room.git("log", "-2", "--reverse", "--format=%an: %s").split(separator: "\n") == [
        "Asha Rao: Update: Storm closes three ports",
        "desk rules: Replace words: Storm closes three harbours",
      ])
    #expect(try room.findings() == [])
    let agencys = try Story(Array(room.file(line.path ?? "", on: "main~1").utf8))
    #expect(agencys.flag == .untouched)
    #expect(try room.desk().behind().isEmpty)

  }

  @Test func `so is one whose rules were changed since, without a dispute`() throws {
    let first = Dispatch()
    try room.receive(first)
    try room.lay(replacements: "- {name: boats, find: freighters, with: ships}")
    let line = try #require(
      try room.receive(first.next(replacing: 2, by: "Twelve freighters left.")).lines.first)
    let story = try room.story(line)
    #expect(story.headline == "Storm closes three ports")
    #expect(story.body.contains("Twelve ships left."))
    #expect(try room.findings() == [])
  }

  @Test func `of a story that was edited, staff's words and the replaced ones both stand`() throws {
    let first = Dispatch()
    let id = try #require(try room.receive(first).lines.first?.id)
    try room.edit(id, adding: "Nobody was hurt.", as: .jonas)
    // Other rules by now: what was replaced then is no dispute.
    try room.lay(
      replacements: """
        - {name: boats, find: freighters, with: ships, in: body}
        - {name: roads, find: road, with: highway}
        """)
    let line = try #require(
      try room.receive(
        first.next(replacing: 2, by: "Twelve freighters left by the road.")
      ).lines.first)
    #expect(line.outcome == .updated)
    #expect(line.remarks == [])
    let story = try room.story(line)
    #expect(story.body.contains("Twelve ships left by the highway."))
    #expect(story.body.contains("Nobody was hurt."))
    #expect(story.headline == "Storm closes three ports")
    #expect(try room.findings() == [])
    let origins = try room.desk().blame(id).provenance.runs.map { "\($0.origin.name): \($0.text)" }
    #expect(origins.contains { $0.hasPrefix("desk rules: ships") }, "\(origins)")
    #expect(origins.contains("Jonas Weber: Nobody was hurt."), "\(origins)")
  }

  @Test func `words that staff took back are not replaced again`() throws {
    let first = Dispatch()
    let id = try #require(try room.receive(first).lines.first?.id)
    try room.take("edit", id, edit: { $0.headed("Storm closes three ports") })
    let line = try #require(
      try room.receive(first.next(replacing: 4, by: "The road is shut.")).lines.first)
    let story = try room.story(line)
    #expect(story.headline == "Storm closes three ports")
    #expect(story.body.contains("The road is shut."))
    #expect(story.body.contains("barges"))
    #expect(try room.findings() == [])
  }

  @Test func `what both changed waits for a person, with the replaced words on both sides`() throws
  {
    let first = Dispatch()
    let id = try #require(try room.receive(first).lines.first?.id)
    try room.take("edit", id) { story in
      var story = story
      story.body = story.body.replacing("Eleven barges lay", with: "Ten barges lay")
      return story
    }
    let line = try #require(
      try room.receive(first.next(replacing: 2, by: "Twelve freighters lay at anchor there."))
        .lines.first)
    #expect(line.remarks.first?.contains("both changed the same words (body)") == true)
    let update = try #require(try room.desk().update(of: id))
    #expect(update.conflicts.count == 1)
    #expect(update.conflicts.first?.theirs.contains("barges") == true)
    let report = try room.desk().take(
      StepRequest(.named(Transition.update), of: id, update: .theirs))
    #expect(report.after.body.contains("Twelve barges lay at anchor there."))
    #expect(try room.findings() == [])
  }

  @Test func `readers who see the story never see the agency's words for a moment`() throws {
    try room.replace(
      "public: true\n    on-update: review", by: "public: true\n    on-update: republish",
      in: Newsroom.workflow)
    try room.replace(
      "to: same\n    by: [editor, chief]\n    needs: [headline, body, credit, not-held",
      by: "to: same\n    by: [wire, editor, chief]\n    needs: [headline, body, credit, not-held",
      in: Newsroom.workflow)
    try room.git("commit", "-qam", "Take what comes")
    let first = Dispatch()
    let id = try #require(try room.receive(first).lines.first?.id)
    try room.take("publish", id)
    let commits = try room.receive(first.next(replacing: 4, by: "All ports are shut.")).commits
    #expect(commits.count == 1)
    let view = try room.desk().show(id)
    #expect(view.story.body.contains("All harbours are shut."))
    #expect(view.story.state == "published")
    #expect(try room.desk().showings(of: id).map(\.flag) == [.edited])
    #expect(try room.findings() == [])
  }

  @Test func `rules take their steps after them`() throws {
    try room.grant(["publish"])
    try room.lay(
      replacements: "- {name: harbours, find: ports, with: harbours}",
      rules: "- {name: out, when: {agency: Northwire}, take: publish}")
    let first = Dispatch()
    let line = try #require(try room.receive(first).lines.first)
    #expect(line.rule == "out" && line.replacements == ["harbours"])
    #expect(try room.story(line).state == "published")
    #expect(try room.story(line).headline.contains("harbours"))
    #expect(
      try room.git("log", "-3", "--format=%s").split(separator: "\n").map { $0.prefix(7) } == [
        "Publish", "Replace", "Import:",
      ])
    #expect(try room.findings() == [])
    let account = try room.desk().whyImport(line.id ?? "")
    #expect(account.lines.map(\.outcome) == [.taken])
    #expect(account.replacements.map(\.outcome) == [.replaced])
    // Readers see it: the newer version waits, and takes the rules' words when a person takes it.
    try room.receive(first.next(replacing: 4, by: "All ports are shut."))
    let report = try room.desk().take(
      StepRequest(.named(Transition.update), of: line.id ?? "", update: .merge))
    #expect(report.after.body.contains("All harbours are shut."))
    #expect(try room.findings() == [])
  }

  @Test func `a newer version is judged by the rules again, after its words are replaced`() throws {
    try room.grant(["publish"])
    try room.lay(
      replacements: "- {name: harbours, find: ports, with: harbours}",
      rules: "- {name: full, when: {urgency: 4-9}, take: publish}")
    var first = Dispatch()
    first.urgency = 2
    try room.receive(first)
    var second = first.next()
    second.urgency = 5
    let line = try #require(try room.receive(second).lines.first)
    #expect(line.rule == "full" && line.replacements == ["harbours"])
    #expect(try room.story(line).state == "published")
    #expect(try room.findings() == [])
  }

  @Test(arguments: ["canceled", "withheld"])
  func `an order stops the story, and the words stay replaced`(status: String) throws {
    let first = Dispatch()
    try room.receive(first)
    var second = first.next(replacing: 4, by: "The freighters left.")
    second.status = status
    let line = try #require(try room.receive(second).lines.first)
    #expect(try room.story(line).state == (status == "canceled" ? "killed" : "held"))
    #expect(try room.findings() == [])
    // What comes in stopped has its words replaced too, for somebody may let it go on.
    var third = Dispatch(guid: "urn:three")
    third.status = status
    let other = try #require(try room.receive(third).lines.first)
    #expect(try room.story(other).headline == "Storm closes three harbours")
    #expect(try room.findings() == [])
  }

  @Test func `are nobody's to undo, and what a person did after them is`() throws {
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    let failure = try deskFailure { _ = try room.desk().undo(id) }
    #expect(failure.message.contains("that of the rules harbours, boats, and no person's to undo"))
    #expect(failure.hint?.hasPrefix("stet edit ") == true)
    try room.edit(id)
    let report = try room.desk().undo(id)
    #expect(report.after.headline == "Storm closes three harbours")
    #expect(try room.findings() == [])
  }

  @Test func `blame, show and why tell of them`() throws {
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    let shares = try room.desk().blame(id).provenance.shares
    #expect(shares.map(\.origin.name) == ["Northwire v1", "desk rules"])
    #expect(shares.last?.words == 3)
    #expect(shares.reduce(0) { $0 + $1.percent } == 100)
    #expect(try room.desk().show(id).replacements == ["harbours", "boats"])
    let account = try room.desk().whyImport(id)
    #expect(
      account.replacements.map { "\($0.rule) \($0.outcome.rawValue): \($0.sentence)" } == [
        "harbours replaced: It wrote \"harbours\" for \"ports\".",
        "boats replaced: It wrote \"barges\" for \"freighters\".",
        "nowhere absent: It found \"Varn\" nowhere.",
      ])
  }

  @Test func `an import that was cut short is completed with them`() throws {
    let before = try room.git("rev-parse", "main")
    let line = try #require(try room.receive(Dispatch()).lines.first)
    try room.git("update-ref", "refs/heads/main", before)
    try room.git("reset", "-q", "--hard")
    let report = try room.receive(.other(2))
    #expect(report.lines.first?.replacements == ["harbours", "boats"])
    #expect(try room.story(line).flag == .edited)
    #expect(try room.findings() == [])
  }
}
