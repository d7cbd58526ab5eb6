/// A picture that came with a mail.
enum MailPhoto {
  /// Whether a part is a picture, by its type or by what its bytes begin with.
  static func isPicture(_ part: MailPart) -> Bool {
    if part.type.type == "image" { return true }
    guard part.type.type != "text" else { return false }
    let start = TransferEncoding.decode(
      part.content.prefix(64), as: part.header.text("content-transfer-encoding"))
    let marks: [[UInt8]] = [
      [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00],
      [0x4D, 0x4D, 0x00, 0x2A],
    ]
    return marks.contains { start.starts(with: $0) }
  }

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
