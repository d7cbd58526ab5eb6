import Foundation
public import Wire
public import Workflows

extension WireItem {
  /// The item with what its feed says where it says nothing itself, less what the feed ignores.
  ///
  /// What is left out stands in the loss report.
  public func completed(by feed: Feed) -> WireItem {
    var item = self
    for field in feed.ignored where item.clear(field) {
      item.lose(field.rawValue, to: feed)
    }
    if item.creditline?.isEmpty ?? true { item.creditline = feed.credit ?? item.creditline }
    if item.language?.isEmpty ?? true { item.language = feed.language ?? item.language }
    if let zone = feed.timeZone.flatMap(TimeZone.init(identifier:)) { item.read(in: zone) }
    if feed.emptyEmbargo == .ignore, case .unclear(let words) = item.embargo,
      words?.isEmpty ?? true
    {
      item.embargo = nil
      item.lose("embargo", to: feed)
    }
    return item
  }

  private mutating func lose(_ field: String, to feed: Feed) {
    unmapped = (unmapped ?? []) + ["\(field) (ignored by the feed \(feed.name))"]
  }

  /// Takes a field away; tells whether it held anything.
  private mutating func clear(_ field: FeedField) -> Bool {
    switch field {
    // The import names the agency; what the item says of it stands in source and provider too.
    case .agency: return !agencyName.isEmpty
    case .subheadline: return clear(\.subheadlines)
    case .slugline: return clear(\.slugline)
    case .byline: return clear(\.byline)
    case .dateline: return clear(\.dateline)
    case .located: return clear(\.located)
    case .language: return clear(\.language)
    case .urgency: return clear(\.urgency)
    case .priority: return clear(\.priority)
    case .subjects: return clear(\.subjects)
    case .keywords: return clear(\.keywords)
    case .genres: return clear(\.genres)
    case .places: return clear(\.places)
    case .people: return clear(\.people)
    case .orgs: return clear(\.orgs)
    case .credit: return clear(\.creditline)
    case .source: return clear(\.source)
    case .photos: return clear(\.photos)
    case .links: return clear(\.links)
    }
  }

  private mutating func clear<Value>(_ key: WritableKeyPath<WireItem, Value?>) -> Bool {
    defer { self[keyPath: key] = nil }
    return self[keyPath: key] != nil
  }
}

extension WireItem {
  /// Reads dates without a zone as times of that zone, the embargo's too.
  fileprivate mutating func read(in zone: TimeZone) {
    if var dates {
      for key in [
        \Dates.created, \Dates.version, \Dates.published, \Dates.sent, \Dates.expires,
      ] as [WritableKeyPath<Dates, String?>] {
        dates[keyPath: key] = dates[keyPath: key].map { zone.completing($0) ?? $0 }
      }
      self.dates = dates
    }
    switch embargo {
    case .until(let text), .unclear(let text?):
      // Words round a date may say something else than the date, so only a bare one is read.
      let isBare = text.utf8.allSatisfy { "0123456789-:T. ".utf8.contains($0) }
      if isBare, let instant = zone.completing(text) { embargo = .until(instant) }
    default: break
    }
  }
}

extension TimeZone {
  /// A date and time without a zone, with this one; nil where it has one, or has no time.
  ///
  /// Of two instants when clocks are turned back it is the later: no embargo ends early. A time that
  /// is skipped when they are turned forward counts as if they had not been.
  fileprivate func completing(_ text: String) -> String? {
    guard let date = WireDate(text), date.instant == nil, date.text.contains("T"),
      let local = date.instantAssumingUTC
    else { return nil }
    func offset(at instant: Int64) -> Int64 {
      Int64(secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))))
    }
    let before = offset(at: local - 86_400)
    let candidates = [before, offset(at: local + 86_400)].filter { offset(at: local - $0) == $0 }
    let minutes = (candidates.min() ?? before) / 60
    let size = abs(minutes)
    let digits = [size / 60, size % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return WireDate(date.text + (minutes < 0 ? "-" : "+") + digits.joined(separator: ":"))?.text
  }
}
