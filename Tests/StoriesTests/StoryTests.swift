import Foundation
import Stories
import Testing

@Suite struct StoryTests {
  private func full() -> Story.Fields {
    var fields = Story.Fields(id: "7h2k9m4qtx")
    fields.state = "draft"
    fields.headline = "A \"quoted\" headline"
    fields.subheadline = "Sub"
    fields.slugline = "SLUG"
    fields.byline = "A. Writer"
    fields.dateline = "Tarn"
    fields.located = "Tarn"
    fields.language = "en"
    fields.date = "2026-01-02T03:04:05Z"
    fields.embargo = "2026-01-03T00:00:00+05:30"
    fields.urgency = 4
    fields.priority = "B"
    fields.subjects = ["medtop:11000000"]
    fields.keywords = ["one, two", "three"]
    fields.genres = ["Current"]
    fields.places = ["Tarn"]
    fields.people = ["O'Brien"]
    fields.orgs = ["Works & Co"]
    fields.credit = "Northwire"
    fields.source = "Northwire"
    fields.copyright = "© Northwire"
    fields.usageTerms = ["Not for print"]
    fields.ednotes = [.init("Call the desk", role: "contact", visibility: "nonpublic")]
    fields.photos = [.init(href: "https://a.example/1.jpg", caption: "Caption", credit: "N")]
    fields.links = [.init(rel: "update", target: "urn:x:1", version: "2")]
    fields.signals = [.init("update", words: "1st Ld")]
    fields.flag = .untouched
    fields.syndication = .init(
      agency: "Northwire", publisher: "Post", disclaimer: "(Line)", guid: "urn:x:2", version: "1",
      status: "usable", versioned: "2026-01-02T03:04:05Z",
      base: "0123456789012345678901234567890123456789")
    fields.body = "One.\n\nTwo."
    return fields
  }

