/// A picture that came with a mail.
enum MailPhoto {
  /// Adds the picture of a part, joined with the place in the text that shows it; what the picture
  /// says of itself is its caption.
  static func add(_ part: MailPart, to item: inout WireItem) {
    let identity = part.header.identities("content-id").first
    let bytes = part.bytes
    let name = part.fileName ?? identity ?? "picture"
    let rendition = WireItem.Rendition(
      name: part.fileName, href: identity.map { "cid:\($0)" } ?? name, mime: part.type.value,
      size: bytes.count)
    var photo = WireItem.Photo(
      guid: identity, caption: part.header.text("content-description"), renditions: [rendition])
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]),
      let read = try? PhotoReader.read(WireSource(bytes, name: part.fileName)),
      let known = read.items.first
    {
      photo.caption = known.photos?.first?.caption ?? photo.caption ?? known.headline
      photo.credit = known.photos?.first?.credit
      photo.byline = known.photos?.first?.byline
      item.ednotes = ((item.ednotes ?? []) + (known.ednotes ?? [])).nonEmpty
    }
    let shown = item.photos?.firstIndex { shown in
      shown.renditions?.contains { $0.href == rendition.href } ?? false
    }
    if let shown {
      let caption = item.photos?[shown].caption
      if photo.caption == nil, caption != part.fileName { photo.caption = caption }
      item.photos?[shown] = photo
    } else {
      item.photos = (item.photos ?? []) + [photo]
    }
  }
}
