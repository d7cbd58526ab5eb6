import Budget
import Desk
import DeskTesting
import Foundation
import Stories
import Testing
import Workflows

/// The room's clock stands at 2026-03-02 09:00 UTC.
@Suite struct ImportRuleTests {
  let room: Newsroom

  init() throws {
    room = try Newsroom()
    try room.grant(["publish", "spike"])
    try room.lay(
      rules: """
        - {name: no-council, when: {agency: Southwire}, take: spike, reason: We print none.}
        - {name: at-night, when: {agency: Northwire, hours: 22-6, time-zone: UTC}, take: publish}
        - {name: north-out, when: {agency: Northwire, language: en}, take: publish}
        - {name: all-north, when: {agency: [Northwire, Eastwire]}, take: publish}
        """)
  }

  @Test func `the first that fits takes its step, as a commit of its own by desk rules`() throws {
    let report = try room.receive(Dispatch(), .other(1, agency: "Southwire"))
    #expect(report.lines.map(\.rule) == ["north-out", "no-council"])
    #expect(
      report.lines.map(\.remarks)
        == [["Published by the rule north-out."], ["Spiked by the rule no-council."]])
    #expect(report.commits.count == 3)
    #expect(
      try room.git("log", "-3", "--reverse", "--format=%an <%ae>, %cn: %s (%P)")
        .split(separator: "\n").map { $0.prefix { $0 != "(" } } == [
          "Asha Rao <asha@desk.example>, Asha Rao: Import 2 stories ",
          "desk rules <rules@desk.invalid>, Asha Rao: Publish: Storm closes three ports ",
          "desk rules <rules@desk.invalid>, Asha Rao: Spike: Council meets for the 1th time ",
        ])
    let story = try room.story(report.lines[0])
    #expect(story.state == "published")
    #expect(story.flag == .untouched)
    let message = try room.git("log", "-1", "--format=%B")
    for line in ["Stet-Rule: no-council", "Stet-Reason: We print none.", "Stet-To: spiked"] {
      #expect(message.contains(line))
    }
    #expect(try room.desk().verify().findings == [])
    #expect(try room.git("status", "--porcelain") == "")
    #expect(try room.receive(Dispatch()).count(.unchanged) == 1)
  }

  @Test func `a dry run says what they would do, and does nothing`() throws {
    let refs = try room.git("for-each-ref")
    let report = try room.receive(Dispatch(), dryRun: true)
    #expect(report.lines.map(\.remarks) == [["Published by the rule north-out."]])
    #expect(try room.git("for-each-ref") == refs)
  }

  @Test func `nothing that is held back goes out, and no guard is passed`() throws {
    let embargoed = Dispatch(guid: "urn:a", embargo: "2026-03-02T10:00:00Z")
    let lines = try room.receive(
      embargoed, Dispatch(guid: "urn:c", status: "withheld"),
      Dispatch(guid: "urn:d", embargo: "when the minister has spoken"),
      Dispatch(
        guid: "urn:e", headline: "MANDATORY KILL: Storm closes three ports",
        paragraphs: ["MANDATORY KILL. Kill the story about the storm."])
    ).lines
    let states = try lines.map { try room.story($0).state ?? "" }
    #expect(states == ["draft", "held", "held", "held"])
    #expect(
      lines[0].remarks == [
        "The rule north-out could not publish it: "
          + "It is under embargo until 2026-03-02 10:00 UTC, 1 h from now."
      ])
    #expect(lines[0].rule == "north-out")
    #expect(lines.dropFirst().allSatisfy { $0.rule == nil })
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `a workflow that does not grant the role keeps them from doing anything`() throws {
    try room.replace("by: [desk, editor, chief]", by: "by: [editor, chief]", in: Newsroom.workflow)
    try room.git("commit", "-qam", "Take it back")
    let line = try #require(try room.receive(Dispatch()).lines.first)
    #expect(try room.story(line).state == "draft")
    #expect(
      line.remarks.first?.hasPrefix(
        "The rule north-out could not publish it: Publish needs the role") == true)
    #expect(
      try room.desk().checkConfiguration().map(\.finding.file).contains("Workflows/feeds.yaml"))
  }

  @Test func `a newer version is judged again while nobody had a hand in the story`() throws {
    try room.lay(rules: "- {name: full, when: {urgency: 4-9}, take: publish}")
    var first = Dispatch()
    first.urgency = 2
    let line = try #require(try room.receive(first).lines.first)
    #expect(try room.story(line).state == "draft")
    var second = first.next()
    second.urgency = 5
    let update = try #require(try room.receive(second).lines.first)
    #expect(update.rule == "full")
    #expect(try room.story(line).state == "published")
    #expect(try room.desk().verify().findings == [])
    #expect(try room.desk().whyImport(update.id ?? "").version == "2")
    // Readers see it now: what comes later waits, as the workflow says.
    var third = second.next()
    third.urgency = 5
    #expect(try room.receive(third).lines.first?.rule == nil)
  }

  @Test(arguments: ["edit", "hold"])
  func `a story in which somebody had a hand is left to them`(step: String) throws {
    try room.lay(rules: "- {name: full, when: {urgency: 4-9}, take: publish}")
    var first = Dispatch()
    first.urgency = 2
    let id = try #require(try room.receive(first).lines.first?.id)
    if step == "edit" {
      try room.edit(id)
    } else {
      try room.take("hold", id, reason: "We wait.")
      try room.take("release", id, reason: "We waited.")
    }
    let state = try room.desk().find(id).state
    var second = first.next(replacing: 4)
    second.urgency = 5
    let line = try #require(try room.receive(second).lines.first)
    #expect(line.outcome == .updated)
    #expect(line.rule == nil)
    #expect(try room.desk().find(id).state == state)
  }

  @Test func `of two versions in one batch the last is judged`() throws {
    try room.lay(
      rules: """
        - {name: early, when: {urgency: 1-3}, take: spike, reason: Too early.}
        - {name: full, when: {urgency: 4-9}, take: publish}
        """)
    var first = Dispatch()
    first.urgency = 2
    var second = first.next()
    second.urgency = 5
    let lines = try room.receive(first, second).lines
    #expect(lines.map(\.rule) == [nil, "full"])
    #expect(try room.story(lines[1]).state == "published")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `an import that was cut short is completed with its rules`() throws {
    let before = try room.git("rev-parse", "main")
    let line = try #require(try room.receive(Dispatch()).lines.first)
    try room.git("update-ref", "refs/heads/main", before)
    try room.git("reset", "-q", "--hard")
    let report = try room.receive(.other(2, agency: "Westwire"))
    #expect(report.lines.first?.rule == "north-out")
    #expect(try room.story(line).state == "published")
    #expect(try room.desk().verify().findings == [])
  }

  @Test func `why each did what it did is told by the rules of that time`() throws {
    let id = try #require(try room.receive(Dispatch()).lines.first?.id)
    let south = try #require(try room.receive(.other(1, agency: "Southwire")).lines.first?.id)
    let late = try #require(
      try room.receive(Dispatch(guid: "urn:x", embargo: "2026-03-02T10:00:00Z")).lines.first?.id)
    let west = try #require(try room.receive(.other(2, agency: "Westwire")).lines.first?.id)
    let held = try #require(
      try room.receive(Dispatch(guid: "urn:h", status: "withheld")).lines.first?.id)
    try room.lay(rules: "- {name: other, when: {agency: Northwire}, take: publish}")

    func told(_ id: String) throws -> [String] {
      try room.desk().whyImport(id).lines.map {
        "\($0.rule) \($0.outcome.rawValue): \($0.sentence)"
      }
    }
    #expect(
      try told(id) == [
        "no-council misfit: Agency is Northwire, not Southwire.",
        "at-night misfit: Hour is 9, not 22-6 (UTC).",
        "north-out taken: It fits, so desk rules took publish.",
        "all-north late: It fits too, and the first rule that fits wins.",
      ])
    #expect(try told(south)[0] == "no-council taken: It fits, so desk rules took spike.")
    #expect(
      try told(late)[2] == "north-out refused: It fits, and the workflow refused. "
        + "It is under embargo until 2026-03-02 10:00 UTC, 1 h from now.")
    #expect(
      try told(west).map { $0.contains(" misfit: Agency is Westwire") } == [true, true, true, true])
    let account = try room.desk().whyImport(held)
    #expect(account.lines.isEmpty)
    #expect(account.exception?.hasPrefix("It came in held") == true)
  }

  @Test func `undoing what one did is for a step of the workflow`() throws {
    let id = try #require(try room.receive(.other(1, agency: "Southwire")).lines.first?.id)
    let failure = try deskFailure { _ = try room.desk().undo(id) }
    #expect(failure.message.contains("the rule no-council"))
    #expect(failure.hint?.contains("revive") == true)
  }
}

