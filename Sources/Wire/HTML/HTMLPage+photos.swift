extension HTMLPage {
  /// Pictures that the page names as the story's; those in the text were taken with it.
  mutating func readPhotos() {
    var photos: [WireItem.Photo] = []
    for node in statement.all("image") + statement.all("associatedMedia") {
      let types = LinkedData.types(node.value)
      guard !types.contains("VideoObject"), !types.contains("AudioObject"),
        let href = PageStatement.address(node, base: base)
      else { continue }
      let caption =
        node["caption"].flatMap(PageStatement.line)
        ?? node["description"].flatMap(PageStatement.line)
      let credit =
        node["creditText"].flatMap(PageStatement.line)
        ?? node["copyrightHolder"].flatMap(PageStatement.line)
      let byline = (node["author"] ?? node["creator"]).flatMap(PageStatement.line)
      let rendition = WireItem.Rendition(
        href: href, width: Self.pixels(node["width"]), height: Self.pixels(node["height"]))
      node.carry()
      photos.append(
        .init(caption: caption, credit: credit, byline: byline, renditions: [rendition]))
    }
    statement.node["image"]?.carry()
    let open = openGraphPhoto()
    if photos.isEmpty, let open { photos.append(open) }
    // The same picture in several sizes has one name at the end of its path.
    for shown in item.photos ?? [] {
      let photo = Self.withCredit(shown)
      let name = Self.fileName(photo)
      if let index = photos.firstIndex(where: { Self.fileName($0) == name && name != nil }) {
        photos[index].caption = photo.caption ?? photos[index].caption
        photos[index].credit = photos[index].credit ?? photo.credit
        let known = Set((photos[index].renditions ?? []).map(\.href))
        photos[index].renditions =
          (photos[index].renditions ?? [])
          + (photo.renditions ?? []).filter { !known.contains($0.href) }
      } else {
        photos.append(photo)
      }
    }
    // The picture for those who share the page may be another one than the story's own.
    if let open, !photos.contains(where: { Self.fileName($0) == Self.fileName(open) }) {
      photos.append(open)
    }
    item.photos = photos.nonEmpty
  }

  private func openGraphPhoto() -> WireItem.Photo? {
    let address = meta.first(
      "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
    guard let href = WebAddress.safe(address, base: base) else { return nil }
    let rendition = WireItem.Rendition(
      href: href, width: meta.first("og:image:width").flatMap { Int($0) },
      height: meta.first("og:image:height").flatMap { Int($0) })
    return .init(caption: meta.first("og:image:alt", "twitter:image:alt"), renditions: [rendition])
  }

  /// Parts a caption from the credit that most end in.
  private static func withCredit(_ photo: WireItem.Photo) -> WireItem.Photo {
    guard photo.credit == nil, let caption = photo.caption,
      let split = PageCaption.photo(PageLine(text: caption, isBullet: false, isApart: true))
    else { return photo }
    var photo = photo
    photo.caption = split.caption
    photo.credit = split.credit
    return photo
  }

  private static func pixels(_ node: JSONNode?) -> Int? {
    guard let text = node?.value.text ?? node?["value"]?.value.text ?? node?["@value"]?.value.text
    else { return nil }
    return Int(text.prefix { $0.isASCII && $0.isNumber })
  }

  private static func fileName(_ photo: WireItem.Photo) -> String? {
    guard let path = photo.renditions?.first?.href.prefix(while: { $0 != "?" && $0 != "#" }),
      let name = path.split(separator: "/").last, name.utf8.count > 8, name.contains(".")
    else { return photo.renditions?.first?.href }
    return String(name)
  }
}
