/// The vocabularies feeds mix, told by their namespaces.
enum FeedSpace: Hashable, Sendable {
  case core, atom, dc, terms, media, content, itunes, wordpress, xhtml, license, publishing, other

  /// The vocabulary of an element; feeds get the URIs wrong in many ways, so parts of them decide.
  init(_ element: XMLElement) {
    guard let uri = element.namespace?.lowercased(), !uri.isEmpty else {
      self = .core
      return
    }
    for (part, space) in Self.parts where uri.contains(part) {
      self = space
      return
    }
    self = .other
  }

  private static let parts: [(String, FeedSpace)] = [
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
