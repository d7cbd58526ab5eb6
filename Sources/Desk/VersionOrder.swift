import Stories
import Wire

/// How a version of a story that arrives stands to the one the desk has (formats section 0, rule 1).
enum VersionOrder {
  case newer, same

  /// Nil when it is older.
  init?(from held: Story, to arriving: Story) {
    let (old, new) = (held.syndication, arriving.syndication)
    if let old = old?.version.flatMap({ Int($0) }), let new = new?.version.flatMap({ Int($0) }),
      old != new
    {
      guard new > old else { return nil }
      self = .newer
      return
    }
    if let old = old?.versioned.flatMap { WireDate($0)?.instant },
      let new = new?.versioned.flatMap { WireDate($0)?.instant }, old != new
    {
      guard new > old else { return nil }
      self = .newer
      return
    }
    self = old?.version == nil || old?.version != new?.version ? .newer : .same
  }
}