  @Test func `a new story has its keys in the one order and no fault`() throws {
    let story = Story.make(full())
    let keys = try #require(story.file.frontMatter.pairs).map(\.name)
    // A new story owes nothing.
    #expect(keys == StoryKey.order.filter { $0 != "forced" })
    #expect(
      story.file["syndication"]?.pairs?.map(\.name) == StoryKey.syndicationOrder)
    #expect(story.validate() == [])
    #expect(story.file.text.contains("\nheadline: \"A \\\"quoted\\\" headline\"\n"))
    #expect(story.file.text.contains("\nstate: draft\n"))
    #expect(story.file.text.contains("\nnot_edited_by_staff: true\n"))
    #expect(
      story.file.text.contains(
        "\nphotos:\n  - {href: \"https://a.example/1.jpg\", caption: \"Caption\", credit: \"N\"}\n")
    )
    #expect(story.file.text.hasSuffix("\n---\n\nOne.\n\nTwo.\n"))
  }

  @Test func `every field is got as it was made and set`() throws {
    let fields = full()
    let made = Story.make(fields)
    var set = Story.make(Story.Fields(id: "x"))
    set.body = fields.body
    set.syndication = fields.syndication
    set.flag = fields.flag
    set.signals = fields.signals
    set.links = fields.links
    set.photos = fields.photos
    set.ednotes = fields.ednotes
    set.usageTerms = fields.usageTerms
    set.copyright = fields.copyright
    set.source = fields.source
    set.credit = fields.credit
    set.orgs = fields.orgs
    set.people = fields.people
    set.places = fields.places
    set.genres = fields.genres
    set.keywords = fields.keywords
    set.subjects = fields.subjects
    set.priority = fields.priority
    set.urgency = fields.urgency
    set.embargo = fields.embargo.map { Embargo($0) }
    set.date = fields.date
    set.language = fields.language
    set.located = fields.located
    set.dateline = fields.dateline
    set.byline = fields.byline
    set.slugline = fields.slugline
    set.subheadline = fields.subheadline
    set.headline = fields.headline
    set.state = fields.state
    set.id = fields.id
    // Set in the opposite order, the file is still the canonical one.
    #expect(set.file.text == made.file.text)
    let read = try Story(made.bytes)
    #expect(read.photos == fields.photos && read.links == fields.links)
    #expect(read.ednotes == fields.ednotes && read.signals == fields.signals)
    #expect(read.syndication == fields.syndication && read.keywords == fields.keywords)
    #expect(read.urgency == 4 && read.flag == .untouched && read.people == ["O'Brien"])
  }

  @Test func `what is set to nothing leaves no line`() {
    var story = Story.make(full())
    story.photos = []
    story.keywords = []
    story.byline = nil
    story.urgency = nil
    story.syndication = nil
    for key in ["photos", "keywords", "byline", "urgency", "syndication", "href"] {
      #expect(!story.file.text.contains("\(key):"))
    }
  }

  @Test func `a comment, an unknown key and odd quoting outlive an edit of their neighbours`()
    throws
  {
    let text = """
      ---
      # Kept by the night desk
      id: '7h2k9m4qtx'

      state: draft   # since Monday
      x_custom: {a: 1}
      headline: >-
        A long
        headline
      # below
      syndication:
        agency: AFP # quoted by nobody
        guid: g
      ---
      Body
      """
    var story = try Story(Array(text.utf8))
    #expect(story.headline == "A long headline")
    story.headline = "New"
    story.language = "en"
    story.file.set("syndication.version", to: .text("2"))
    #expect(
      story.file.text == """
        ---
        # Kept by the night desk
        id: '7h2k9m4qtx'

        state: draft   # since Monday
        x_custom: {a: 1}
        headline: "New"
        language: en
        # below
        syndication:
          agency: AFP # quoted by nobody
          guid: g
          version: "2"
        ---
        Body
        """)
  }

  @Test(arguments: [
    ("", 1), ("no fence", 1), ("---\nid: x\n", 1), ("---\na: &x 1\n---\n", 2),
    ("---\n- a\n---\n", 2), ("---\na: 1\nb: [\n---\n", 4), ("---\nplain\n---\n", 2),
    ("---\na: 1\na: 2\n---\n", 2), ("---\na: \"\\u0000\"\n---\n", 2), (" ---\na: 1\n---\n", 1),
  ])
  func `a broken file is a failure at its line`(text: String, line: Int) {
    do throws(StoryFailure) {
      _ = try StoryFile(text, name: "s.md")
      Issue.record("\(text) was read")
    } catch {
      #expect(error.code == .malformed)
      #expect(error.finding.line == line, "\(error)")
      #expect(error.description.hasPrefix("s.md:\(line):"))
    }
  }

  @Test func `bytes that are no text are refused at their place`() {
    let head = Array("---\nid: x\n---\n\n".utf8)
    for (bad, column) in [([0x61, 0xFF], 2), ([0xC3, 0xA9, 0x00], 2), ([0xED, 0xA0, 0x80], 1)] {
      do throws(StoryFailure) {
        _ = try StoryFile(head + bad.map { UInt8($0) })
        Issue.record("\(bad) was read")
      } catch {
        #expect(error.code == .unreadable)
        #expect((error.finding.line, error.finding.column) == (5, column))
      }
    }
    #expect(throws: StoryFailure.self) {
      try StoryFile(head + [UInt8](repeating: 0x61, count: StoryFile.sizeLimit))
    }
  }

  @Test(arguments: [
    ("id: \"7h2k9m4qtx\"", "1:1: the story has no state"),
    ("state: draft", "1:1: the story has no id"),
    ("id: no\nstate: draft", "2:5:"), ("id: [x]\nstate: draft", "2:5: id must be a text"),
    ("id: 7h2k9m4qtx\nstate: 'Two Words'", "3:8:"),
    ("id: 7h2k9m4qtx\nstate: a\nnot_edited_by_staff: except-headlin", "4:22:"),
    ("id: 7h2k9m4qtx\nstate: a\nurgency: high", "4:10:"),
    ("id: 7h2k9m4qtx\nstate: a\ndate: yesterday", "4:7:"),
    ("id: 7h2k9m4qtx\nstate: a\nembargo: 2026-01-01", "4:10:"),
    ("id: 7h2k9m4qtx\nstate: a\nkeywords: {a: b}", "4:11:"),
    ("id: 7h2k9m4qtx\nstate: a\nkeywords: [a, [b]]", "4:15:"),
    ("id: 7h2k9m4qtx\nstate: a\nphotos: [{href: [x]}]", "4:17:"),
    ("id: 7h2k9m4qtx\nstate: a\nsyndication: AFP", "4:14:"),
    ("id: 7h2k9m4qtx\nstate: a\nsyndication:\n  base: xyz", "5:9:"),
    ("id: 7h2k9m4qtx\nstate: a\nlanguage: \"en us\"", "4:11:"),
  ])
  func `a fault is found at its place`(front: String, beginning: String) throws {
    let story = try Story(Array("---\n\(front)\n---\n".utf8))
    let findings = story.validate()
    #expect(findings.count == 1)
    #expect(findings.first?.description.hasPrefix(beginning) == true, "\(findings)")
  }

  @Test func `a wrong flag is answered with the nearest right one`() throws {
    let story = try Story(
      Array("---\nid: 7h2k9m4qtx\nstate: a\nnot_edited_by_staff: except-headlin\n---\n".utf8))
    #expect(story.flag == nil)
    #expect(story.validate().first?.hint == "did you mean except-headline?")
  }

  @Test func `an embargo is an instant with a zone, or unclear`() {
    let nine = Date(timeIntervalSince1970: 1_769_850_000)
    for text in ["2026-01-31T09:00:00Z", "2026-01-31T10:00+01:00", "2026-01-31T14:30:00.25+0530"] {
      #expect(Embargo(text) == .until(nine, text: text))
    }
    for text in [
      "", "2026-01-31", "2026-01-31T09:00:00", "tomorrow", "2026-02-30T00:00:00Z",
      "2026-01-31T24:00:00Z", "2026-01-31T09:00:00Z ", "2026-01-31T09:00:00+99:00",
    ] {
      #expect(Embargo(text) == .unclear(words: text))
    }
    #expect(Embargo("unclear").text == "unclear")
    #expect(Embargo("unclear: at noon") == .unclear(words: "at noon"))
    #expect(Embargo("unclear: at noon").text == "unclear: at noon")
    #expect(!Embargo("at noon").hasPassed(at: .distantFuture))
    #expect(Embargo("2026-01-31T09:00:00Z").hasPassed(at: nine))
    #expect(!Embargo("2026-01-31T09:00:01Z").hasPassed(at: nine))
  }

  @Test(arguments: ["embargo:", "embargo: ~", "embargo: [a]", "embargo: {a: b}"])
  func `an embargo that is no text is unclear and never absent`(line: String) throws {
    let story = try Story(Array("---\n\(line)\n---\n".utf8))
    guard case .unclear = story.embargo else {
      Issue.record("\(line) gave \(String(describing: story.embargo))")
      return
    }
  }

  @Test func `one changed letter changes the digest and a slugline does not`() {
    let story = Story.make(full())
    #expect(story.contentDigest.count == 64)
    let changes: [(inout Story) -> Void] = [
      { $0.body += "." }, { $0.headline += "." }, { $0.byline = nil }, { $0.dateline = "X" },
      { $0.subheadline = nil }, { $0.photos[0].caption = "C" }, { $0.credit = "X" },
      { $0.located = "X" }, { $0.copyright = "X" }, { $0.language = "eo" }, { $0.date = "X" },
      { $0.source = "X" }, { $0.ednotes = [Story.EdNote("Told", visibility: "public")] },
    ]
    for change in changes {
      var other = story
      change(&other)
      #expect(other.contentDigest != story.contentDigest)
    }
    var other = story
    other.slugline = "OTHER"
    other.state = "published"
    other.flag = .edited
    other.ednotes = [Story.EdNote("For the desk", visibility: "nonpublic")]
    #expect(other.contentDigest == story.contentDigest)
  }

  @Test func `a person may set what Stet does not compute`() {
    #expect(Set(Story.settable).isDisjoint(with: Story.computedKeys))
    #expect(Story.settable.contains("headline") && Story.settable.contains("body"))
    #expect(nearest(to: "hedline", in: Story.settable) == "headline")
    #expect(nearest(to: "BYLINE", in: Story.settable) == "byline")
    #expect(nearest(to: "keywrods", in: Story.settable) == "keywords")
    #expect(nearest(to: "zebra", in: Story.settable) == nil)
    #expect(nearest(to: "", in: Story.settable) == nil)
  }
}
