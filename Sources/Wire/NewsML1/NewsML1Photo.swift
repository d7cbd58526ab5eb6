/// Reads a component that is a picture: its files, what it shows, and whose it is.
enum NewsML1Photo {
  /// What senders call the sizes of one picture.
  static let renditionRoles: Set<String> = [
    "highdef", "highres", "hires", "quicklook", "thumbnail", "preview", "lowres", "web",
    "viewimage",
    "mediumres", "original", "large", "small", "medium", "full",
  ]

  static func read(_ component: XMLElement, of story: NewsML1Story) -> WireItem.Photo {
    var renditions: [(XMLElement, String)] = []
    var captions: [String] = []
    var titles: [String] = []
    gather(
      component, shape: story.shape, into: &renditions, captions: &captions, titles: &titles)
    var photo = read(renditions)
    let lines = component.first("NewsLines")
    func line(_ name: StaticString) -> String? {
      lines?.first(name).flatMap(NewsML1Story.line)
    }
    func party(_ name: StaticString) -> String? {
      let all = component.first("AdministrativeMetadata")?.all(name) ?? []
      return all.lazy.flatMap { $0.all("Party") }.lazy.compactMap { story.name($0) }.first
    }
    photo.guid = component.attribute("Duid")?.collapsed
    let caption = captions.isEmpty ? nil : captions.joined(separator: " ")
    photo.caption = caption ?? line("HeadLine") ?? titles.first
    photo.byline = line("ByLine") ?? party("Creator")
    photo.credit =
      line("CreditLine") ?? party("Source") ?? line("CopyrightLine") ?? party("Provider")
    if photo.renditions == nil, photo.caption == nil { return WireItem.Photo() }
    return photo
  }

  /// A picture of which nothing is known but its files.
  static func read(_ items: [(item: XMLElement, role: String)]) -> WireItem.Photo {
    var photo = WireItem.Photo()
    for (item, role) in items {
      guard let href = item.attribute("Href")?.collapsed else { continue }
      let traits = item.first("Characteristics")
      func number(_ names: [String]) -> Int? {
        traits?.all("Property").first {
          names.contains(($0.attribute("FormalName") ?? "").lowercased())
        }?.attribute("Value")?.collapsed.flatMap { Int($0) }
      }
      let use = traits?.all("Property").first { $0.attribute("FormalName") == "ImageUse" }
      let name = use?.attribute("Value")?.collapsed ?? roleName(item, role)
      photo.renditions =
        (photo.renditions ?? []) + [
          WireItem.Rendition(
            name: name, href: href, mime: NewsML1Media.mime(item),
            width: number(["width", "pixelwidth"]), height: number(["height", "pixelheight"]),
            size: traits?.first("SizeInBytes")?.words.flatMap { Int($0) }.flatMap {
              $0 > 0 ? $0 : nil
            })
        ]
    }
    return photo
  }

  private static func roleName(_ item: XMLElement, _ role: String) -> String? {
    item.parent?.first("Role")?.attribute("FormalName")?.collapsed
      ?? (role.isEmpty ? nil : role)
  }

  private static func gather(
    _ component: XMLElement, shape: NewsML1Shape, into renditions: inout [(XMLElement, String)],
    captions: inout [String], titles: inout [String]
  ) {
    let role = shape.role(component)
    for item in component.all("ContentItem") {
      if NewsML1Media.isPicture(item) {
        renditions.append((item, role))
        continue
      }
      guard let text = NewsML1Text(item, headline: nil) else { continue }
      guard let plain = MarkdownPlain.unescaped(text.body).collapsed else { continue }
      if NewsML1Roles.headlines.contains(role) {
        titles.append(plain)
      } else if !captions.contains(plain) {
        captions.append(plain)
      }
    }
    for child in NewsML1Shape.components(component) {
      gather(child, shape: shape, into: &renditions, captions: &captions, titles: &titles)
    }
  }

  /// Marks for the loss report what a photo takes of its component; the rest is reported.
  static func mark(_ component: XMLElement) {
    LossReport.visit(component)
    for child in component.children {
      switch child.name {
      case "NewsLines":
        LossReport.visit(child)
        for line in child.children
        where ["HeadLine", "ByLine", "CreditLine", "CopyrightLine"].contains(line.name)
          || line.words == nil
        {
          LossReport.take(line)
        }
      case "AdministrativeMetadata":
        LossReport.visit(child)
        for party in child.children where ["Creator", "Source", "Provider"].contains(party.name) {
          LossReport.take(party)
        }
      case "NewsComponent": mark(child)
      case "ContentItem", "Role", "BasisForChoice", "Catalog": LossReport.take(child)
      case "DescriptiveMetadata":
        LossReport.visit(child)
        for language in child.all("Language") { LossReport.take(language) }
      default: continue
      }
    }
  }
}
