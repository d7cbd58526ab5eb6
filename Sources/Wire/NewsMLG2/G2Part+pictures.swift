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

  /// The picture that a link shows with all that is said of it, as for one that is no item of the
  /// file.
  func linkedPhoto(_ link: XMLElement) -> WireItem.Photo? {
    guard let kind = link.first("itemClass").flatMap({ names.code(of: $0)?.code.lowercased() }),
      ["picture", "graphic", "photo"].contains(kind)
    else { return nil }
    let captions = link.all("description").filter {
      names.bare($0.attribute("role")).holds("caption")
    }
    let remotes = link.all("remoteContent")
    guard
      !remotes.isEmpty || !captions.isEmpty || link.first("by") != nil
        || link.first("creditline") != nil
    else { return nil }
    let renditions = remotes.compactMap { remote in
      remote.attribute("href")?.collapsed.map {
        WireItem.Rendition(
          href: $0, mime: remote.attribute("contenttype")?.collapsed,
          width: Self.number(remote, "width"), height: Self.number(remote, "height"))
      }
    }
    return WireItem.Photo(
      guid: link.attribute("residref")?.collapsed,
      caption: captions.compactMap(\.words).joined(separator: " ").collapsed,
      credit: link.first("creditline")?.words, byline: link.first("by")?.words,
      renditions: renditions.nonEmpty)
  }

  private static func number(_ element: XMLElement, _ name: StaticString) -> Int? {
    element.attribute(name)?.collapsed.flatMap { Int($0) }
  }
}
