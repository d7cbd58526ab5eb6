import Foundation
public import Stories

extension Facts {
  /// What a story says of itself.
  public init(_ story: Story, as slug: String, state: String) {
    let syndication = story.syndication
    self.init(
      story: slug, state: state, headline: story.headline, body: story.body,
      agency: syndication.map { $0.agency ?? "" }, credit: story.credit,
      agencyStatus: syndication.map { syndication in
        syndication.status.map { AgencyStatus(rawValue: $0) ?? .unknown } ?? .usable
      },
      embargo: Embargo(story.embargo))
  }
}

extension Facts.Embargo {
  /// The embargo of a story.
  public init(_ embargo: Embargo?) {
    switch embargo {
    case nil: self = .none
    case .until(let date, _): self = .until(Int64(date.timeIntervalSince1970))
    case .unclear(let words): self = .unclear(words)
    }
  }
}
