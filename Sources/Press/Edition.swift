import Stories

/// All files of a site, made of what is known of its stories.
///
/// The same stories and settings make the same bytes. A story's own files are made of the story alone;
/// the lists need no more than a card of each, so that a site of any size is made in little memory.
public struct Edition: Sendable {
  let site: Site
  let templates: Templates
  var cards: [Card] = []
  var latest: [PublishedStory] = []
  var withdrawn: [WithdrawnStory] = []

  /// The most stories on one page of a list.
  static let longestList = 200

  /// An edition without stories.
  public init(_ site: Site, templates: Templates) {
    self.site = site
    self.templates = templates
  }

  /// The files of a story that readers see.
  public func files(of story: PublishedStory) -> [PressFile] {
    [page(of: story)] + documents(of: story)
  }

  /// What stands in place of the files of a story that readers see no more.
  public func files(of story: WithdrawnStory) -> [PressFile] {
    [notice(of: story)] + documents(of: story)
  }

  /// The names of the files of a story with this page.
  public func names(beside page: String) -> [String] {
    [page] + formats.map { $0.name(beside: page) }
  }

  func language(of story: PublishedStory) -> String {
    story.story.language.flatMap { Self.isTag($0) ? $0 : nil } ?? site.language
  }

  /// Whether a text may stand where XML wants a language.
  private static func isTag(_ text: String) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
        }
    } && text.first?.isLetter == true
  }

  func agency(of story: PublishedStory) -> (name: String, page: String)? {
    guard let agency = story.story.syndication?.agency, !agency.isEmpty else { return nil }
    return (agency, Self.page(in: .agencies, named: agency))
  }

  func place(of story: PublishedStory) -> (name: String, page: String)? {
    guard let place = story.story.dateline, !place.isEmpty else { return nil }
    return (place, Self.page(in: .places, named: place))
  }

  func subjects(of story: PublishedStory) -> [(name: String, page: String)] {
    var seen: Set<String> = []
    return story.story.subjects.compactMap { code in
      // A code says nothing to readers.
      guard let name = site.subjects[code] else { return nil }
      let page = Self.page(in: .subjects, named: name)
      return seen.insert(page).inserted ? (name, page) : nil
    }
  }

  /// Names that come to the same slug share a page; one of which nothing is left has its own.
  private static func page(in shelf: Card.Shelf, named name: String) -> String {
    let slug = Slug(name)
    let isEmpty = slug.text == Slug("").text && !name.lowercased().contains(slug.text)
    let text = isEmpty ? StoryID.mint(agency: shelf.folder, guid: name) : slug.text
    return "\(shelf.folder)/\(text).html"
  }
}
