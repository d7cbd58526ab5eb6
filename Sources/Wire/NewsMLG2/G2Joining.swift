/// Joins the pictures of a file to the stories that refer to them.
enum G2Joining {
  /// Moves pictures into their stories; gives the places of those that need no item of their own.
  static func join(_ parts: inout [G2Part], packages: [G2Package]) -> Set<Int> {
    let owners = owners(of: parts, packages: packages)
    var joined: Set<Int> = []
    for picture in parts.indices where parts[picture].isPicture {
      let photo = parts[picture].item
      // A picture that may not be used is kept apart, where its status is seen.
      guard let photos = photo.photos, photo.status == .usable, photo.embargo == nil else {
        continue
      }
      let hrefs = photos.flatMap { $0.renditions ?? [] }.map(\.href)
      var stories: Set<Int> = []
      for name in [photo.guid] + hrefs { stories.formUnion(owners[name] ?? []) }
      for story in stories.sorted().prefix(10) {
        for one in photos { parts[story].add(one, to: \.photos) }
        joined.insert(picture)
      }
    }
    return joined
  }

  /// Which stories claim an identity or address: by their links, or as first story of a package.
  private static func owners(of parts: [G2Part], packages: [G2Package]) -> [String: [Int]] {
    var owners: [String: [Int]] = [:]
    var places: [String: Int] = [:]
    for (index, part) in parts.enumerated() where !part.isPicture && !part.item.body.isEmpty {
      places[part.item.guid] = places[part.item.guid] ?? index
      for reference in part.references { owners[reference, default: []].append(index) }
    }
    for package in packages {
      guard let first = package.members.lazy.compactMap({ places[$0] }).first else { continue }
      for member in package.members where places[member] == nil {
        owners[member, default: []].append(first)
      }
    }
    return owners
  }
}
