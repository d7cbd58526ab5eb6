import Stories

/// What lists know of a story that readers see.
public struct Card: Hashable, Sendable {
  /// The kinds of sections a story may stand in.
  public enum Shelf: UInt8, CaseIterable, Sendable {
    /// What stories are about.
    case subjects
    /// Who sent them.
    case agencies
    /// Where they were written from.
    case places

    var folder: String {
      switch self {
      case .subjects: "subject"
      case .agencies: "agency"
      case .places: "place"
      }
    }
  }

  /// A section that a story stands in.
  struct Section: Hashable {
    let shelf: Shelf
    let name: String
    let page: String
  }

  /// When readers first saw the story, in seconds since 1970.
  public let published: Int64
  /// The story's page.
  public let page: String
  /// The story's headline.
  public let headline: String
  let excerpt: String?
  let agency: String?
  let language: String
  let isEdited: Bool
  let sections: [Section]
  let corrections: [PublishedStory.Correction]
  /// Another one whenever anything about the story is another.
  public var key = ""

  /// Where the story lives.
  public var story: String { "\(StoryPath.folder)/\(page.dropLast(5)).md" }

  /// The folder of the story's day.
  var day: Substring { page.prefix(10) }
  /// The story's month, such as "2026-02".
  var month: String { "\(page.prefix(4))-\(page.dropFirst(5).prefix(2))" }
}

extension Edition {
  /// What lists need of a story.
  public func card(of story: PublishedStory) -> Card {
    var sections = subjects(of: story).map {
      Card.Section(shelf: .subjects, name: $0.name, page: $0.page)
    }
    if let (name, page) = agency(of: story) {
      sections.append(Card.Section(shelf: .agencies, name: name, page: page))
    }
    if let (name, page) = place(of: story) {
      sections.append(Card.Section(shelf: .places, name: name, page: page))
    }
    return Card(
      published: story.published, page: story.path.page, headline: story.story.headline,
      excerpt: story.story.subheadline ?? Self.excerpt(of: story.story.body),
      agency: story.story.syndication?.agency, language: language(of: story),
      isEdited: story.flag == .edited, sections: sections, corrections: story.corrections)
  }

  /// The first paragraph, where it is plain text, cut between words.
  static func excerpt(of body: String) -> String? {
    guard
      let line = body.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true).first,
      !line.utf8.contains(where: { "<>[]*_`#|\\".utf8.contains($0) })
    else { return nil }
    let head = line.prefix(180)
    guard head.endIndex < line.endIndex else { return String(line) }
    let end = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
    return head[..<end] + "…"
  }
}
