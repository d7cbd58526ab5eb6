public import Prose
public import Stories

/// Words that the desk writes in place of an agency's, in stories that come in.
///
/// Replacements stand in `Workflows/feeds.yaml`. They are made in the order of the file, once each, and
/// always in the agency's own text, so that the same text gives the same words.
public struct Replacement: Hashable, Sendable {
  /// Where readers see words.
  public enum Place: String, CaseIterable, Sendable {
    case headline, subheadline, byline, dateline, body, captions

    var description: String {
      switch self {
      case .headline: "the headline"
      case .subheadline: "the line under the headline"
      case .byline: "who wrote it"
      case .dateline: "where it was written, as readers see it"
      case .body: "the text; never the targets of its links"
      case .captions: "what is told of the photos"
      }
    }
  }

  /// The name, as the record has it.
  public let name: String
  /// What must all be so of the story.
  let when: RuleConditions
  /// Which words, and what is written in their place.
  public let words: WordReplacement
  /// Where they are looked for.
  ///
  /// A byline holds names, which are nobody's to replace unasked.
  public let places: [Place]

  /// Makes a replacement of a node whose form is right.
  init(_ node: YAMLNode) {
    name = node.text("name") ?? ""
    when = RuleConditions(node["when"])
    words = WordReplacement(
      find: node.text("find") ?? "", with: node.text("with") ?? "",
      ignoringCase: node.text("case") == "ignore")
    let named = node.members("in").compactMap { $0.text.flatMap(Place.init) }
    places = Place.allCases.filter { named.isEmpty ? $0 != .byline : named.contains($0) }
  }

  /// The first condition that a story does not meet, as a sentence without its stop; nil where it
  /// meets them all.
  public func misfit(_ story: Story) -> String? { when.misfit(story, at: 0) }

  /// Some by their names, such as "the rules one and two".
  public static func inWords(_ names: [String]) -> String {
    "the \(names.count == 1 ? "rule" : "rules") \(Words.list(names))"
  }
}
