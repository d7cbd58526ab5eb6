import Foundation
import Stories
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    ("Storm closes ports", "storm-closes-ports"), ("", "story"), ("!!!", "story"),
    ("Don't panic: it's fine", "dont-panic-its-fine"), ("It’s 5 o’clock", "its-5-oclock"),
    ("Ærø får ø-færge für Gäste ß", "aero-far-o-faerge-fur-gaste-ss"), ("CON", "con-story"),
    ("lpt1", "lpt1-story"), ("--a--b--", "a-b"), ("👩‍👩‍👧", "story"), ("../../etc/passwd", "etc-passwd"),
    ("Москва", "moskva"), ("Αθήνα", "athena"), ("a\u{0}b", "a-b"),
  ])
  func `a headline becomes a file name`(headline: String, slug: String) {
    #expect(Slug(headline).text == slug)
  }

  @Test(arguments: ["हिन्दी समाचार", "العربية اليوم", "日本語のニュース", "தமிழ் செய்தி", "עברית", "한국어"])
  func `a headline in any script leaves something to read`(headline: String) {
    #expect(Slug(headline).text != "story")
  }

  @Test func `a slug is cut at a word`() {
    let slug = Slug(String(repeating: "twelve chars ", count: 9)).text
    #expect(slug == "twelve-chars-twelve-chars-twelve-chars-twelve-chars-twelve")
    #expect(Slug(String(repeating: "x", count: 500)).text.utf8.count == 60)
  }

  @Test func `a slug is always in its alphabet and always a slug`() {
    var random = Seeded(5)
    for _ in 0..<2_000 {
      let text = Naughty.text(&random)
      let slug = Slug(text)
      #expect(Slug(exactly: slug.text) == slug, "\(text) gave \(slug)")
    }
  }

  @Test func `an id is the same everywhere and grows when it is taken`() {
    let id = StoryID.mint(agency: "Northwire", guid: "urn:northwire:2026:1041")
    #expect(id == "8p2ffqwfr7")
    #expect(StoryID.isValid(id))
    let longer = StoryID.mint(agency: "Northwire", guid: "urn:northwire:2026:1041") { $0 == id }
    #expect(longer.hasPrefix(id) && longer.count == 11)
    let longest = StoryID.mint(agency: "Northwire", guid: "urn:northwire:2026:1041") { _ in true }
    #expect(longest.count == 52 && StoryID.isValid(longest))
    #expect(StoryID.mint(agency: "a", guid: "bc") != StoryID.mint(agency: "ab", guid: "c"))
  }

  @Test func `a path is read as it is written`() throws {
    let date = Date(timeIntervalSince1970: 1_770_097_200)
    let path = try #require(
      StoryPath(date: date, slug: Slug("Storm closes ports"), id: "8p2ffqwfr7"))
    #expect(path.text == "Stories/2026/02/03/storm-closes-ports-8p2ffqwfr7.md")
    #expect(StoryPath(path.text) == path)
    #expect(path.original(fileExtension: "xml")?.hasSuffix("-8p2ffqwfr7.xml") == true)
    for bad in ["", "../x", "md", "XML", "a/b", "toolongext"] {
      #expect(path.original(fileExtension: bad) == nil)
    }
    var random = Seeded(6)
    for _ in 0..<2_000 {
      let seconds = Double(Int.random(in: -60_000_000_000...250_000_000_000, using: &random))
      let date = Date(timeIntervalSince1970: seconds)
      guard let path = StoryPath(date: date, slug: Slug("a b"), id: "0123456789") else { continue }
      #expect(StoryPath(path.text) == path)
    }
    #expect(
      StoryPath(date: Date(timeIntervalSince1970: .infinity), slug: Slug("a"), id: "0123456789")
        == nil)
    #expect(
      StoryPath(date: Date(timeIntervalSince1970: 1e300), slug: Slug("a"), id: "0123456789") == nil)
    #expect(StoryPath(date: date, slug: Slug("a"), id: "../etc/pwd") == nil)
  }

  @Test(arguments: [
    "", "/", "Stories", "Stories/2026/02/03/", "Stories/2026/02/03/x.md",
    "stories/2026/02/03/a-0123456789.md",
    "Stories/2026/02/30/a-0123456789.md", "Stories/2026/13/03/a-0123456789.md",
    "Stories/0000/01/03/a-0123456789.md", "Stories/2026/2/03/a-0123456789.md",
    "/Stories/2026/02/03/a-0123456789.md", "Stories/2026/02/03/a-0123456789.MD",
    "Stories/2026/02/03/a-012345678.md", "Stories/2026/02/03/-0123456789.md",
    "Stories/2026/02/03/A-0123456789.md", "Stories/2026/02/03/a--0123456789.md",
    "Stories/2026/02/03/../03/a-0123456789.md", "Stories/2026/02//03/a-0123456789.md",
    "Stories/2026/02/03/a\u{200D}-0123456789.md", "Stories/2026/02/03/a-0123456789.md\n",
    "Stories/2026/02/03/\u{430}-0123456789.md", "Stories/2026/02/03/a\\b-0123456789.md",
    "Stories/2026/02/03/con-0123456789.md", "Stories/2026/02/03/a-0123456789.md/x",
    "Stories/+026/02/03/a-0123456789.md", "Stories/2026/02/03/%2e%2e-0123456789.md",
  ])
  func `what is no story's path is none`(path: String) {
    #expect(StoryPath(path) == nil)
  }
}
