public import Budget

/// A story that was killed: what is still to be seen to.
public struct KillOrder: Sendable {
  /// The story.
  public var entry: StoryEntry
  /// When it was killed, in seconds since 1970.
  public var seconds: Int64
  /// Who killed it: a person, or the agency.
  public var by: String
  /// Whether the agency ordered it.
  public var isAgencys: Bool
  /// Why; nil where the record does not say.
  public var reason: String?
  /// Whether readers had seen it, so that it may still stand somewhere.
  public var wasPublic: Bool
  /// Whether nobody has said yet that readers find it nowhere any more.
  public var isOpen: Bool
}
