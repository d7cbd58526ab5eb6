import Stories

extension Edition {
  /// A story as an object of ninjs.
  func ninjs(of published: PublishedStory, _ name: NinjsNames) -> JSON {
    let story = published.story
    var item = ninjs(story.id, name, version: published.version, at: published.versioned)
    item.add(name("firstCreated"), created(published))
    item.add(name("contentCreated"), story.created == nil ? nil : created(published))
    item.add(name("pubStatus"), published.isPreview ? "withheld" : "usable")
    item.add("urgency", story.urgency.map { JSON.number(Int64($0)) })
    item.add(name("copyrightHolder"), holder(of: published))
    item.add(name("copyrightNotice"), story.copyright)
    item.add(name("usageTerms"), Self.lines(story.usageTerms))
    item.add(name("edNote"), Self.lines(publicNotes(of: published)))
    item.add("language", language(of: published))
    item.add("title", story.headline)
    item.add("headlines", headlines(of: story, name))
    item.add("by", story.byline)
    item.add("slugline", story.slugline)
    item.add("located", story.located)
    item.add("descriptions", descriptions(of: published, name))
    item.add("bodies", JSON.list([body(of: published, name)]))
    item.add("subjects", subjects(of: story))
    item.add("places", concepts(story.places))
    item.add("people", concepts(story.people))
    item.add("organisations", concepts(story.orgs))
    item.add("genres", JSON.some(story.genres.map { .texts(["name": $0]) }))
    item.add(name("infoSources"), sources(of: published))
    item.add("associations", pictures(of: published, name))
    item.add(name("altIds"), alternativeIDs(of: published))
    item.add(
      name("trustIndicators"),
      .list([.texts(["role": Self.flagProperty, "title": published.flag.rawValue])]))
    return .object(item)
  }

  /// What ninjs says of a story that readers see no more.
  func ninjs(of story: WithdrawnStory, _ name: NinjsNames) -> JSON {
    var item = ninjs(story.id, name, version: story.version, at: story.versioned)
    item.add(name("pubStatus"), story.isFinal ? "canceled" : "withheld")
    item.add(name("edNote"), story.note)
    item.add(
      name("infoSources"), .list([.texts(["name": publisherName, "role": "provider"])]))
    return .object(item)
  }

  private func ninjs(
    _ id: String, _ name: NinjsNames, version: Int, at seconds: Int64
  ) -> JSON.Object {
    var item = JSON.Object()
    item.add("uri", Site.identity(of: id))
    let schema = "http://www.iptc.org/std/ninjs/ninjs-schema_\(name.version).json"
    item.add(
      "standard", JSON.texts(["name": "ninjs", "version": name.version, "schema": schema]))
    item.add("type", "text")
    item.add("version", String(version))
    item.add(name("versionCreated"), Moment(seconds).iso)
    return item
  }

  private func headlines(of story: Story, _ name: NinjsNames) -> JSON? {
    func line(_ role: String, _ value: String) -> JSON {
      .texts(["role": role, name("contentType"): "text/plain", "value": value])
    }
    let sub = story.subheadline.map { line("sub", $0) }
    return .some([line("main", story.headline)] + [sub].compactMap(\.self))
  }

  private func descriptions(of published: PublishedStory, _ name: NinjsNames) -> JSON? {
    let lines = [("dateline", published.story.dateline), ("creditline", published.credit)]
    return .some(
      lines.compactMap { role, value in
        value.map { .texts(["role": role, name("contentType"): "text/plain", "value": $0]) }
      })
  }

  private func body(of published: PublishedStory, _ name: NinjsNames) -> JSON {
    let language = language(of: published)
    let mark =
      "<div xml:lang=\"\(Markup.escaped(language))\" "
      + "dir=\"\(Direction(of: language).rawValue)\">\n"
    var body = JSON.Object()
    body.add("role", "main")
    body.add(name("contentType"), "application/xhtml+xml")
    body.add("value", "\(mark)\(xhtml(of: published))</div>")
    return .object(body)
  }

