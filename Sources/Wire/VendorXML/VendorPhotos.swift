/// The pictures of one story of an unknown XML format.
enum VendorPhotos {
  static func read(_ story: VendorItem) -> [WireItem.Photo] {
    story.elements(.image).flatMap { element -> [WireItem.Photo] in
      let photos = read(element, depth: 0)
      if !photos.isEmpty { LossReport.take(element) }
      return photos
    }
  }

  private static func read(_ element: XMLElement, depth: Int) -> [WireItem.Photo] {
    let renditions = renditions(of: element)
    guard renditions.isEmpty else {
      let caption = field(of: element, ["caption", "description", "text", "alt", "title"])
      let credit = field(of: element, ["credit", "copyright", "source"])
      let byline = field(of: element, ["byline", "photographer", "author"])
      return [
        WireItem.Photo(
          guid: (element.attribute("id") ?? element.attribute("guid"))?.collapsed,
          caption: caption, credit: credit, byline: byline, renditions: renditions)
      ]
    }
    guard depth < 3 else { return [] }
    return element.children.flatMap { read($0, depth: depth + 1) }
  }

  /// Addresses in attributes and in elements such as `url` or `smallimageurl`.
  private static func renditions(of element: XMLElement) -> [WireItem.Rendition] {
    var found: [WireItem.Rendition] = []
    func add(_ href: String?, name: String?) {
      guard let href = href?.collapsed, !href.isEmpty, !href.contains(" "),
        isPicture(href), !found.contains(where: { $0.href == href })
      else { return }
      found.append(WireItem.Rendition(name: name, href: href))
    }
    for (name, value) in element.attributes
    where ["url", "href", "src", "source", "path", "filename"].contains(name.lowercased()) {
      add(value, name: nil)
    }
    for child in element.children {
      let name = child.name.lowercased()
      guard name.hasSuffix("url") || ["href", "src", "path", "filename", "file"].contains(name)
      else { continue }
      add(child.words, name: name == "url" ? nil : child.name)
    }
    if found.isEmpty, !element.children.contains(where: { _ in true }) {
      add(element.words, name: nil)
    }
    return found
  }

  private static func isPicture(_ href: String) -> Bool {
    let lower = href.lowercased()
    return WebAddress.safe(href, base: nil) != nil
      || [".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif"].contains { lower.hasSuffix($0) }
  }

  private static func field(of element: XMLElement, _ names: [String]) -> String? {
    for name in names {
      let child = element.children.first { $0.name.lowercased() == name }
      let attribute = element.attributes.first { $0.name.lowercased() == name }?.value
      if let words = child?.words ?? attribute?.collapsed { return words }
    }
    return nil
  }
}
