/// The feeds of a desk: the file `Workflows/feeds.yaml`.
///
/// Where several fit, the first one wins.
public struct Feeds: Hashable, Sendable {
  /// The feeds, in the order of the file.
  public let list: [Feed]
  /// What is done with stories that come in, in the order of the file.
  public let rules: [ImportRule]
  /// Which words are written in place of others when a story comes in, in the order of the file.
  public let replacements: [Replacement]

  /// Feeds, rules and replacements in their order.
  public init(
    _ list: [Feed] = [], rules: [ImportRule] = [], replacements: [Replacement] = []
  ) {
    (self.list, self.rules, self.replacements) = (list, rules, replacements)
  }

  /// Where the list is kept, relative to the desk's folder.
  public static let path = "Workflows/feeds.yaml"

  /// The feed of that name.
  public func named(_ name: String) -> Feed? { list.first { $0.name == name } }

  /// The feed that takes the items of an agency, whose name is compared without regard to case.
  public func ofAgency(_ agency: String) -> Feed? {
    let key = Self.key(agency)
    return list.first { $0.matches.contains { Self.key($0) == key } }
  }

  /// Names of agencies that differ in case or in blanks are one name.
  static func key(_ agency: String) -> String {
    agency.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
