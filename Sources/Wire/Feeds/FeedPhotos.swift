/// Pictures beside an item's text: enclosures and Media RSS, with their captions.
enum FeedPhotos {
  static func read(_ node: FeedNode, base: String?, into item: inout WireItem) {
    var photos: [WireItem.Photo] = []
    let shared = words(node.element)
    for group in node.all("group", in: .media) {
      LossReport.take(group)
      let inner = FeedNode(element: group, isAtom: false)
      let renditions = (inner.all("content", in: .media) + inner.all("thumbnail", in: .media))
        .compactMap { rendition($0, base: base) }
      guard !renditions.isEmpty else { continue }
      photos.append(described(words(group) ?? shared, renditions: renditions))
    }
    for element in node.all("content", in: .media) {
      LossReport.take(element)
      guard let rendition = rendition(element, base: base) else {
        link(element, base: base, into: &item)
        // What a film shows when it stands still.
        let stills = FeedNode(element: element, isAtom: false).all("thumbnail", in: .media)
          .compactMap { Self.rendition($0, base: base) }
        if !stills.isEmpty {
          photos.append(described(words(element) ?? shared, renditions: stills))
        }
        continue
      }
      photos.append(described(words(element) ?? shared, renditions: [rendition]))
    }
    let thumbnails = node.all("thumbnail", in: .media).compactMap { element in
      LossReport.take(element)
      return rendition(element, base: base)
    }
    if photos.isEmpty, !thumbnails.isEmpty {
      photos.append(described(shared, renditions: thumbnails))
    } else if !photos.isEmpty {
      photos[0].renditions = ((photos[0].renditions ?? []) + thumbnails).unique
    }
    for element in files(node) {
      LossReport.take(element)
      guard let rendition = rendition(element, base: base) else { continue }
      photos.append(described(shared, renditions: [rendition]))
    }
    if let image = node.first("image", in: .itunes) {
      LossReport.take(image)
      if let href = WebAddress.safe(image.attribute("href"), base: base) {
        photos.append(described(shared, renditions: [.init(href: href)]))
      }
    }
    for image in node.all("image") {
      guard let href = WebAddress.safe(image.first("url")?.words ?? image.words, base: base) else {
        continue
      }
      LossReport.take(image)
      photos.append(described(shared, renditions: [.init(href: href)]))
    }
    if shared != nil, !photos.isEmpty {
      for name in ["title", "description", "credit", "text"] as [StaticString] {
        for element in node.all(name, in: .media) { LossReport.take(element) }
      }
    }
    item.photos = merged(photos, item.photos ?? []).nonEmpty
  }

  /// Pictures of the text that stand beside it too keep the caption that says more.
  private static func merged(
    _ beside: [WireItem.Photo], _ inText: [WireItem.Photo]
  ) -> [WireItem.Photo] {
    var result: [WireItem.Photo] = []
    var places: [String: Int] = [:]
    for photo in beside + inText {
      let hrefs = (photo.renditions ?? []).map(\.href)
      guard let known = hrefs.lazy.compactMap({ places[$0] }).min() else {
        for href in hrefs { places[href] = result.count }
        result.append(photo)
        continue
      }
      result[known].caption = result[known].caption ?? photo.caption
      result[known].credit = result[known].credit ?? photo.credit
    }
    return result
  }

  private static func files(_ node: FeedNode) -> [XMLElement] {
    let links = (node.all("link") + node.all("link", in: .atom)).filter {
      $0.attribute("rel")?.lowercased() == "enclosure"
    }
    return (node.all("enclosure") + links).filter {
      $0.attribute("type")?.hasPrefix("image/") ?? false
    }
  }

  /// Caption and credit that Media RSS gives inside an element.
  private static func words(_ element: XMLElement) -> WireItem.Photo? {
    let node = FeedNode(element: element, isAtom: false)
    let photo = WireItem.Photo(
      caption: line(node, "description") ?? line(node, "text") ?? line(node, "title"),
      credit: line(node, "credit") ?? line(node, "copyright"))
    return photo == WireItem.Photo() ? nil : photo
  }

  private static func line(_ node: FeedNode, _ name: StaticString) -> String? {
    node.first(name, in: .media).flatMap(FeedText.line)
  }

  private static func described(
    _ words: WireItem.Photo?, renditions: [WireItem.Rendition]
  ) -> WireItem.Photo {
    WireItem.Photo(caption: words?.caption, credit: words?.credit, renditions: renditions)
  }

  /// A rendition of what is a picture by its medium, type or name; nil for sound and film.
  private static func rendition(_ element: XMLElement, base: String?) -> WireItem.Rendition? {
    let raw = element.attribute("url") ?? element.attribute("href")
    guard let href = WebAddress.safe(raw, base: base) else { return nil }
    let mime = element.attribute("type")?.trimmed
    let medium = element.attribute("medium")?.lowercased()
    let path = href.prefix { $0 != "?" && $0 != "#" }.lowercased()
    let isNamed = ["jpg", "jpeg", "png", "gif", "webp", "avif"].contains {
      path.hasSuffix("." + $0)
    }
    let isPicture =
      element.is("thumbnail") || medium == "image" || mime?.hasPrefix("image/") ?? false
      || medium == nil && mime == nil && isNamed
    guard isPicture else { return nil }
    return WireItem.Rendition(
      name: element.is("thumbnail") ? "thumbnail" : nil, href: href, mime: mime,
      width: element.attribute("width").flatMap { Int($0) },
      height: element.attribute("height").flatMap { Int($0) },
      size: (element.attribute("fileSize") ?? element.attribute("length")).flatMap { Int($0) })
  }

  private static func link(_ element: XMLElement, base: String?, into item: inout WireItem) {
    guard let target = WebAddress.safe(element.attribute("url"), base: base) else { return }
    item.links = ((item.links ?? []) + [.init(rel: "enclosure", target: target)]).unique
  }
}
