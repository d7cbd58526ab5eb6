extension NinjsReader {
  static func readPhotos(_ fields: NinjsFields, into item: inout WireItem) {
    var photos: [WireItem.Photo] = []
    var links: [WireItem.Link] = []
    if isPicture(fields) { photos.append(photo(fields)) }
    for association in associations(fields) {
      let inner = NinjsFields(association.node)
      if isPicture(inner) {
        photos.append(photo(inner))
        // What only the picture's own record says stays with the picture.
        for name in ["language", "priority", "urgency", "type"] { inner[name]?.carry() }
      } else if let target = inner.text("uri", "guid", "href") {
        inner["type"]?.carry()
        let rel = inner.text("rel") ?? "associated"
        links.append(
          WireItem.Link(rel: rel, target: withoutSession(target), version: inner.text("version")))
      }
    }
    for (name, rel) in [
      ("replacing", "replaces"), ("replaces", "replaces"), ("evolvedfrom", "evolvedFrom"),
      ("rewriteof", "replaces"), ("replacedby", "replacedBy"), ("rewrittenby", "replacedBy"),
    ] {
      for node in fields.list(name) {
        guard let target = node.text ?? node["uri"]?.text ?? node["guid"]?.text else { continue }
        links.append(WireItem.Link(rel: rel, target: target))
      }
    }
    // AP sends a text's body as files beside the item.
    if !isPicture(fields) {
      for rendition in renditions(fields) where rendition.mime?.hasPrefix("text/") ?? false {
        links.append(
          WireItem.Link(rel: "rendition:\(rendition.name ?? "text")", target: rendition.href))
      }
    }
    item.photos = photos.nonEmpty
    item.links = links.unique.nonEmpty
  }

  /// Version 1 names them in an object, versions 2 and 3 list them; some feeds nest a list a name.
  private static func associations(_ fields: NinjsFields) -> [(name: String?, node: JSONNode)] {
    guard let node = fields["associations"] else { return [] }
    if case .object = node.value {
      return node.members.flatMap { member in member.node.all.map { (member.name, $0) } }
    }
    return node.all.map { node in
      node["name"]?.carry()
      return (node["name"]?.value.text, node)
    }
  }

  static func isPicture(_ fields: NinjsFields) -> Bool {
    switch fields["type"]?.value.text?.lowercased() {
    case "picture", "graphic", "image", "photo": return true
    case nil, "":
      let mime = fields["mimetype"]?.value.text ?? fields["contenttype"]?.value.text ?? ""
      return mime.hasPrefix("image/")
    default: return false
    }
  }

  private static func photo(_ fields: NinjsFields) -> WireItem.Photo {
    var photo = WireItem.Photo()
    // An identity that is no address stands beside the one that is.
    let other = fields.list("altids").first { $0["role"]?.value.text == "guid" }
    other?["role"]?.carry()
    photo.guid = other?["value"]?.text ?? fields.text("uri", "guid", "urn").map(withoutSession)
    let listed = fields.list("descriptions")
    let caption =
      listed.first { ["caption", "text", "main"].contains($0["role"]?.value.text ?? "main") }
      ?? listed.first { $0["role"]?.value.text != "creditline" }
    caption?["role"]?.carry()
    photo.caption =
      fields.line("descriptiontext", "descriptioncaption", "descriptionhtml", "caption")
      ?? caption.flatMap(words)
      ?? fields.members(prefix: "description").lazy
      .compactMap { $0.node.text.flatMap(line) }.first
      ?? fields.line("bodytext", "headline")
      ?? fields.list("headlines").first?["value"]?.text.flatMap(line)
    photo.byline = fields.line("byline", "by", "creator")
    photo.credit =
      fields.line("creditline", "credit", "descriptioncreditline")
      ?? listed.first { $0["role"]?.value.text == "creditline" }?["value"]?.words
      ?? fields.line("source", "copyrightholder", "copyrightnotice")
    photo.renditions = renditions(fields).nonEmpty
    return photo
  }

  /// Version 1 names them in an object, versions 2 and 3 list them.
  private static func renditions(_ fields: NinjsFields) -> [WireItem.Rendition] {
    guard let node = fields["renditions"] else { return [] }
    let found: [(name: String?, node: JSONNode)]
    if case .object = node.value {
      found = node.members.map { ($0.name, $0.node) }
    } else {
      found = node.all.map { ($0["name"]?.text, $0) }
    }
    return found.compactMap { entry in
      let fields = NinjsFields(entry.node)
      guard let href = fields.text("href", "url") else { return nil }
      return WireItem.Rendition(
        name: entry.name, href: href, mime: fields.text("mimetype", "contenttype"),
        width: fields["width"]?.integer, height: fields["height"]?.integer,
        size: (fields["sizeinbytes"] ?? fields["filesize"] ?? fields["size"])?.integer)
    }
  }
}
