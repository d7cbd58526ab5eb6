/// A template of the site, by the name of its file.
public enum TemplateKind: String, CaseIterable, Sendable {
  /// The page of a story.
  case story
  /// What stands in place of a story that was withdrawn.
  case notice
  /// The front page, sections and days.
  case list
  /// The lists of sections and of days.
  case index
  /// What was corrected, and when.
  case corrections
  /// The page that readers search from.
  case search
  /// What every page begins with.
  case head
  /// What every page ends with.
  case foot
  /// Stories in a list.
  case items

  /// Whether other templates hold it.
  var isPart: Bool { [.head, .foot, .items].contains(self) }

  /// What every template may name.
  private static let common = [
    "root", "site", "description", "publisher", "language", "direction", "page", "canonical",
    "robots", "crawler", "rule", "data", "scripted",
  ]
  private static let item = [
    "items", "address", "headline", "subheadline", "byline", "dateline", "storyLanguage",
    "storyDirection", "published", "publishedISO", "agency", "excerpt",
  ]

  /// The names it may hold.
  var names: [String] {
    switch self {
    case .head, .foot: Self.common
    case .items: Self.common + Self.item
    case .story:
      Self.common + Self.item + [
        "body", "modified", "modifiedISO", "photos", "photoAddress", "photoCaption", "photoCredit",
        "photoNumber", "disclaimer", "disclaimerText", "disclaimerLanguage",
        "disclaimerDirection", "credit", "copyright", "corrections", "note", "noted", "notedISO",
        "agencyPage", "subjects", "subjectPage", "subjectName", "day", "dayPage",
      ]
    case .notice: Self.common + ["since", "sinceISO", "final", "note"]
    case .list: Self.common + Self.item + ["front", "older"]
    case .index: Self.common + ["groups", "group", "entries", "entryPage", "entryName", "count"]
    case .search: Self.common + ["months"]
    case .corrections: Self.common + Self.item + ["note", "noted", "notedISO"]
    }
  }

  /// The names of HTML that was made by the press, which alone may stand in three braces.
  static let raw = ["body", "data"]

  /// The template of the program.
  public var shipped: String {
    switch self {
    case .story: Self.shippedStory
    case .notice: Self.shippedNotice
    case .list: Self.shippedList
    case .index: Self.shippedIndex
    case .corrections: Self.shippedCorrections
    case .search: Self.shippedSearch
    case .head: Self.shippedHead
    case .foot: Self.shippedFoot
    case .items: Self.shippedItems
    }
  }
}
