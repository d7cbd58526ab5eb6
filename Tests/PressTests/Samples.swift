import Press
import Stories
import Testing

/// Invented stories, and the edition that is made of them.
enum Samples {
  static let nasty = "\"><script>alert(1)</script>'&</script><img src=x onerror=y>"

  static func story(
    _ id: String, headline: String, language: String, body: String, flag: String = "true",
    more: String = ""
  ) throws -> Story {
    let quoted = headline.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let text = """
      ---
      state: published
      not_edited_by_staff: \(flag)
      id: "\(id)"
      headline: "\(quoted)"
      byline: "Mara Lindqvist"
      dateline: "Port Calder"
      language: \(language)
      date: "2026-02-03T05:40:00Z"
      subjects: ["medtop:17000000"]
      copyright: "© 2026 Northwire"
      \(more)syndication:
        agency: "Northwire"
        guid: "urn:northwire:2026:\(id)"
        version: "1"
      ---

      \(body)

      """
    return try Story(Array(text.utf8))
  }

  static let photo =
    "photos:\n  - {href: \"https://pictures.example/1.jpg\", caption: \"Waves at the mole.\", "
    + "credit: \"Northwire\", byline: \"Ona Felstad\"}\n"

  static let english = """
    Three ports were closed on Tuesday after a storm.

    ### What is known

    ##### Ships

    - Eleven freighters lie at anchor.
    - See [the harbour](https://harbour.example/), [this](javascript:alert(1)) and ![a map](https://maps.example/m.png).

    <script>alert(1)</script>

    "Nobody is hurt," she said <b onclick="x()">twice</b>.
    """
  static let hindi = "सोनगाँव में शनिवार को पहली बार सरकारी बस पहुँची।\n\nबस दिन में दो बार चलेगी।"
  static let arabic = "فتحت مكتبة المدينة أبوابها بعد ترميم استمر عامين.\n\nيفتح المبنى يوميا."

  static let line =
    "(This story has not been edited by Calder Post staff and is published from a syndicated news "
    + "agency feed - Northwire)"

  static func published() throws -> [PublishedStory] {
    func published(
      _ story: Story, _ seconds: Int64, line: String? = nil, note: String? = nil
    ) throws -> PublishedStory {
      PublishedStory(
        story,
        path: try #require(StoryPath("Stories/2026/02/03/a-story-\(story.id).md")),
        published: seconds, modified: seconds + 60,
        disclaimer: line.map { (text: $0, language: "en") },
        corrections: note.map { [.init(seconds: seconds + 60, note: $0)] } ?? [])
    }
    return [
      try published(
        story(
          "8p2ffqwfr7", headline: "Storm closes ports", language: "en", body: english, more: photo),
        1_772_442_000, line: line),
      try published(
        story("c59f2a1xbq", headline: "सोनगाँव में पहली बस", language: "hi", body: hindi, flag: "false"),
        1_772_441_000, note: "The bus runs twice a day, not once. \(nasty)"),
      try published(
        story("afc6wyte2p", headline: "افتتاح مكتبة المدينة", language: "ar", body: arabic),
        1_772_440_000, line: line),
      try published(
        story("3nqyqrwg41", headline: nasty, language: "en", body: nasty, flag: "false"),
        1_772_000_000),
    ]
  }

  static func withdrawn() throws -> WithdrawnStory {
    let path = StoryPath("Stories/2026/04/02/minister-to-resign-dfx1jfhpjm.md")
    return WithdrawnStory(
      id: "dfx1jfhpjm", path: try #require(path), since: 1_772_430_000, isFinal: true)
  }

  static func site(base: String? = "https://calder.example/news/") -> Site {
    Site(
      title: "Calder Post", publisher: "Calder Post", base: base,
      robots: [.untouched: [(crawler: "Googlebot-News", rule: "noindex")]],
      subjects: ["medtop:17000000": "Weather"],
      principles: [
        "Northwire": "https://northwire.example/principles",
        "Calder Post": "https://calder.example/principles",
      ], seconds: 1_772_442_000)
  }

  /// The files of an edition by their names.
  static func files(base: String? = "https://calder.example/news/") throws -> [String: String] {
    let edition = Edition(site(base: base), templates: try Templates())
    let (stories, gone) = (try published(), [try withdrawn()])
    var files = stories.flatMap { edition.files(of: $0) } + gone.flatMap { edition.files(of: $0) }
    let newest = stories.sorted { $0.published > $1.published }
    files += edition.sheets(of: stories.map { edition.card(of: $0) }, gone).map { sheet in
      sheet.make(Array(newest.prefix(sheet.stories.count)))
    }
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}
