extension MarkdownWalker {
  /// An `img`: a photo with its alternative text as caption; counting pixels are no photos.
  mutating func takeImage(_ element: XMLElement, caption: String? = nil, credit: String? = nil) {
    let lazy = ["data-src", "data-original", "data-lazy-src"] as [StaticString]
    let candidates =
      [element.attribute("src")] + lazy.map { element.attribute($0) }
      + [Self.largest(element.attribute("srcset") ?? element.attribute("data-srcset"))]
    let base = base
    let addresses = candidates.compactMap { Self.address($0, base: base) }
    guard let href = addresses.first else { return }
    let width = element.attribute("width").flatMap { Int($0) }
    let height = element.attribute("height").flatMap { Int($0) }
    if let width, width <= 2 { return }
    if let height, height <= 2 { return }
    let rendition = WireItem.Rendition(href: href, width: width, height: height)
    let text =
      caption ?? element.attribute("alt")?.collapsed ?? element.attribute("title")?.collapsed
    add(WireItem.Photo(caption: text, credit: credit, renditions: [rendition]))
  }

  /// A `figure`: its images carry the caption; a figure without an image is text.
  mutating func takeFigure(_ element: XMLElement) {
    let images = element.descendants("img")
    guard !images.isEmpty else { return walkBlock(element) }
    let caption = element.firstDescendant("figcaption")?.words
    let before = photos.count
    for image in images { takeImage(image, caption: caption) }
    guard photos.count == before else { return }
    walkBlock(element)
  }

  /// NITF's `media`: reference, caption, producer and metadata.
  mutating func takeMedia(_ element: XMLElement) {
    var photo = WireItem.Photo()
    for reference in element.all("media-reference") {
      let given = reference.attribute("source") ?? reference.attribute("name")
      guard let href = given?.collapsed else { continue }
      if photo.credit == nil { photo.credit = reference.attribute("source-credit")?.collapsed }
      if photo.caption == nil { photo.caption = reference.attribute("alternate-text")?.collapsed }
      photo.guid = photo.guid ?? reference.attribute("id")?.collapsed
      let rendition = WireItem.Rendition(
        name: reference.attribute("name")?.collapsed, href: href,
        mime: reference.attribute("mime-type")?.collapsed,
        width: reference.attribute("width").flatMap { Int($0) },
        height: reference.attribute("height").flatMap { Int($0) })
      photo.renditions = (photo.renditions ?? []) + [rendition]
    }
    let captions = element.all("media-caption").compactMap { caption -> String? in
      HTMLMarkdown.plainText(of: caption).collapsed
    }
    if !captions.isEmpty { photo.caption = captions.joined(separator: " ") }
    photo.byline = element.first("media-producer")?.words
    add(photo)
  }

  private mutating func add(_ photo: WireItem.Photo) {
    guard photos.count < 1_000, photo != WireItem.Photo() else { return }
    let isKnown = photos.contains {
      $0.renditions == photo.renditions && $0.caption == photo.caption
    }
    guard !isKnown else { return }
    photos.append(photo)
  }

  /// A photo's address: http, https or relative; never inline data.
  private static func address(_ raw: String?, base: String?) -> String? {
    guard let text = raw?.collapsed, text.utf8.count <= 4_096 else { return nil }
    if let scheme = WebAddress.scheme(of: text) {
      return scheme == "http" || scheme == "https" ? text : scheme == "cid" ? text : nil
    }
    return base.flatMap { WebAddress.resolve(text, against: $0) } ?? text
  }

  /// The last candidate of a `srcset`, which is the largest by custom.
  private static func largest(_ set: String?) -> String? {
    guard let last = set?.split(separator: ",").last else { return nil }
    return last.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }
}
