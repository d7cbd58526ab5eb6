import Stories
import Testing

@testable import Workflows

/// 2026-03-02 09:00 UTC, a Monday.
private let morning: Int64 = 1_772_442_000

@Suite struct `A rule for what comes in` {
  private func story(_ change: (inout Story.Fields) -> Void = { _ in }) -> Story {
    var fields = Story.Fields(id: "aaaaaaaaaa")
    fields.headline = "Storm closes three ports"
    fields.dateline = "PORT ALDER, Calder"
    fields.language = "en-GB"
    fields.urgency = 5
    fields.subjects = ["medtop:15000000", "Weather"]
    fields.syndication = Story.Syndication(agency: "Northwire", guid: "urn:1")
    change(&fields)
    return Story.make(fields)
  }

  private func feeds(_ rules: String) throws -> Feeds {
    let (feeds, findings) = Feeds.read([UInt8](rules.utf8))
    return try #require(feeds, "\(findings)")
  }

  private func rule(when conditions: String) throws -> ImportRule {
    try #require(
      feeds("rules: [{name: one, take: publish, when: {\(conditions)}}]").rules.first)
  }

  @Test(arguments: [
    "agency: northwire", "agency: [Southwire, NORTHWIRE]", "subject: medtop:15", "subject: \"15\"",
    "subject: weath", "urgency: 5", "urgency: 4-6", "urgency: [1, 5-9]", "language: en",
    "language: en-gb", "place: Port Alder", "place: calder", "place: \"Calder, Port  Alder\"",
    "hours: 9-10, time-zone: UTC", "hours: 22-10, time-zone: UTC",
    "hours: 4-5, time-zone: America/New_York",
    "hours: [0-1, 10-11], time-zone: Europe/Berlin", "hours: 0-24, time-zone: UTC",
    "agency: Northwire, subject: Weather, urgency: 5, language: en, place: Calder",
  ])
  func `fits by each of its conditions`(conditions: String) throws {
    #expect(try rule(when: conditions).misfit(story(), at: morning) == nil)
  }

  @Test(
    arguments: [
      ("agency: Southwire", "agency is Northwire, not Southwire"),
      ("agency: [South, East]", "agency is Northwire, not South or East"),
      ("subject: medtop:04", "subject is medtop:15000000 and Weather, not medtop:04"),
      ("subject: ather", "subject is medtop:15000000 and Weather, not ather"),
      ("urgency: 1-4", "urgency is 5, not 1-4"),
      ("language: e", nil), ("language: fr", "language is en-GB, not fr"),
      ("language: en-US", "language is en-GB, not en-US"),
      ("place: Alder", "place is PORT ALDER, Calder, not Alder"),
      ("place: \"Calder, Varn\"", "place is PORT ALDER, Calder, not Calder, Varn"),
      ("hours: 10-9, time-zone: UTC", "hour is 9, not 10-9 (UTC)"),
      ("hours: 9-10, time-zone: Europe/Berlin", "hour is 10, not 9-10 (Europe/Berlin)"),
      ("agency: Southwire, urgency: 1", "agency is Northwire, not Southwire"),
    ] as [(String, String?)])
  func `says the first condition that does not hold, and what the story says`(
    conditions: String, expected: String?
  ) throws {
    guard let expected else {
      #expect(
        Feeds.read([UInt8]("rules: [{name: a, take: b, when: {\(conditions)}}]".utf8)).feeds == nil)
      return
    }
    #expect(try rule(when: conditions).misfit(story(), at: morning) == expected)
  }

  @Test func `never fits a story that does not say what it asks for`() throws {
    let bare = Story.make(Story.Fields(id: "aaaaaaaaaa"))
    for (key, value) in [
      ("agency", "Northwire"), ("subject", "Sport"), ("urgency", "1-9"), ("language", "en"),
      ("place", "Calder"),
    ] {
      #expect(
        try rule(when: "\(key): \(value)").misfit(bare, at: morning)
          == "no \(key) is given, and it asks for \(value)")
    }
  }

  @Test func `wins where it stands first`() throws {
    let feeds = try feeds(
      """
      rules:
        - {name: south, when: {agency: Southwire}, take: publish}
        - {name: urgent, when: {urgency: 1-5}, take: hold}
        - {name: north, when: {agency: Northwire}, take: publish}
      """)
    #expect(feeds.rule(for: story(), at: morning)?.name == "urgent")
    #expect(feeds.rule(for: story { $0.urgency = 6 }, at: morning)?.name == "north")
    #expect(feeds.rule(for: story { $0.urgency = nil }, at: morning)?.name == "north")
    #expect(
      feeds.rule(for: story { $0.syndication?.agency = "South Wire" }, at: morning)?.name
        == "urgent")
  }

  /// What is wrong with one rule, and what is said of it.
  @Test(arguments: [
    ("when: {agency: A}", ["2:5: error: a rule needs the key \"take\""]),
    ("take: publish", ["2:5: error: a rule needs the key \"when\""]),
    (
      "when: {}, take: p",
      ["2:23: error: the rule one asks for nothing, so it would take every story"]
    ),
    (
      "when: {urgency: 8-4}, take: p",
      [
        "2:33: error: \"urgency\" is an urgency such as 5, or some such as 4-8, but here is \"8-4\" (did you mean \"4-8\"?)"
      ]
    ),
    (
      "when: {urgency: 0}, take: p",
      ["2:33: error: \"urgency\" is an urgency such as 5, or some such as 4-8, but here is \"0\""]
    ),
    (
      "when: {hours: 6-6, time-zone: UTC}, take: p",
      ["2:31: error: \"hours\" is some hours of the day such as 6-22, or 22-6, but here is \"6-6\""]
    ),
    (
      "when: {hours: 6-25, time-zone: UTC}, take: p",
      [
        "2:31: error: \"hours\" is some hours of the day such as 6-22, or 22-6, but here is \"6-25\""
      ]
    ),
    ("when: {hours: 6-22}, take: p", ["2:31: error: \"hours\" does not say whose clock it is"]),
    (
      "when: {agency: A, time-zone: UTC}, take: p",
      ["2:46: error: \"time-zone\" only goes with \"hours\""]
    ),
    (
      "when: {language: english language}, take: p",
      [
        "2:34: error: \"language\" is a language tag such as en or pt-BR, but here is \"english language\""
      ]
    ),
    (
      "when: {place: \",\"}, take: p",
      ["2:31: error: \"place\" is the name of a place such as Calder, but here is \",\""]
    ),
    (
      "when: {agncy: A, urgency: 1}, take: p",
      ["2:24: error: what a rule asks for has no key \"agncy\" (did you mean \"agency\"?)"]
    ),
  ])
  func `is refused with a finding at its place`(rule: String, expected: [String]) {
    let text = "rules:\n  - {name: one, \(rule)}\n"
    let (feeds, findings) = Feeds.read([UInt8](text.utf8))
    #expect(feeds == nil)
    let said = findings.map { "\($0)" + ($0.hint.map { " (\($0))" } ?? "") }
    #expect(said.count == expected.count)
    for (said, expected) in zip(said, expected) { #expect(said.hasPrefix(expected)) }
  }

  @Test func `that can never do anything is a finding`() {
    let text = """
      feeds:
        north: {agency: Northwire, ignore: [subjects, language], language: en}
        south: {agency: Southwire}
      rules:
        - {name: north, when: {agency: [Northwire, Southwire]}, take: publish}
        - {name: sport, when: {agency: northwire, urgency: 3}, take: publish}
        - {name: sport, when: {agency: Norhtwire}, take: publish}
        - {name: codes, when: {agency: Northwire, subject: Sport, language: en}, take: spike}
        - {name: both, when: {agency: [Northwire, Eastwire], subject: Sport}, take: spike}
        - {name: free, when: {subject: Sport}, take: spike}
      """
    let (feeds, findings) = Feeds.read([UInt8](text.utf8), file: "f")
    #expect(feeds == nil)
    #expect(
      findings.map { "\($0)" } == [
        "f:6:12: warning: the rule north takes all that sport would, so sport never does anything",
        "f:7:12: error: there is a rule \"sport\" already",
        "f:7:34: warning: no feed here names the agency \"Norhtwire\"",
        "f:8:12: warning: the rule north takes all that codes would, so codes never does anything",
        "f:8:54: warning: the feed north ignores subjects, so the rule codes never fits its items",
        "f:9:45: warning: no feed here names the agency \"Eastwire\"",
      ])
    #expect(findings[2].hint == "did you mean \"Northwire\"?")
  }

  @Test func `that is covered fits nothing that the one before does not fit`() throws {
    var random = Random(seed: 41)
    func pick(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
    func conditions() -> String {
      var parts: [String] = []
      if random.chance(60) { parts.append("agency: \(pick(["North", "South", "[North, South]"]))") }
      if random.chance(60) {
        parts.append(
          "subject: \(pick(["medtop", "medtop:1", "\"15\"", "\"1\"", "Sport", "[Sport, medtop:15]"]))"
        )
      }
      if random.chance(60) {
        parts.append("urgency: \(pick(["1-4", "2", "[1, 2]", "1-9", "[3-9, 2]"]))")
      }
      if random.chance(60) { parts.append("language: \(pick(["en", "en-GB", "fr", "[fr, en]"]))") }
      if random.chance(60) {
        parts.append("place: \(pick(["Varn", "Calder", "\"Varn, Calder\"", "[Varn, Calder]"]))")
      }
      if random.chance(60) || parts.isEmpty {
        parts.append(
          "hours: \(pick(["0-24", "8-10", "22-10", "[8-9, 9-10]"])), time-zone: \(pick(["UTC", "Asia/Tokyo"]))"
        )
      }
      return parts.joined(separator: ", ")
    }
    let stories = (0..<200).map { _ in
      story {
        $0.syndication?.agency = pick(["North", "South", "East"])
        $0.subjects = [
          pick(["medtop:15", "x:medtop:1", "Sport", "15", "medtop", "art:1"]),
          pick(["Sports", "a"]),
        ]
        $0.urgency = Int(pick(["1", "2", "3", "9", "none"]))
        $0.language = pick(["en", "en-GB", "fr", "en-GB-x"])
        $0.dateline = pick(["Varn", "Calder", "Varn, Calder", "Elsewhere"])
      }
    }
    var covered = 0
    for _ in 0..<2_000 {
      let (first, later) = (try rule(when: conditions()), try rule(when: conditions()))
      guard first.when.covers(later.when) else { continue }
      covered += 1
      for story in stories {
        let time = morning + Int64.random(in: 0..<86_400, using: &random)
        if later.misfit(story, at: time) == nil { #expect(first.misfit(story, at: time) == nil) }
      }
    }
    #expect(covered > 50)
  }

  @Test func `is judged together with the workflow`() throws {
    var text = try Project.text("Workflows/syndicated.yaml")
    func findings(_ take: String, _ more: String = "") throws -> [String] {
      let workflow = try #require(Workflow.read([UInt8](text.utf8)).workflow)
      return try feeds(
        "rules:\n  - {name: one, when: {agency: A}, take: \(take)\(more)}"
      ).check(with: workflow, file: "f").map { "\($0)" }
    }
    #expect(
      try findings("publsh") == [
        "f:2:42: error: the workflow syndicated has no transition \"publsh\""
      ])
    #expect(
      try findings("correct")
        == ["f:2:42: error: \"correct\" does not start from \"draft\", where stories come in"])
    #expect(
      try findings("publish") == ["f:2:42: error: desk rules may not publish (editor or chief)"])
    #expect(
      try findings("update") == [
        "f:2:42: error: \"update\" leaves a story in \"draft\", where it came in"
      ])
    text = text.replacing("by: [", with: "by: [desk, ")
      .replacing("roles:\n", with: "roles:\n  desk: {machine: true}\n")
    #expect(try findings("publish") == [])
    #expect(
      try findings("edit")
        == ["f:2:42: error: \"edit\" is for a person, who changes or lifts something by it"])
    #expect(
      try findings("schedule")
        == ["f:2:42: error: \"schedule\" asks for a time, which no rule can give"])
    #expect(try findings("spike") == ["f:2:42: error: \"spike\" asks for a reason"])
    #expect(
      try findings("spike", ", reason: \" \"") == ["f:2:42: error: \"spike\" asks for a reason"])
    #expect(try findings("spike", ", reason: No room.") == [])
  }

  @Test func `shows readers nothing that is held back, whatever the workflow needs`() throws {
    let workflow = try #require(
      Workflow.read(
        [UInt8](
          """
          name: small
          initial: todo
          roles: {desk: {machine: true}}
          states: {todo: , done: {public: true, final: true}, spiked: {final: true}}
          transitions:
            - {name: publish, from: todo, to: done, by: desk}
            - {name: spike, from: todo, to: spiked, by: desk}
          """.utf8)
      ).workflow)
    let publish = try rule(when: "agency: A")
    var facts = Facts.ready
    facts.state = "todo"
    #expect(workflow.verdict(on: publish, facts: facts, now: 0).reasons.isEmpty)
    facts.embargo = .until(60)
    #expect(
      workflow.verdict(on: publish, facts: facts, now: 0).reasons.map(\.name) == ["embargo-passed"])
    facts.agencyStatus = .withheld
    #expect(
      workflow.verdict(on: publish, facts: facts, now: 0).reasons.map(\.name)
        == ["not-held", "embargo-passed"])
    let spike = try #require(
      feeds("rules: [{name: a, when: {agency: A}, take: spike}]").rules.first)
    #expect(workflow.verdict(on: spike, facts: facts, now: 0).reasons.isEmpty)
  }

  @Test func `of the shipped example is sound, but the shipped workflow lets it do nothing`() throws
  {
    let example = try Project.text("Workflows/feeds.yaml").split(separator: "\n")
      .filter { $0.hasPrefix("#   ") }.map { $0.dropFirst(4) }.joined(separator: "\n")
    let rules = try feeds(example)
    #expect(rules.rules.map(\.name) == ["sport-out", "no-horoscopes"])
    for name in ["syndicated", "two-eyes"] {
      let workflow = try #require(
        Workflow.read(try Project.bytes("Workflows/\(name).yaml")).workflow)
      #expect(rules.check(with: workflow).count == 2)
    }
  }
}