/// Steps in the name of `desk rules` that no rule took.
@Suite struct ForgedRuleTests {
  let room: Newsroom
  let id: String
  let path: String

  init() throws {
    room = try Newsroom()
    try room.grant(["publish", "spike"])
    try room.lay(
      rules: """
        - {name: south, when: {agency: Southwire}, take: publish}
        - {name: weekly, when: {agency: Northwire, urgency: 1}, take: publish}
        """)
    let line = try #require(try room.receive(Dispatch()).lines.first)
    (id, path) = (try #require(line.id), try #require(line.path))
  }

  private func complaint(
    _ rule: String?, of line: ImportLine? = nil, transition: String = "publish",
    to: String = "published",
    by author: String = "desk rules <rules@desk.invalid>"
  ) throws -> String {
    let (id, path) = (line?.id ?? id, line?.path ?? path)
    let from = try room.story(at: path).state ?? ""
    try room.replace("state: \(from)", by: "state: \(to)", in: path)
    try room.git(
      "commit", "-qa", "--author", author, "-m",
      """
      Publish: Storm

      Stet-Story: \(id)
      Stet-Transition: \(transition)
      Stet-From: \(from)
      Stet-To: \(to)\(rule.map { "\nStet-Rule: \($0)" } ?? "")
      """)
    return try room.desk().verify().findings.map(\.message).joined(separator: " ")
  }

  @Test func `a rule that did not fit is named`() throws {
    #expect(
      try complaint("south")
        == "The rule south did not fit the story: agency is Northwire, not Southwire.")
    #expect(
      try complaint("weekly", transition: "spike", to: "spiked").contains("had not just come in"))
  }

  @Test func `a rule that was not laid down is named`() throws {
    #expect(
      try complaint("free") == "There was no rule free in Workflows/feeds.yaml when it was taken.")
  }

  @Test func `a rule laid down in the same commit is named`() throws {
    try room.replace("agency: Southwire", by: "agency: Northwire", in: Feeds.path)
    #expect(try complaint("south").contains("did not fit"))
  }

  @Test func `a step by desk rules without a rule is named`() throws {
    #expect(
      try complaint(nil) == "The record says that desk rules took the step, and names no rule.")
  }

  @Test func `a person's step under a rule is named`() throws {
    #expect(
      try complaint("south", by: "Asha Rao <asha@desk.example>")
        == "The record names the rule south, and Asha Rao took the step.")
  }

  @Test func `another step than the rule's is named`() throws {
    try room.lay(rules: "- {name: north, when: {agency: Northwire}, take: publish}")
    #expect(
      try complaint("north", transition: "spike", to: "spiked")
        == "The rule north takes publish, and the step is spike.")
  }

  @Test func `a rule that stood behind another is named`() throws {
    try room.lay(
      rules: """
        - {name: first, when: {language: en}, take: spike, reason: None.}
        - {name: north, when: {agency: Northwire}, take: publish}
        """)
    #expect(
      try complaint("north") == "The rule first stood before north and fitted the story too.")
  }

  @Test func `a rule that passed a guard is named`() throws {
    try room.lay(rules: "- {name: early, when: {agency: Southwire}, take: publish}")
    let line = try #require(
      try room.receive(Dispatch(guid: "urn:x", embargo: "2026-03-02T10:00:00Z")).lines.first)
    try room.lay(rules: "- {name: north, when: {agency: Northwire}, take: publish}")
    #expect(
      try complaint("north", of: line) == "The rule north was to be refused: "
        + "It is under embargo until 2026-03-02 10:00 UTC, 1 h from now.")
  }

  @Test func `a rule on a story that somebody had in hand is named`() throws {
    try room.lay(rules: "- {name: north, when: {agency: Northwire}, take: publish}")
    try room.edit(id)
    #expect(try complaint("north").contains("the story had not just come in to be used"))
  }

  @Test func `a rule that the workflow did not let do it is named`() throws {
    try room.lay(rules: "- {name: north, when: {agency: Northwire}, take: publish}")
    try room.replace("by: [desk, editor, chief]", by: "by: [editor, chief]", in: Newsroom.workflow)
    try room.git("commit", "-qam", "Take it back")
    #expect(
      try complaint("north").hasPrefix(
        "The rule north was to be refused: Publish needs the role editor or chief; desk rules "))
  }
}

extension Newsroom {
  static let workflow = "Workflows/syndicated.yaml"

  /// Lets desk rules take these transitions.
  func grant(_ transitions: [String]) throws {
    var text = try scratch.text(of: "desk/\(Self.workflow)")
      .replacing("\nroles:\n", with: "\nroles:\n  desk: {machine: true}\n")
    for name in transitions {
      let start = try #require(text.range(of: "- name: \(name)\n")?.upperBound)
      let by = try #require(text.range(of: "by: [", range: start..<text.endIndex))
      text.replaceSubrange(by, with: "by: [desk, ")
    }
    try scratch.write(text, to: "desk/\(Self.workflow)")
    try git("commit", "--quiet", "-am", "Let desk rules act")
  }

  func lay(rules: String) throws {
    let lines = rules.split(separator: "\n").map { "  \($0)\n" }.joined()
    try scratch.write("rules:\n\(lines)", to: "desk/\(Feeds.path)")
    try git("commit", "--quiet", "-am", "Lay down the rules")
  }

  func story(at path: String) throws -> Story { try Story(Array(file(path).utf8)) }
}
