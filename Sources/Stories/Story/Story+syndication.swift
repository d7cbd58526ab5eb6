extension Story {
  /// Where a syndicated story came from.
  public struct Syndication: Hashable, Sendable {
    /// Who wrote the text.
    public var agency: String?
    /// The news site it was copied from, when it did not come from the agency itself.
    public var publisher: String?
    /// The line on editing that was found on it.
    public var disclaimer: String?
    /// The agency's identity of the story over all its versions.
    public var guid: String?
    /// The agency's version, which orders the versions of one guid.
    public var version: String?
    /// "usable", "withheld" or "canceled".
    public var status: String?
    /// The date of this version, ISO 8601.
    public var versioned: String?
    /// The git blob of the agency's text that this story builds on; nil in the agency's file.
    public var base: String?

    /// Makes a syndication of what is known.
    public init(
      agency: String? = nil, publisher: String? = nil, disclaimer: String? = nil,
      guid: String? = nil, version: String? = nil, status: String? = nil,
      versioned: String? = nil, base: String? = nil
    ) {
      self.agency = agency
      self.publisher = publisher
      self.disclaimer = disclaimer
      self.guid = guid
      self.version = version
      self.status = status
      self.versioned = versioned
      self.base = base
    }

    var fields: [(name: String, text: String?)] {
      [
        ("agency", agency), ("base", base), ("guid", guid), ("publisher", publisher),
        ("disclaimer", disclaimer), ("version", version), ("status", status),
        ("versioned", versioned),
      ]
    }
  }

  /// Where it came from; nil for a story that staff wrote.
  public var syndication: Syndication? {
    get {
      guard file["syndication"]?.pairs?.isEmpty == false else { return nil }
      func value(_ key: String) -> String? { text("syndication." + key) }
      return Syndication(
        agency: value("agency"), publisher: value("publisher"), disclaimer: value("disclaimer"),
        guid: value("guid"), version: value("version"), status: value("status"),
        versioned: value("versioned"), base: value("base"))
    }
    set {
      guard let newValue else { return file.set("syndication", to: nil) }
      for field in newValue.fields { set("syndication." + field.name, text: field.text) }
    }
  }
}
