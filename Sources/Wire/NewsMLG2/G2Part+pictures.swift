extension G2Part {
  /// Files beside the text: images become one photo, other media links.
  mutating func readRemote(_ remotes: [XMLElement], contentMeta: XMLElement?) {
    var renditions: [WireItem.Rendition] = []
    for remote in remotes {
      guard let href = remote.attribute("href") ?? remote.attribute("residref"),
        let address = href.collapsed
      else { continue }
      LossReport.take(remote)
      let mime = remote.attribute("contenttype")?.collapsed
      let name = remote.attribute("rendition").map { names.code($0).code }
      let isImage =
        mime.map { $0.hasPrefix("image/") || $0.hasPrefix("application/illustrator") }
        ?? isPicture
      if isImage || isPicture {
        renditions.append(
          WireItem.Rendition(
            name: name, href: address, mime: mime, width: Self.number(remote, "width"),
            height: Self.number(remote, "height"), size: Self.number(remote, "size")))
      } else {
        let link = WireItem.Link(
          rel: name.map { "rendition:\($0)" } ?? "rendition", target: address)
        add(link, to: \.links)
      }
    }
    guard !renditions.isEmpty || (isPicture && !captions.isEmpty) else { return }
    let caption =
      captions.isEmpty ? (isPicture ? item.summary : nil) : captions.joined(separator: " ")
    let photo = WireItem.Photo(
      guid: isPicture ? item.guid : nil, caption: caption, credit: item.creditline,
      byline: item.byline
        ?? contentMeta?.first("creator").flatMap {
          names.label(of: $0, language: item.language)
        }, renditions: renditions.isEmpty ? nil : renditions)
    item.photos = [photo] + (item.photos ?? [])
  }

  private static func number(_ element: XMLElement, _ name: StaticString) -> Int? {
    element.attribute(name)?.collapsed.flatMap { Int($0) }
  }
}
