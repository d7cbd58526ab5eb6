import Budget
import Stories
import Wire

extension Reception {
  /// Where the story lives that an agency sent under a guid, now or before it gave it another.
  func known(_ guid: String, of agency: String) throws -> StoryPath? {
    if let waiting = waiting["\(agency)\u{0}\(guid)"] { return waiting }
    let entry =
      try budget.entry(agency: agency, guid: guid)
      ?? budget.entry(agency: agency, formerly: guid)
    return entry.flatMap { StoryPath($0.path) }
  }

  /// Where the story lives that an item under a new guid says it takes the place of.
  ///
  /// A story that another item took the place of already is not meant twice: the second is a story
  /// of its own.
  func replaced(by item: WireItem, of agency: String) throws -> StoryPath? {
    for link in item.links ?? [] where link.isToOlderVersion && link.target != item.guid {
      if let arrival = pending["\(agency)\u{0}\(link.target)"] {
        let isTaken = pending.values.contains {
          $0.path == arrival.path && $0.text.syndication?.guid != link.target
        }
        if !isTaken { return arrival.path }
      } else if let entry = try budget.entry(agency: agency, guid: link.target),
        let path = StoryPath(entry.path), !pending.values.contains(where: { $0.path == path }),
        try textHeld(at: path.text)?.syndication?.guid == link.target
      {
        return path
      }
    }
    return nil
  }
}

extension WireItem.Link {
  /// Whether the agency says with it that its item is a newer version of the target.
  ///
  /// A correction or an update may also be a story beside the first, so those words do not count.
  fileprivate var isToOlderVersion: Bool {
    let name = rel.split(separator: ":").last.map { $0.lowercased() } ?? ""
    return [
      "replaces", "replacing", "supersedes", "evolvedfrom", "previousversion", "revisionof",
      "rewriteof",
    ].contains(name)
  }
}
