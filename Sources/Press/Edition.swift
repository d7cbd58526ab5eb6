import Stories

/// All files of a site, made of the stories that are given to it newest first.
///
/// The same stories and settings make the same bytes. Only what lists and feeds need is kept, so that
/// a site of any size is made in little memory.
public struct Edition {
  let site: Site
  let templates: Templates
  var cards: [Card] = []
  var latest: [PublishedStory] = []
  var withdrawn: [WithdrawnStory] = []
  var agencies: [String: Section] = [:]
  var subjects: [String: Section] = [:]

  /// What lists know of a story.
  struct Card {
    let page: String
    let day: String
    let headline: String
    let excerpt: String?
    let agency: String?
    let language: String
    let published: Int64
    let isEdited: Bool
    let corrections: [PublishedStory.Correction]
  }

  /// The stories of an agency or a subject, newest first.
  struct Section {
    let name: String
    let page: String
    var cards: [Int] = []
  }

  /// The most stories on one page of a list.
  static let longestList = 200

  /// An edition without stories.
  public init(_ site: Site, templates: Templates) {
    self.site = site
    self.templates = templates
  }

  /// Takes in a story, which must not be newer than the one before.
  /// - Returns: Its page.
  public mutating func add(_ story: PublishedStory) -> PressFile {
    let number = cards.count
    cards.append(Card(story, language: language(of: story)))
    if latest.count < site.feedItems { latest.append(story) }
    if let (name, page) = agency(of: story) {
      agencies[page, default: Section(name: name, page: page)].cards.append(number)
    }
    for (name, page) in subjects(of: story) {
      subjects[page, default: Section(name: name, page: page)].cards.append(number)
    }
    return page(of: story)
  }

  /// Takes in a story that readers see no more.
  /// - Returns: What stands in its place.
  public mutating func add(_ story: WithdrawnStory) -> PressFile {
    withdrawn.append(story)
    return notice(of: story)
  }

  /// The files that are made of all stories: lists, feeds and style.
  public mutating func lists() -> [PressFile] {
    withdrawn.sort { ($1.since, $0.id) < ($0.since, $1.id) }
    var files = [PressFile("style.css", templates.style), front(), archive(), sections()]
    files += [corrections(), atom(), rss(), jsonFeed()]
    if let map = newsSitemap() { files.append(map) }
    let all = Array(agencies.values) + Array(subjects.values)
    for section in all.sorted(by: { $0.page < $1.page }) { files.append(page(of: section)) }
    return files + days()
  }

  func language(of story: PublishedStory) -> String {
    story.story.language.flatMap { $0.isEmpty ? nil : $0 } ?? site.language
  }

  func agency(of story: PublishedStory) -> (name: String, page: String)? {
    guard let agency = story.story.syndication?.agency, !agency.isEmpty else { return nil }
    return (agency, Self.page(in: "agency", named: agency))
  }

  func subjects(of story: PublishedStory) -> [(name: String, page: String)] {
    var seen: Set<String> = []
    return story.story.subjects.compactMap { code in
      // A code says nothing to readers.
      guard let name = site.subjects[code] else { return nil }
      let page = Self.page(in: "subject", named: name)
      return seen.insert(page).inserted ? (name, page) : nil
    }
  }

  /// Names that come to the same slug share a page; one of which nothing is left has its own.
  private static func page(in folder: String, named name: String) -> String {
    let slug = Slug(name)
    let isEmpty = slug.text == Slug("").text && !name.lowercased().contains(slug.text)
    let text = isEmpty ? StoryID.mint(agency: folder, guid: name) : slug.text
    return "\(folder)/\(text).html"
  }
}

extension Edition.Card {
  init(_ story: PublishedStory, language: String) {
    page = story.path.page
    day = story.path.day
    headline = story.story.headline
    excerpt = story.story.subheadline ?? Self.excerpt(of: story.story.body)
    agency = story.story.syndication?.agency
    self.language = language
    published = story.published
    isEdited = story.flag == .edited
    corrections = story.corrections
  }

  /// The first paragraph, where it is plain text, cut between words.
  private static func excerpt(of body: String) -> String? {
    guard
      let line = body.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true).first,
      !line.contains(where: { "<>[]*_`#|\\".contains($0) })
    else { return nil }
    guard line.count > 180 else { return String(line) }
    let head = line.prefix(180)
    let end = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
    return head[..<end] + "…"
  }
}
