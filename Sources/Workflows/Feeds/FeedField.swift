/// What a feed can leave out of its items.
///
/// What stops a story, says what may be done with it or makes it the story it is, cannot be left out.
public enum FeedField: String, Hashable, Sendable, CaseIterable {
  case agency, subheadline, slugline, byline, dateline, located, language, urgency, priority
  case subjects, keywords, genres, places, people, orgs, credit, source, photos, links

  var description: String {
    switch self {
    case .agency: "the agency the item names, so that the feed's own counts"
    case .credit: "the credit line, so that the feed's own counts"
    case .language: "the language, so that the feed's own counts"
    case .subheadline: "the line under the headline"
    case .slugline: "the agency's name for the running story"
    case .byline: "who wrote it"
    case .dateline: "where it was written, as readers see it"
    case .located: "the place it is filed from"
    case .urgency: "the news value, 1 to 9"
    case .priority: "the transmission priority"
    case .subjects: "the subject codes"
    case .keywords: "the free keywords"
    case .genres: "the genres"
    case .places: "the places it is about"
    case .people: "the people it is about"
    case .orgs: "the organisations it is about"
    case .source: "who the text comes from"
    case .photos: "the photos"
    case .links: "how it refers to other items"
    }
  }
}
