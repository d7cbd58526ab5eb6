import Testing

@testable import Workflows

@Suite struct `The feeds of a desk` {
  private let two = """
    feeds:
      northwire:
        agency: Northwire
        match: {agency: [Northwire, "Northwire  News Service"]}
        credit: "Northwire / A. Person"
        language: en-GB
        time-zone: Europe/London
        embargo: ignore-empty
        ignore: [keywords, subjects]
        folder: /srv/ftp/northwire
        every: 30s
        quiet-after: 6h
      southwire:
        agency: Southwire
        url: https://example.org/feed.xml
        every: 5m
        quiet-after: 2d
    """

  @Test func `say all that the file says`() throws {
    let (read, findings) = Feeds.read([UInt8](two.utf8))
    #expect(findings.isEmpty)
    let feeds = try #require(read)
    #expect(feeds.list.map(\.name) == ["northwire", "southwire"])
    var north = Feed("northwire")
    north.agency = "Northwire"
    north.matches = ["Northwire", "Northwire  News Service"]
    north.credit = "Northwire / A. Person"
    north.language = "en-GB"
    north.timeZone = "Europe/London"
    north.emptyEmbargo = .ignore
    north.ignored = [.keywords, .subjects]
    north.source = .folder("/srv/ftp/northwire")
    north.interval = .seconds(30)
    north.quietAfter = .seconds(6 * 3_600)
    #expect(feeds.list.first == north)
    #expect(feeds.named("southwire")?.source == .url("https://example.org/feed.xml"))
    #expect(feeds.named("southwire")?.emptyEmbargo == .hold)
    #expect(feeds.named("southwire")?.quietAfter == .seconds(2 * 86_400))
    #expect(feeds.named("eastwire") == nil)
  }

  @Test func `take an agency by any name they match, whatever its case and blanks`() throws {
    let feeds = try #require(Feeds.read([UInt8](two.utf8)).feeds)
    #expect(feeds.ofAgency("NORTHWIRE news service ")?.name == "northwire")
    #expect(feeds.ofAgency("southwire")?.name == "southwire")
    #expect(feeds.ofAgency("North") == nil)
    #expect(feeds.ofAgency("") == nil)
  }

  @Test func `may be none, and a desk begins with none`() throws {
    for text in ["", "feeds: {}", "# nothing", try Project.text("Workflows/feeds.yaml")] {
      let (feeds, findings) = Feeds.read([UInt8](text.utf8))
      #expect(feeds == Feeds())
      #expect(findings.isEmpty)
    }
  }

  @Test func `are those of the shipped example when its marks are taken away`() throws {
    let example = try Project.text("Workflows/feeds.yaml").split(separator: "\n")
      .filter { $0.hasPrefix("#   ") }.map { $0.dropFirst(4) }.joined(separator: "\n")
    let (feeds, findings) = Feeds.read([UInt8](example.utf8))
    #expect(findings.isEmpty)
    #expect(feeds?.list.count == 2)
  }

  /// What is wrong, and what is said of it, in the file's order.
  @Test(arguments: [
    ("agncy: x", ["3:5: error: a feed has no key \"agncy\" (did you mean \"agency\"?)"]),
    (
      "agency: \"\"",
      ["3:13: error: \"agency\" is the name of an agency such as Northwire, but here is \"\""]
    ),
    (
      "time-zone: Europe/Lodnon",
      [
        "3:16: error: \"time-zone\" is a time zone such as Europe/London, but here is "
          + "\"Europe/Lodnon\" (did you mean \"Europe/London\"?)"
      ]
    ),
    (
      "language: english language",
      [
        "3:15: error: \"language\" is a language tag such as en or pt-BR, but here is "
          + "\"english language\""
      ]
    ),
    (
      "url: ftp://example.org/feed",
      [
        "3:10: error: \"url\" is an http or https address such as https://example.org/feed.xml, "
          + "but here is \"ftp://example.org/feed\""
      ]
    ),
    (
      "url: https://",
      [
        "3:10: error: \"url\" is an http or https address such as https://example.org/feed.xml, "
          + "but here is \"https://\""
      ]
    ),
    (
      "every: 5 minutes",
      [
        "3:12: error: \"every\" is a span of time such as 30s, 5m, 6h or 2d, but here is "
          + "\"5 minutes\""
      ]
    ),
    (
      "quiet-after: 0h",
      [
        "3:18: error: \"quiet-after\" is a span of time such as 30s, 5m, 6h or 2d, but here is "
          + "\"0h\""
      ]
    ),
    (
      "folder: \" \"",
      ["3:13: error: \"folder\" is a folder such as /srv/ftp/northwire, but here is \" \""]
    ),
    (
      "{folder: /a, url: \"https://example.org\"}",
      [
        "3:14: error: the feed north has a folder and a url "
          + "(make two feeds of it; both may name the same agency)"
      ]
    ),
    (
      "ignore: [keywrds, embargo]",
      [
        "3:14: error: there is no field to ignore \"keywrds\" (did you mean \"keywords\"?)",
        "3:23: error: there is no field to ignore \"embargo\" (there are agency, subheadline, "
          + "slugline, byline, dateline, located, language, urgency, priority, subjects, keywords, "
          + "genres, places, people, orgs, credit, source, photos and links)",
      ]
    ),
    (
      "embargo: trust",
      [
        "3:14: error: there is no way with an empty embargo \"trust\" "
          + "(there are hold and ignore-empty)"
      ]
    ),
    (
      "match: [Northwire]",
      [
        "3:12: error: what a feed matches is a list of keys and values, but here is a list "
          + "(the keys are agency)"
      ]
    ),
  ])
  func `are refused with a finding at its place`(line: String, expected: [String]) {
    let text = "feeds:\n  north:\n    \(line)\n"
    let (feeds, findings) = Feeds.read([UInt8](text.utf8))
    #expect(feeds == nil)
    #expect(findings.map { "\($0)" + ($0.hint.map { " (\($0))" } ?? "") } == expected)
  }

  @Test func `that can never get what they match are findings`() {
    let text = """
      feeds:
        north:
          agency: Northwire
        sport:
          match: {agency: [Sportwire, NORTHWIRE]}
        late: {agency: Northwire}
        city: {agency: Northwire, folder: in/city}
        town: {folder: in/city}
      """
    let (feeds, findings) = Feeds.read([UInt8](text.utf8), file: "feeds.yaml")
    #expect(feeds == nil)
    #expect(
      findings.map { "\($0)" } == [
        "feeds.yaml:5:33: warning: the feed north takes the items of NORTHWIRE already, so sport "
          + "gets none by this name",
        "feeds.yaml:6:18: warning: the feed north takes the items of Northwire already, so late "
          + "gets none by this name",
        "feeds.yaml:8:18: error: the feed city has this folder already",
      ])
    #expect(
      Feeds.read([UInt8](text.replacing("town: {folder: in/city}", with: "town:").utf8)).feeds?
        .list.count == 5)
  }

  @Test(arguments: Project.files(in: "hostile", ending: ".yaml"))
  func `are not read from a hostile file`(file: String) throws {
    let bytes = try Project.bytes("Tests/WorkflowsTests/Cases/hostile/\(file)")
    #expect(Feeds.read(bytes).findings.hasError)
    #expect(Feeds.read(bytes).feeds == nil)
  }
}
