/// Joins the pictures of a file to the stories that refer to them.
enum G2Joining {
  /// Moves pictures into their stories; gives the places of those that need no item of their own.
  static func join(_ parts: inout [G2Part], packages: [G2Package]) -> Set<Int> {
    var joined: Set<Int> = []
    let pictures = parts.indices.filter { parts[$0].isPicture && parts[$0].item.photos != nil }
    let stories = parts.indices.filter { !parts[$0].isPicture && !parts[$0].item.body.isEmpty }
    for picture in pictures {
      let photo = parts[picture].item
      let owners = stories.filter { story in
        refers(parts[story].references, to: photo)
          || packages.contains { package in
            package.owner(of: photo.guid, among: stories.map { parts[$0].item.guid })
              == parts[story].item.guid
          }
      }
      guard photo.status == .usable, photo.embargo == nil else { continue }
      for owner in owners {
        let known = parts[owner].item.photos ?? []
        parts[owner].item.photos = known + (photo.photos ?? []).filter { !known.contains($0) }
        joined.insert(picture)
      }
    }
    return joined
  }

  private static func refers(_ references: [String], to picture: WireItem) -> Bool {
    references.contains { reference in
      reference == picture.guid
        || (picture.photos ?? []).contains { photo in
          (photo.renditions ?? []).contains { $0.href == reference }
        }
    }
  }
}
