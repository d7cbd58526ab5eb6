import Workflows

extension Desk {
  /// The folders and addresses of all feeds that have one.
  public func watched() throws -> [WatchSource] {
    try feeds().list.compactMap { feed in
      guard let place = try place(of: feed) else { return nil }
      return WatchSource(place, name: feed.name, of: feed)
    }
  }

  /// A folder or address that a person names, with what its feed says of it where it has one.
  public func watched(_ place: WatchSource.Place, name: String) throws -> WatchSource {
    var place = place
    if case .folder(let path) = place { place = .folder(Self.plain(path)) }
    let feed = try feeds().list.first { try self.place(of: $0) == place }
    return WatchSource(place, name: name, of: feed)
  }

  private func place(of feed: Feed) throws -> WatchSource.Place? {
    switch feed.source {
    case .url(let address): .url(address)
    case .folder: try folder(of: feed).map { .folder($0) }
    case nil: nil
    }
  }
}
