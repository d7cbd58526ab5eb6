/// What a page's `meta`, `link` and `title` elements say: OpenGraph, Dublin Core and the like.
struct PageMeta {
  private var values: [String: [String]] = [:]
  private(set) var canonical: String?
  private(set) var licence: String?
  private(set) var base: String?
  private(set) var title: String?

  init(_ root: XMLElement) {
    gather(root)
  }

  private mutating func gather(_ element: XMLElement) {
    for child in element.children {
      if child.is("meta") {
        take(child)
      } else if child.is("link") {
        let relations = child.attribute("rel")?.lowercased().split(separator: " ") ?? []
        let target = child.attribute("href")?.trimmed
        if relations.contains("canonical"), canonical == nil { canonical = target }
        if relations.contains("license"), licence == nil { licence = target }
      } else if child.is("base") {
        base = base ?? child.attribute("href")?.trimmed
      } else if child.is("title") {
        title = title ?? child.words
      } else if !child.is("svg"), !child.is("script") {
        // A parser that mends may leave the head's elements at any depth.
        gather(child)
      }
    }
  }

  private mutating func take(_ element: XMLElement) {
    guard let content = element.attribute("content")?.collapsed else { return }
    for name in [
      element.attribute("property"), element.attribute("name"), element.attribute("http-equiv"),
    ] {
      guard let key = name?.lowercased().trimmed, (values[key]?.count ?? 0) < 200 else { continue }
      values[key, default: []].append(content)
    }
  }

  /// The first value under one of these names, without HTML's entities.
  func first(_ names: String...) -> String? {
    for name in names {
      if let value = values[name]?.first.flatMap(NinjsReader.line) { return value }
    }
    return nil
  }

  func all(_ name: String) -> [String] { (values[name] ?? []).compactMap(NinjsReader.line) }

  /// The first value that is a date.
  func date(_ names: String...) -> String? {
    for name in names {
      if let date = values[name]?.first.flatMap({ WireDate($0) }), date.day != nil, date.year > 1900
      {
        return date.text
      }
    }
    return nil
  }

  var isArticle: Bool { first("og:type")?.lowercased().contains("article") ?? false }
  var isWebsite: Bool { first("og:type")?.lowercased() == "website" }
}
