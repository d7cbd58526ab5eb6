/// Joins the picture items of a file to its stories: by nesting, or because a story refers to them.
enum NewsML1Joining {
  /// Moves pictures into their stories; gives the places of those that need no item of their own.
  static func join(_ parts: inout [NewsML1Part]) -> Set<Int> {
    var joined: Set<Int> = []
    for index in parts.indices where parts[index].isPicture {
      guard let picture = parts[index].items.first, picture.status == .usable,
        picture.embargo == nil
      else { continue }
      var owners = parts.indices.filter { owner in
        hasStory(parts[owner]) && parts[owner].references.contains(picture.guid)
      }
      if owners.isEmpty, let outer = parts[index].outer {
        owners = nearest(outer, in: parts).map { [$0] } ?? []
      }
      for owner in owners {
        guard let story = parts[owner].items.indices.first else { continue }
        for photo in picture.photos ?? [] { parts[owner].items[story].add(photo, to: \.photos) }
        joined.insert(index)
      }
    }
    return joined
  }

  /// The item that a nested picture belongs to: the one around it, else the first story beside it.
  private static func nearest(_ outer: Int, in parts: [NewsML1Part]) -> Int? {
    if hasStory(parts[outer]) { return outer }
    return parts.indices.first { parts[$0].outer == outer && hasStory(parts[$0]) }
  }

  private static func hasStory(_ part: NewsML1Part) -> Bool {
    part.items.first.map { !$0.body.isEmpty } ?? false
  }
}
