/// The pictures of a text, and its other media as links.
struct NITFMedia {
  var photos: [WireItem.Photo] = []
  var links: [WireItem.Link] = []

  init(_ root: XMLElement) {
    for media in root.descendants("media") { read(media) }
    // Some senders put a bare image into the text, with NITF's name for the address.
    for image in root.descendants("img") where !isInside(image, "media") {
      guard let href = (image.attribute("source") ?? image.attribute("src"))?.collapsed,
        !href.lowercased().hasPrefix("data:")
      else { continue }
      add(
        WireItem.Photo(
          caption: (image.attribute("alternate-text") ?? image.attribute("alt"))?.collapsed,
          renditions: [
            WireItem.Rendition(
              href: href, width: Self.number(image, "width"), height: Self.number(image, "height"))
          ]))
    }
  }

  private mutating func read(_ media: XMLElement) {
    let kind = (media.attribute("media-type") ?? "image").lowercased()
    let isPicture = ["image", "photo", "graphic", "picture", ""].contains(kind)
    var photo = WireItem.Photo(guid: media.attribute("id")?.collapsed)
    let references = media.all("media-reference")
    for reference in references {
      photo.credit = photo.credit ?? reference.attribute("source-credit")?.collapsed
      let given =
        reference.attribute("source") ?? reference.attribute("data-location")
        ?? reference.attribute("name")
      guard let href = given?.collapsed else { continue }
      let mime = reference.attribute("mime-type")?.collapsed
      if !isPicture, !(mime ?? "").hasPrefix("image/") {
        links.append(WireItem.Link(rel: "rendition:\(kind)", target: href))
        continue
      }
      photo.caption = photo.caption ?? reference.attribute("alternate-text")?.collapsed
      photo.guid = photo.guid ?? reference.attribute("id")?.collapsed
      // The number of a picture elsewhere in the file is no address.
      if href.hasPrefix("#") { continue }
      photo.renditions =
        (photo.renditions ?? []) + [
          WireItem.Rendition(
            name: reference.attribute("name")?.collapsed, href: href, mime: mime,
            width: Self.number(reference, "width"), height: Self.number(reference, "height"))
        ]
    }
    guard isPicture || photo.renditions != nil else { return }
    for data in media.all("media-metadata") {
      guard let value = data.attribute("value")?.collapsed else { continue }
      switch (data.attribute("name") ?? "").lowercased() {
      case "credit", "source", "source-credit": photo.credit = photo.credit ?? value
      case "byline", "photographer", "creator", "author": photo.byline = photo.byline ?? value
      case "caption", "headline", "description": photo.caption = photo.caption ?? value
      case "id", "guid", "media-id": photo.guid = photo.guid ?? value
      default: continue
      }
    }
    let captions = media.all("media-caption").compactMap {
      HTMLMarkdown.plainText(of: $0).collapsed
    }
    if !captions.isEmpty { photo.caption = captions.joined(separator: " ") }
    let producer = media.all("media-producer").compactMap { NITFLine.text(of: $0) }
    if !producer.isEmpty { photo.byline = producer.joined(separator: "; ") }
    photo.credit =
      photo.credit
      ?? references.lazy.compactMap {
        $0.attribute("copyright")?.collapsed
      }.first
    add(photo)
  }

  private mutating func add(_ photo: WireItem.Photo) {
    var bare = photo
    bare.guid = nil
    guard bare != WireItem.Photo(), !photos.contains(photo), photos.count < 1_000 else { return }
    photos.append(photo)
  }

  private func isInside(_ element: XMLElement, _ name: StaticString) -> Bool {
    var above = element.parent
    while let parent = above {
      if parent.is(name) { return true }
      above = parent.parent
    }
    return false
  }

  private static func number(_ element: XMLElement, _ name: StaticString) -> Int? {
    element.attribute(name)?.collapsed.flatMap { Int($0) }
  }
}
