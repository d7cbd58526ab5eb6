public import Stories

/// The lines under stories that staff did not edit: the file `Workflows/disclaimers.yaml`.
public struct Disclaimers: Hashable, Sendable {
  /// The words of a language, or an override of them.
  struct Entry: Hashable, Sendable {
    let language: String
    /// The agencies it is for; all of them when empty.
    var agencies: [String] = []
    /// The publishers it is for; all of them when empty.
    var publishers: [String] = []
    let wording: Disclaimer
  }

  /// The words chosen for one story.
  public struct Choice: Hashable, Sendable {
    /// The words.
    public let wording: Disclaimer
    /// The language they are in, as the file writes it.
    public let language: String
    /// Whether they are in English because there are none in the story's language, or it names none.
    public let isFallback: Bool
  }

  let languages: [Entry]
  let overrides: [Entry]

  /// Where the lines are kept, relative to the desk's folder.
  public static let path = "Workflows/disclaimers.yaml"

  /// The lines of a desk that laid down none.
  public static let shipped =
    read(Array(Shipped.disclaimers.utf8)).disclaimers ?? Disclaimers(languages: [], overrides: [])

  /// The words for a story in a language: an override's, else those of the longest tag that the
  /// language's begins with, else the same in English.
  public func choice(language: String?, agency: String?, publisher: String?) -> Choice {
    let fitting = overrides.filter { $0.fits(agency: agency, publisher: publisher) }
    func entry(_ tags: [String]) -> Entry? {
      Self.entry(fitting, tags) ?? Self.entry(languages, tags)
    }
    let own = entry(Self.tags(of: language ?? ""))
    let entry = own ?? entry(["en"]) ?? Entry(language: "en", wording: .english)
    return Choice(wording: entry.wording, language: entry.language, isFallback: own == nil)
  }

  /// The first entry of the first tag that has one.
  static func entry(_ entries: [Entry], _ tags: [String]) -> Entry? {
    tags.lazy.compactMap { tag in entries.first { $0.language.lowercased() == tag } }.first
  }

  /// A language's tag and what it begins with, longest first: "zh-hant-tw", "zh-hant", "zh".
  static func tags(of language: String) -> [String] {
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
    return parts.indices.reversed().map { parts[...$0].joined(separator: "-") }
  }
}

extension Disclaimers.Entry {
  fileprivate func fits(agency: String?, publisher: String?) -> Bool {
    func holds(_ names: [String], _ name: String?) -> Bool {
      names.isEmpty || names.contains { Feeds.key($0) == Feeds.key(name ?? "") }
    }
    return holds(agencies, agency) && holds(publishers, publisher)
  }
}
