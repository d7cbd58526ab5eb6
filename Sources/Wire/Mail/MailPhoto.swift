/// A picture that came with a mail.
enum MailPhoto {
  /// The photo with what its part says of it.
  static func photo(_ part: MailPart) -> WireItem.Photo {
    let identity = part.header.identities("content-id").first
    let bytes = part.bytes
    let name = part.fileName ?? identity ?? "picture"
    let rendition = WireItem.Rendition(
      name: part.fileName, href: identity.map { "cid:\($0)" } ?? name, mime: part.type.value,
      size: bytes.count)
    return WireItem.Photo(
      guid: identity, caption: part.header.text("content-description"), renditions: [rendition])
  }
}