  private func subjects(of story: Story) -> JSON? {
    let subjects = story.subjects.map { concept(Concept($0)) }
    let keywords = story.keywords.map { JSON.texts(["name": $0, "rel": "keyword"]) }
    return .some(subjects + keywords)
  }

  private func concepts(_ texts: [String]) -> JSON? { .some(texts.map { concept(Concept($0)) }) }

  private func concept(_ concept: Concept) -> JSON {
    var object = JSON.Object()
    object.add("name", site.subjects[concept.text] ?? (concept.code == nil ? concept.text : nil))
    object.add("uri", concept.uri)
    object.add("literal", concept.code?.code)
    return .object(object)
  }

  private func sources(of published: PublishedStory) -> JSON? {
    let story = published.story
    let named = [
      (story.source ?? story.syndication?.agency, "source"), (publisherName, "provider"),
    ]
    return .some(
      named.compactMap { name, role in name.map { .texts(["name": $0, "role": role]) } })
  }

  private func alternativeIDs(of published: PublishedStory) -> JSON? {
    let syndication = published.story.syndication
    let all = [
      ("basedOn", syndication?.guid), ("basedOnVersion", syndication?.version),
      ("page", site.address(published.path.page)),
    ]
    return .some(
      all.compactMap { role, value in value.map { .texts(["role": role, "value": $0]) } })
  }

  private func pictures(of published: PublishedStory, _ name: NinjsNames) -> JSON? {
    .some(
      published.story.photos.enumerated().map { number, photo in
        let own = "\(Site.identity(of: published.story.id))/photo/\(number + 1)"
        let guid = photo.guid.flatMap { Self.isURI($0) ? $0 : nil }
        var item = JSON.Object()
        item.add("name", "photo\(number + 1)")
        item.add("uri", guid ?? own)
        item.add("type", "picture")
        item.add(name("pubStatus"), published.isPreview ? "withheld" : "usable")
        item.add("by", photo.byline)
        let words = [("caption", photo.caption), ("creditline", photo.credit)]
        item.add(
          "descriptions",
          .some(
            words.compactMap { role, value in
              value.map { .texts(["role": role, name("contentType"): "text/plain", "value": $0]) }
            }))
        item.add("renditions", rendition(of: photo, name))
        if guid == nil, let guid = photo.guid {
          item.add(name("altIds"), JSON.list([.texts(["role": "guid", "value": guid])]))
        }
        return .object(item)
      })
  }

  private func rendition(of photo: Story.Photo, _ name: NinjsNames) -> JSON? {
    guard let address = photo.href.flatMap(Self.webAddress).map(Self.escaped),
      Self.isURI(address)
    else { return nil }
    var rendition = JSON.Object()
    rendition.add("name", "main")
    rendition.add("href", address)
    rendition.add(name("contentType"), photo.mime)
    rendition.add("width", photo.width.flatMap { Int64($0) }.map(JSON.number))
    rendition.add("height", photo.height.flatMap { Int64($0) }.map(JSON.number))
    return .list([.object(rendition)])
  }

  private static func lines(_ lines: [String]) -> String? {
    lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Whether a text is an address as RFC 3986 has it, such as a URN.
  static func isURI(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon]
    guard let first = scheme.first, isLetter(first) else { return false }
    let rest = text.utf8[text.utf8.index(after: colon)...]
    let marks = Array("-._~:/?#[]@!$&'()*+,;=%".utf8)
    return scheme.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
      && !rest.isEmpty && rest.allSatisfy { isLetter($0) || isDigit($0) || marks.contains($0) }
  }

  /// An address in which letters beyond ASCII are written as RFC 3986 has them.
  private static func escaped(_ address: String) -> String {
    address.utf8.reduce(into: "") { text, byte in
      guard byte >= 0x80 else { return text.unicodeScalars.append(Unicode.Scalar(byte)) }
      text += "%" + String(byte, radix: 16, uppercase: true)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
