/// What kind of medium a ContentItem is, by whatever its sender says of it.
enum NewsML1Media {
  static func isPicture(_ item: XMLElement) -> Bool {
    let hasFile = item.attribute("Href")?.collapsed != nil
    guard hasFile || item.first("Encoding") != nil else { return false }
    let kind = formal(item, "MediaType")
    if ["photo", "image", "graphic", "picture", "photograph", "graphics"].contains(kind) {
      return true
    }
    let mime = formal(item, "MimeType")
    if mime.hasPrefix("image/") { return true }
    guard mime.isEmpty || mime == "application/octet-stream",
      kind.isEmpty || kind == "complexdata" || kind == "binary"
    else { return false }
    let format = formal(item, "Format")
    if pictureFormats.contains(where: format.hasPrefix) { return true }
    guard format.isEmpty else { return false }
    let name = (item.attribute("Href") ?? "").lowercased()
    return name.split(separator: ".").last.map { pictureFormats.contains(String($0)) } ?? false
  }

  static func isStyle(_ item: XMLElement) -> Bool {
    formal(item, "MimeType").contains("css") || formal(item, "Format") == "css"
      || formal(item, "MimeType").contains("javascript")
  }

  /// The MIME type, stated or told by the format.
  static func mime(_ item: XMLElement) -> String? {
    let stated = formal(item, "MimeType")
    if !stated.isEmpty { return stated }
    let format = formal(item, "Format")
    if format.hasPrefix("jp") { return "image/jpeg" }
    return ["png", "gif", "tiff"].first { format.hasPrefix($0) }.map { "image/\($0)" }
  }

  /// What a medium that is no picture is called in a link, such as `video`.
  static func kind(_ item: XMLElement) -> String {
    let kind = formal(item, "MediaType")
    if !kind.isEmpty, kind != "complexdata" { return kind }
    let mime = formal(item, "MimeType")
    if let type = mime.split(separator: "/").first { return String(type) }
    let format = formal(item, "Format")
    return format.hasPrefix("mp") || format.hasPrefix("mov") ? "video" : "file"
  }

  static func formal(_ item: XMLElement, _ name: StaticString) -> String {
    guard let element = item.first(name) else { return "" }
    return (element.attribute("FormalName") ?? element.text).collapsed?.lowercased() ?? ""
  }

  private static let pictureFormats = ["jpeg", "jpg", "jfif", "png", "gif", "tif", "bmp", "webp"]
}
