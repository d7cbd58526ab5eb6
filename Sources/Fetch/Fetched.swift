/// What tells a server which version is known already.
public struct Validators: Codable, Hashable, Sendable {
  /// The version's tag.
  public var etag: String?
  /// When it was last changed, in the server's own words.
  public var lastModified: String?

  /// Takes what a server sent, or nothing; what is no plain header value is left out.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag.flatMap(Self.plain)
    self.lastModified = lastModified.flatMap(Self.plain)
  }

  /// The headers of a conditional request.
  var headers: [(name: String, value: String)] {
    let known = Validators(etag: etag, lastModified: lastModified)
    return [("If-None-Match", known.etag), ("If-Modified-Since", known.lastModified)]
      .compactMap { name, value in value.map { (name, $0) } }
  }

  private static func plain(_ value: String) -> String? {
    let isPlain =
      (1...512).contains(value.utf8.count)
      && value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return isPlain ? value : nil
  }
}

/// What an address gave.
public struct Fetched: Hashable, Sendable {
  /// The bytes; nil when there is nothing new.
  public var bytes: [UInt8]?
  /// What the next request should carry.
  public var validators: Validators
  /// Where the address has moved for good; nil when it has not.
  public var movedTo: String?

  /// What an address gave.
  public init(bytes: [UInt8]?, validators: Validators = Validators(), movedTo: String? = nil) {
    (self.bytes, self.validators, self.movedTo) = (bytes, validators, movedTo)
  }
}
