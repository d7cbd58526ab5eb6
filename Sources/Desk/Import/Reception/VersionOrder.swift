import Stories
import Wire

/// How a version of a story that arrives stands to the one the desk has.
enum VersionOrder {
  /// Its number or its date says so.
  case newer
  /// Nothing says which of the two is newer, so the later to arrive is taken for it.
  case unordered
  /// Both say they are the same version.
  case same

  /// Nil when it is older.
  init?(from held: Story, to arriving: Story) {
    let (old, new) = (held.syndication, arriving.syndication)
    // Each guid counts its own versions.
    if old?.guid == new?.guid, let old = Self.number(old), let new = Self.number(new), old != new {
      guard new > old else { return nil }
      self = .newer
      return
    }
    if let old = Self.instant(old), let new = Self.instant(new), old != new {
      guard new > old else { return nil }
      self = .newer
      return
    }
    guard old?.guid == new?.guid else {
      self = .unordered
      return
    }
    self = old?.version == nil || old?.version != new?.version ? .unordered : .same
  }

  private static func number(_ syndication: Story.Syndication?) -> Int? {
    syndication?.version.flatMap { Int($0) }
  }

  private static func instant(_ syndication: Story.Syndication?) -> Int64? {
    syndication?.versioned.flatMap { WireDate($0)?.instant }
  }
}
