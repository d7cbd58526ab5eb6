internal import CXML

/// The vocabularies feeds mix, told by their namespaces.
enum FeedSpace: Int, Hashable, Sendable {
  // Not from zero, which an unread namespace has for a mark.
  case core = 1
  case atom, dc, terms, media, content, itunes, wordpress, xhtml, license, publishing, other

  /// The vocabulary of an element.
  ///
  /// An item's elements are asked dozens of times, so what a namespace is stands on libxml2's own.
  init(_ element: XMLElement) {
    guard let space = element.node.pointee.ns else {
      self = .core
      return
    }
    if let known = FeedSpace(rawValue: Int(bitPattern: space.pointee._private)) {
      self = known
      return
    }
    self = Self.named(element.namespace?.lowercased() ?? "")
    space.pointee._private = UnsafeMutableRawPointer(bitPattern: rawValue)
  }

  /// Feeds get the URIs wrong in many ways, so parts of them decide.
  private static func named(_ uri: String) -> FeedSpace {
    guard !uri.isEmpty else { return .core }
    return parts.first { uri.holds($0.0) }?.1 ?? .other
  }

  private static let parts: [(StaticString, FeedSpace)] = [
    ("purl.org/rss/1.0/modules/content", .content), ("purl.org/dc/terms", .terms),
    ("purl.org/dc/elements", .dc), ("purl.org/dc/", .dc), ("purl.org/metadata/dublin", .dc),
    ("search.yahoo.com/mrss", .media), ("video.search.yahoo.com", .media), ("itunes.com", .itunes),
    ("itunes.apple.com", .itunes), ("wordpress.org/export", .wordpress),
    ("w3.org/1999/xhtml", .xhtml), ("creativecommons", .license),
    ("web.resource.org/cc", .license), ("w3.org/2007/app", .publishing),
    ("purl.org/atom/app", .publishing), ("purl.org/rss/1.0/modules", .other),
    ("w3.org/2005/atom", .atom), ("purl.org/atom", .atom), ("atompub.org", .atom),
    ("purl.org/rss/1.0", .core), ("my.netscape.com/rdf", .core), ("channel.netscape.com", .core),
    ("backend.userland.com", .core), ("purl.org/net/rss", .core), ("rssboard.org", .core),
  ]
}
