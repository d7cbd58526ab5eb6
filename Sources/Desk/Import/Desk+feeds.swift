import Archive
import Foundation
import Git
import Stories
public import Workflows

extension Desk {
  /// The feeds in force; a desk without the file has none.
  ///
  /// They are read apart from the configuration: a slip in them stops imports, which would take
  /// defaults for what nobody laid down, but must not keep anybody from killing a story.
  /// - Throws: `.configuration` with the first finding that is an error.
  public func feeds() throws -> Feeds { try feeds(at: mainTip()) }

  /// The feeds that were in force at a commit.
  func feeds(at tip: Tip) throws -> Feeds {
    let repository = try archive().repository
    guard let entry = try repository.entry(at: Feeds.path, in: tip.tree) else { return Feeds() }
    if let known = feedsRead[entry.id] { return known }
    let feeds = try Configuration.sound(
      Feeds.read(try repository.blob(entry.id), file: Feeds.path))
    feedsRead[entry.id] = feeds
    return feeds
  }

  /// The feed of that name.
  /// - Throws: `.usage` where there is none.
  public func feed(named name: String) throws -> Feed {
    let feeds = try feeds()
    if let feed = feeds.named(name) { return feed }
    let names = feeds.list.map(\.name)
    throw DeskFailure(
      .usage,
      "There is no feed \"\(name)\" in \(Feeds.path)"
        + (names.isEmpty ? ", which names none." : ": \(names.joined(separator: ", "))."),
      hint: nearest(to: name, in: names).map { "did you mean \($0)?" }
        ?? "git log -- \(Feeds.path)")
  }

  /// The absolute path of the folder that a feed's wires arrive in; nil where it has none.
  public func folder(of feed: Feed) throws -> String? {
    guard case .folder(let folder) = feed.source else { return nil }
    let repository = try archive().repository
    let desk = repository.workDirectory ?? repository.gitDirectory
    return Self.plain(folder.hasPrefix("/") ? folder : "\(desk)/\(folder)")
  }

  /// The feeds with their folders, as one import compares them with every file.
  func supply() throws -> FeedSupply {
    let feeds = try feeds()
    return FeedSupply(
      feeds: feeds,
      folders: try feeds.list.compactMap { feed in
        try folder(of: feed).map { (path: $0 + "/", feed: feed) }
      })
  }

  /// A path without links and dots, so that two names of one file are alike.
  static func plain(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
      .trimmingSuffix("/")
  }
}

/// The feeds of a desk, and the folders their wires arrive in.
struct FeedSupply {
  let feeds: Feeds
  let folders: [(path: String, feed: Feed)]

  /// The feed in whose folder a file lies.
  func feed(holding path: String?) -> Feed? {
    guard let path, !folders.isEmpty else { return nil }
    let plain = Desk.plain(path)
    return folders.first { plain.hasPrefix($0.path) }?.feed
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    count > 1 && hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
