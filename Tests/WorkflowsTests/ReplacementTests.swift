import Stories
import Testing

@testable import Workflows

@Suite struct `A replacement of words` {
  private func story(_ change: (inout Story.Fields) -> Void = { _ in }) -> Story {
    var fields = Story.Fields(id: "aaaaaaaaaa")
    fields.headline = "Storm closes Port Alder"
    fields.subheadline = "Port Alder shut"
    fields.byline = "By Port Alder staff"
    fields.dateline = "Port Alder, Calder"
    fields.credit = "Port Alder News"
    fields.copyright = "Port Alder 2026"
    fields.source = "Port Alder"
    fields.language = "en-GB"
    fields.keywords = ["Port Alder"]
    fields.photos = [
      .init(href: "https://x.example/Port Alder", caption: "Port Alder", credit: "Port Alder")
    ]
    fields.syndication = Story.Syndication(agency: "Port Alder", guid: "Port Alder")
    fields.body = "Port Alder is shut. See [Port Alder](https://x.example/Port-Alder).\n"
    change(&fields)
    return Story.make(fields)
  }

  private func feeds(_ rules: String) throws -> Feeds {
    let (feeds, findings) = Feeds.read([UInt8]("replace:\n\(rules)".utf8))
    return try #require(feeds, "\(findings)")
  }

  @Test func `changes what readers see as words, and nothing else`() throws {
    let (after, names) = try feeds("  - {name: one, find: Port Alder, with: Alderhaven}")
      .replacing(in: story())
    #expect(names == ["one"])
    let expected = story {
      $0.headline = "Storm closes Alderhaven"
      $0.subheadline = "Alderhaven shut"
      $0.dateline = "Alderhaven, Calder"
      $0.photos[0].caption = "Alderhaven"
      $0.body = "Alderhaven is shut. See [Alderhaven](https://x.example/Port-Alder).\n"
    }
    #expect(after.bytes == expected.bytes)
  }

  @Test(arguments: Replacement.Place.allCases)
  func `changes only the places that it names`(place: Replacement.Place) throws {
    let rule = "  - {name: one, find: Port Alder, with: Alderhaven, in: \(place.rawValue)}"
    let before = story()
    let (after, names) = try feeds(rule).replacing(in: before)
    #expect(names == ["one"])
    let changed = Set(before.visibleTexts.map(\.name)).filter { name in
      before.visibleTexts.filter { $0.name == name }.map(\.text)
        != after.visibleTexts.filter { $0.name == name }.map(\.text)
    }
    #expect(changed == [place == .captions ? "caption of photo 1" : place.rawValue])
  }

  @Test func `asks of the story what a rule asks, as it came`() throws {
    let feeds = try feeds(
      """
        - {name: place, find: Port Alder, with: Alderhaven, in: dateline}
        - {name: here, find: Storm, with: Gale, when: {place: Port Alder, language: en}}
        - {name: there, find: Storm, with: Wind, when: {place: Alderhaven}}
      """)
    #expect(feeds.replacing(in: story()).names == ["place", "here"])
    #expect(
      feeds.replacements.map { $0.misfit(story { $0.language = "fr" }) } == [
        nil, "language is fr, not en", "place is Port Alder, Calder, not Alderhaven",
      ])
  }

  @Test func `follows another in the order of the file`() throws {
    let feeds = try feeds(
      """
        - {name: one, find: Port Alder, with: Alder Bay, in: headline}
        - {name: two, find: Alder Bay, with: Calder, in: headline}
        - {name: none, find: Varn, with: Calder}
      """)
    let (after, names) = feeds.replacing(in: story())
    #expect(after.headline == "Storm closes Calder")
    #expect(names == ["one", "two"])
  }

  @Test func `leaves the very bytes where it finds nothing`() throws {
    let (after, names) = try feeds("  - {name: one, find: Varn, with: Calder}").replacing(
      in: story())
    #expect(after.bytes == story().bytes)
    #expect(names == [])
  }

  @Test(arguments: [
    ("find: A", ["2:5: error: a replacement needs the key \"with\""]),
    (
      "find: \"\", with: B",
      ["2:23: error: \"find\" is words such as Port Alder, without marks of Markdown, but"]
    ),
    (
      "find: \" A\", with: B",
      ["2:23: error: \"find\" is words such as Port Alder, without marks of Markdown, but"]
    ),
    (
      "find: A, with: \"**B**\"",
      ["2:32: error: \"with\" is words such as Port Alder, without marks of Markdown, but"]
    ),
    (
      "find: A, with: \"?\"",
      ["2:32: error: \"with\" is words such as Port Alder, without marks of Markdown, but"]
    ),
    ("find: A, with: A", ["2:32: error: the rule one writes the words that it finds"]),
    (
      "find: Alder, with: Port Alder",
      ["2:36: error: the rule one finds \"Alder\" again in what it writes (an agency that writes "]
    ),
    ("find: A, with: B, in: credit", ["2:39: error: there is no place for words \"credit\""]),
    ("find: A, with: B, case: any", ["2:41: error: there is no way with capitals \"any\""]),
    (
      "find: A, with: B, when: {hours: 6-8}",
      ["2:42: error: what a replacement asks for has no key \"hours\""]
    ),
  ])
  func `is refused with a finding at its place`(rule: String, expected: [String]) {
    let text = "replace:\n  - {name: one, \(rule)}\n"
    let (feeds, findings) = Feeds.read([UInt8](text.utf8))
    #expect(feeds == nil)
    let said = findings.map { "\($0)" + ($0.hint.map { " (\($0))" } ?? "") }
    #expect(said.count == expected.count, "\(said)")
    for (said, expected) in zip(said, expected) { #expect(said.hasPrefix(expected), "\(said)") }
  }

  @Test func `may set the case of what it finds in any case`() throws {
    let feeds = try feeds("  - {name: one, find: north sea, with: North Sea, case: ignore}")
    let (after, _) = feeds.replacing(in: story { $0.body = "The NORTH SEA, the North Sea.\n" })
    #expect(after.body == "The North Sea, the North Sea.")
  }

  @Test func `that can never do anything, or is undone by the order, is a finding`() {
    let text = """
      rules: [{name: north, when: {agency: Northwire}, take: publish}]
      replace:
        - {name: alder, find: Alder, with: Varn}
        - {name: same, find: Alder, with: Calder, when: {language: en}}
        - {name: port, find: Port Alder, with: Calder}
        - {name: any, find: alder, with: Calder, case: ignore}
        - {name: byline, find: Alder, with: Calder, in: byline}
        - {name: bay, find: Varn Bay, with: Alder Bay}
        - {name: north, find: x, with: y}
        - {name: bay, find: z, with: zz, when: {agency: Northwire}}
        - {name: south, find: z, with: zzz, when: {agency: Southwire}}
        - {name: west, find: zzz, with: z, when: {agency: Westwire}}
      """
    let (feeds, findings) = Feeds.read([UInt8](text.utf8), file: "f")
    #expect(feeds == nil)
    #expect(
      findings.map { "\($0)" } == [
        "f:4:12: warning: the rule alder finds the same words before it, so same never does anything",
        "f:5:12: warning: the rule alder replaces \"Alder\" before it, so port never does anything",
        "f:8:39: warning: the rule alder replaces \"Alder\", and bay writes it after that",
        "f:9:12: error: there is a rule \"north\" already",
        "f:10:12: error: there is a rule \"bay\" already",
      ])
  }
}
