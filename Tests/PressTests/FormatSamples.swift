import Foundation
import Press
import Stories
import Testing

/// Invented stories of Cases, and what cruel hands make of them.
enum FormatSamples {
  static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases")
  static let names = ["bare", "ferry", "library"]
  static let partners = StoryFormat.allCases.filter { $0 != .html }

  /// A story of Cases as readers see it.
  static func published(_ name: String) throws -> PublishedStory {
    let data = try Data(contentsOf: cases.appendingPathComponent("\(name).md"))
    return try published(Story([UInt8](data)))
  }

  static func published(_ story: Story) throws -> PublishedStory {
    var published = PublishedStory(
      story, path: try #require(StoryPath("Stories/2026/02/03/a-story-\(story.id).md")),
      published: 1_772_442_000, modified: 1_772_445_600, version: 3, versioned: 1_772_449_200)
    guard story.syndication != nil else { return published }
    published.disclaimer = (text: Samples.line, language: "en")
    published.corrections = [.init(seconds: 1_772_445_600, note: "It was three ports, not two.")]
    return published
  }

  static func withdrawn(isFinal: Bool = true) throws -> WithdrawnStory {
    WithdrawnStory(
      id: "dfx1jfhpjm",
      path: try #require(StoryPath("Stories/2026/04/02/minister-to-resign-dfx1jfhpjm.md")),
      since: 1_772_430_000, isFinal: isFinal, version: 4, versioned: 1_772_430_060,
      note: "Northwire took it back.")
  }

  static func edition() throws -> Edition {
    Edition(Samples.site(), templates: try Templates())
  }

  static func text(of story: PublishedStory, as format: StoryFormat) throws -> String {
    String(decoding: try edition().document(of: story, as: format), as: UTF8.self)
  }

  /// Texts that break what is not careful.
  static let cruel: [(name: String, text: String)] = [
    ("markup", "]]> </script><!-- --> <b>&amp;</b> &#0; {{x}} \"'\\"),
    ("controls", "a\u{0}\u{1}\u{8}\u{B}\u{C}\u{1B}[31m\u{7F}\u{85}\u{FFFE}\u{FFFF}b\r\nc\td"),
    ("directions", "\u{202E}abc\u{202C} \u{2066}שלום\u{2069} \u{200F}عربي \u{FEFF}"),
    ("emoji", "👩‍🚒🇳🇴 \u{1F600}\u{10FFFF} e\u{301}\u{2028}\u{2029}"),
    ("blanks", "  \n\n \t "),
    ("empty", ""),
  ]

  /// A story each of whose fields is this text.
  static func story(of text: String, body: String? = nil) throws -> PublishedStory {
    var fields = Story.Fields(id: "3nqyqrwg41")
    (fields.headline, fields.subheadline, fields.slugline) = (text, text, text)
    (fields.byline, fields.dateline, fields.located) = (text, text, text)
    (fields.language, fields.date, fields.credit) = (text, text, text)
    (fields.source, fields.copyright, fields.usageTerms) = (text, text, [text, text])
    (fields.subjects, fields.keywords, fields.genres) = ([text, "medtop:\(text)"], [text], [text])
    (fields.places, fields.people, fields.orgs) = ([text], [text], [text])
    fields.ednotes = [Story.EdNote(text, visibility: "public")]
    fields.photos = [
      Story.Photo(
        href: text, caption: text, credit: text, byline: text, guid: text, mime: text, width: text,
        height: text),
      Story.Photo(href: "https://pictures.example/\(text)", width: "-1", height: "99999999999999"),
    ]
    fields.syndication = Story.Syndication(agency: text, guid: text, version: text)
    fields.body = body ?? text
    var story = try published(Story.make(fields))
    story.disclaimer = (text: text, language: text)
    story.corrections = [.init(seconds: .max / 2, note: text)]
    return story
  }
}
