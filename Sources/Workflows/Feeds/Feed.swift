/// One way that an agency's wires come in by, and what is true of them where they say nothing.
///
/// Nothing here overwrites what an item says of itself, except what the feed ignores.
public struct Feed: Hashable, Sendable {
  /// What to do with an embargo that is there and empty; one that says anything always counts.
  public enum EmptyEmbargo: String, Hashable, Sendable, CaseIterable {
    /// The story is held until a person has decided.
    case hold
    /// The agency writes the element on ordinary stories, so it means nothing.
    case ignore = "ignore-empty"

    var description: String {
      switch self {
      case .hold: "a story with an empty embargo is held until a person has decided"
      case .ignore: "an empty embargo means nothing; one that says anything always counts"
      }
    }
  }

  /// Where the wires are fetched from.
  public enum Source: Hashable, Sendable {
    /// A folder that they arrive in; a relative one begins at the desk's folder.
    case folder(String)
    /// An address that answers with them: http or https.
    case url(String)
  }

  /// The name, as `--feed` takes it.
  public let name: String
  /// The agency of an item that names none.
  public var agency: String?
  /// The agencies whose items are of this feed, whichever way they come.
  public var matches: [String] = []
  /// The credit line of an item that gives none.
  public var credit: String?
  /// The language of an item that gives none, BCP 47.
  public var language: String?
  /// The zone of dates that are given without one, such as Europe/London.
  public var timeZone: String?
  /// What an empty embargo means.
  public var emptyEmbargo = EmptyEmbargo.hold
  /// What is not taken over from its items.
  public var ignored: [FeedField] = []
  /// Where `stet watch` finds new wires; nil for a feed that is only imported by hand.
  public var source: Source?
  /// How often to look for new wires.
  public var interval: Duration?
  /// How long nothing new may come before somebody is told; nil where its own habit decides.
  public var quietAfter: Duration?

  /// A feed of which only the name is known.
  public init(_ name: String) { self.name = name }
}
