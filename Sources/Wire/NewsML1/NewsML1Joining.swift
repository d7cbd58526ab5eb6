/// Joins the picture items of a file to its stories: by nesting, or because a story refers to them.
enum NewsML1Joining {
  /// Moves pictures into their stories; gives the places of those that need no item of their own.
  static func join(_ parts: inout [NewsML1Part]) -> Set<Int> {
    var owners: [String: [Int]] = [:]
    var firstInside: [Int: Int] = [:]
    for (index, part) in parts.enumerated() where hasStory(part) {
      for reference in Set(part.references) { owners[reference, default: []].append(index) }
      if let outer = part.outer, firstInside[outer] == nil { firstInside[outer] = index }
    }
    var joined: Set<Int> = []
    for index in parts.indices where parts[index].isPicture {
      guard let picture = parts[index].items.first, picture.status == .usable,
        picture.embargo == nil
      else { continue }
      var found = owners[picture.guid] ?? []
      if found.isEmpty, let outer = parts[index].outer {
        // The item around it, else the first story beside it.
        found = hasStory(parts[outer]) ? [outer] : [firstInside[outer]].compactMap { $0 }
      }
      for owner in found {
        guard let story = parts[owner].items.indices.first else { continue }
        for photo in picture.photos ?? [] { parts[owner].items[story].add(photo, to: \.photos) }
        joined.insert(index)
      }
    }
    return joined
  }

  private static func hasStory(_ part: NewsML1Part) -> Bool {
    part.items.first.map { !$0.body.isEmpty } ?? false
  }
}
