/// Who a NewsItem is over all its revisions.
struct NewsML1Identity {
  /// Never holds the revision; empty when nothing identifies the item.
  var guid = ""
  var version: String?
  var provider: String?
  /// `N` a full story, `U` a patch, `A` news of its management alone.
  var update = "N"

  init(_ item: XMLElement) {
    guard let identifier = item.at("Identification", "NewsIdentifier") else { return }
    let provider = identifier.first("ProviderId")?.words
    let id = identifier.first("NewsItemId")?.words
    let date = identifier.first("DateId")?.words
    readRevision(identifier.first("RevisionId"))
    if let urn = identifier.first("PublicIdentifier")?.words {
      let story = Self.split(urn, version: version)
      if let id, !story.guid.contains(id) {
        guid = ""
      } else if id == nil, urn.split(separator: ":").count < 5 {
        guid = ""
      } else {
        guid = story.guid
        version = version ?? story.version
      }
    }
    self.provider = provider
    if guid.isEmpty {
      let component = item.first("NewsComponent")?.attribute("Duid")?.collapsed
      // A long Duid is a key of the sender's archive, a short one just counts.
      let key = component.flatMap { $0.utf8.count >= 12 ? $0 : nil }
      guid = Self.built(provider: provider, date: date, id: id ?? key)
    }
  }

  private mutating func readRevision(_ element: XMLElement?) {
    guard let element else { return }
    if let kind = element.attribute("Update")?.collapsed?.uppercased() { update = kind }
    guard let text = element.words else { return }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if digits.isEmpty || rest.count > 1 {
      version = text
    } else {
      version = String(digits)
      if !rest.isEmpty, element.attribute("Update") == nil { update = rest.uppercased() }
    }
  }

  /// A URN without its last part where that is a revision, such as `1`, `2N` or `3U`.
  static func split(_ urn: String, version: String? = nil) -> (guid: String, version: String?) {
    guard let colon = urn.lastIndex(of: ":") else { return (urn, nil) }
    let last = urn[urn.index(after: colon)...]
    let digits = last.prefix { $0.isASCII && $0.isNumber }
    let rest = last.dropFirst(digits.count)
    let isRevision = !digits.isEmpty && ["", "N", "U", "A"].contains(rest.uppercased())
    let parts = urn.split(separator: ":", omittingEmptySubsequences: false).count
    let isFull = urn.lowercased().hasPrefix("urn:newsml:") && parts >= 6
    guard isRevision, isFull || version == String(digits) && parts > 3 else { return (urn, nil) }
    return (String(urn[..<colon]), String(digits))
  }

  /// Of the parts, where the sender's URN does not name the item; a DateId with a time of day is
  /// that of the revision, so it cannot identify the story.
  private static func built(provider: String?, date: String?, id: String?) -> String {
    let isNumbered = id != nil && id != "0"
    let isDay = date.map { $0.utf8.count == 8 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let day = isDay ?? false || !isNumbered ? date : nil
    guard isNumbered || date != nil else { return "" }
    return (["urn", "newsml"] + [provider, day, id].compactMap { $0 }).joined(separator: ":")
  }
}
