import Stories
import Wire
import Workflows

extension Story {
  /// The agency's text in our file format, as the branch `wire` keeps it.
  ///
  /// Notes to editors stay in their own key: nothing of them reaches the body.
  static func agencyText(of item: WireItem, agency: String, id: String) -> Story {
    var fields = Fields(id: id)
    fields.headline = item.headline ?? ""
    fields.subheadline = item.subheadlines?.first
    fields.slugline = item.slugline
    fields.byline = item.byline
    fields.dateline = item.dateline
    fields.located = item.located
    fields.language = item.language
    fields.date = item.date
    fields.embargo = item.embargo.map(\.storyText)
    fields.urgency = item.urgency.flatMap { (1...9).contains($0) ? $0 : nil }
    fields.priority = item.priority
    fields.subjects = (item.subjects ?? []).compactMap(\.storyText)
    fields.keywords = item.keywords ?? []
    fields.genres = item.genres ?? []
    fields.places = (item.places ?? []).compactMap(\.storyText)
    fields.people = (item.people ?? []).compactMap(\.storyText)
    fields.orgs = (item.orgs ?? []).compactMap(\.storyText)
    fields.credit = item.creditline
    fields.source = item.source
    fields.copyright = item.copyright.flatMap { $0.notice ?? $0.holder }
    fields.usageTerms = item.usageterms ?? []
    fields.ednotes = (item.ednotes ?? []).map {
      EdNote($0.text, role: $0.role, visibility: $0.visibility.rawValue)
    }
    fields.photos = (item.photos ?? []).map(Photo.init)
    fields.links = (item.links ?? []).map {
      Link(rel: $0.rel, target: $0.target, version: $0.version)
    }
    fields.signals = (item.signals ?? []).map { Signal($0.kind.rawValue, words: $0.words) }
    if item.incomplete == true {
      fields.signals.append(Signal(Self.incomplete, words: "not the full story"))
    }
    fields.syndication = Syndication(
      agency: agency.isEmpty ? nil : agency, publisher: item.disclaimer?.publisher,
      disclaimer: item.disclaimer?.text, guid: item.guid, version: item.version,
      status: item.status == .usable ? nil : item.status.rawValue,
      versioned: item.versioned)
    fields.body = item.body.isEmpty || item.body.hasSuffix("\n") ? item.body : item.body + "\n"
    return make(fields)
  }
}

extension WireItem {
  /// The day that decides where the story lives: when it was first created.
  var date: String? {
    Self.firstDay([dates?.created, dates?.published, dates?.version, dates?.sent])
  }

  /// When this version was made.
  var versioned: String? { Self.firstDay([dates?.version, dates?.published]) }

  /// The agency's name, from what the item says of itself.
  var agencyName: String {
    let names = [disclaimer?.agency, provider, source, creditline, copyright?.holder]
    return names.lazy.compactMap(\.self).first { !$0.isEmpty } ?? ""
  }

  /// A month or a year alone is no day that a story could be filed under.
  private static func firstDay(_ dates: [String?]) -> String? {
    dates.lazy.compactMap(\.self).first { WireDate($0)?.instantAssumingUTC != nil }
  }
}

extension WireItem {
  /// When the agency made this version, in seconds since 1970; nil where no zone was given.
  var sent: Int64? {
    [dates?.version, dates?.published, dates?.sent, dates?.created]
      .lazy.compactMap { $0.flatMap { WireDate($0)?.instant } }.first
  }

  /// The extension of the original bytes that are kept beside the story.
  var originalExtension: String {
    for (beginning, name) in [
      ("ninjs", "json"), ("json", "json"), ("text", "txt"), ("teletype", "txt"),
      ("html", "html"), ("email", "eml"), ("jpeg", "jpg"), ("anpa", "anpa"), ("iptc", "iptc"),
    ] where format.hasPrefix(beginning) {
      return name
    }
    return "xml"
  }
}

extension WireItem.Embargo {
  fileprivate var storyText: String {
    switch self {
    case .until(let instant): instant
    case .unclear(nil): "unclear"
    case .unclear(let words?): "unclear: \(words)"
    }
  }
}

extension WireItem.Subject {
  /// "scheme:code", the code alone, or the name where there is no code.
  fileprivate var storyText: String? {
    guard let code else { return name }
    guard let scheme, !scheme.isEmpty else { return code }
    return "\(scheme):\(code)"
  }
}

extension Story.Photo {
  /// A photo with the rendition that has the most pixels.
  fileprivate init(_ photo: WireItem.Photo) {
    let best = photo.renditions?.max { ($0.width ?? 0) < ($1.width ?? 0) }
    self.init(
      href: best?.href, caption: photo.caption, credit: photo.credit, byline: photo.byline,
      guid: photo.guid, mime: best?.mime, width: best?.width.map { String($0) },
      height: best?.height.map { String($0) })
  }
}
