/// The names of a story's keys, and the one order in which they are written.
public enum StoryKey {
  /// Every key at the top of the file, in order.
  ///
  /// The desk's own lines stand between lines that no new version of the agency changes (the
  /// opening `---`, `id`, `agency`, `guid`): git takes changes on neighbouring lines for a conflict.
  public static let order = [
    "state", "not_edited_by_staff", "forced", "id", "headline", "subheadline", "slugline", "byline",
    "dateline", "located",
    "language", "date", "embargo", "urgency", "priority", "subjects", "keywords", "genres",
    "places", "people", "orgs", "credit", "source", "copyright", "usageterms", "ednotes",
    "photos", "links", "signals", "syndication",
  ]
  /// Every key under `syndication`, in order.
  public static let syndicationOrder = [
    "agency", "base", "guid", "publisher", "disclaimer", "version", "status", "versioned",
  ]
  /// The keys that the desk adds to the agency's file; the branch `wire` has none of them.
  public static let desk = ["state", "not_edited_by_staff", "forced", "syndication.base"]
  /// The keys whose value is a list of texts.
  public static let lists = [
    "subjects", "keywords", "genres", "places", "people", "orgs", "usageterms",
  ]
  /// The keys whose value is a list of mappings, and the keys of those.
  public static let rows = [
    "photos": ["href", "caption", "credit", "byline", "guid", "mime", "width", "height"],
    "links": ["rel", "target", "version"],
    "ednotes": ["text", "role", "visibility"],
    "signals": ["kind", "words"],
  ]

  /// "syndication.guid" as its two names; a key at the top has no second.
  static func parts(of key: String) -> (outer: String, inner: String?) {
    guard let dot = key.firstIndex(of: ".") else { return (key, nil) }
    return (String(key[..<dot]), String(key[key.index(after: dot)...]))
  }

  /// The names known beside a key.
  static func order(under outer: String?) -> [String] {
    switch outer {
    case nil: order
    case "syndication": syndicationOrder
    default: []
    }
  }
}
