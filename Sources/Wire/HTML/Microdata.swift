/// The same statements in attributes: microdata's `itemprop`, RDFa's `property`.
enum Microdata {
  /// The page's story as an object like JSON-LD's; nil where no element says that it is one.
  static func article(in root: XMLElement) -> JSONValue? {
    guard let scope = scope(in: root) else { return nil }
    var members: [String: [JSONValue]] = [:]
    let type = scope.attribute("itemtype") ?? scope.attribute("typeof") ?? ""
    members["@type"] = [.string(type)]
    gather(scope, into: &members)
    return .object(members.mapValues { $0.count == 1 ? $0[0] : .array($0) })
  }

  private static func scope(in element: XMLElement) -> XMLElement? {
    for child in element.children {
      if child.hasAttributes, let type = child.attribute("itemtype") ?? child.attribute("typeof"),
        LinkedData.isStory(
          .object(["@type": .array(type.split(separator: " ").map { .string(String($0)) })]))
      {
        return child
      }
      if let found = scope(in: child) { return found }
    }
    return nil
  }

  private static func gather(_ element: XMLElement, into members: inout [String: [JSONValue]]) {
    for child in element.children {
      guard child.hasAttributes, let names = child.attribute("itemprop") ?? property(of: child)
      else {
        if child.attribute("itemscope") == nil { gather(child, into: &members) }
        continue
      }
      let isScope = child.attribute("itemscope") != nil || child.attribute("typeof") != nil
      for name in names.split(separator: " ") {
        let plain = name.split(separator: ":").last.map(String.init) ?? String(name)
        // The text itself is read from the page, with its paragraphs.
        if plain == "articleBody" || plain == "text" { continue }
        let value = isScope ? object(child) : .string(text(of: child))
        if !value.isBlank, (members[plain]?.count ?? 0) < 200 {
          members[plain, default: []].append(value)
        }
      }
      if !isScope { gather(child, into: &members) }
    }
  }

  private static func object(_ element: XMLElement) -> JSONValue {
    var members: [String: [JSONValue]] = [:]
    gather(element, into: &members)
    if let type = element.attribute("itemtype") ?? element.attribute("typeof") {
      members["@type"] = [.string(type)]
    }
    if members["name"] == nil, members["url"] == nil {
      members["name"] = [.string(text(of: element))]
    }
    return .object(members.mapValues { $0.count == 1 ? $0[0] : .array($0) })
  }

  /// RDFa on visible elements; `meta` with `property` is OpenGraph's.
  private static func property(of element: XMLElement) -> String? {
    guard let name = element.attribute("property"), !name.hasPrefix("og:"), !name.hasPrefix("fb:"),
      !name.hasPrefix("article:"), !name.hasPrefix("twitter:")
    else { return nil }
    return name
  }

  private static func text(of element: XMLElement) -> String {
    if let said = element.attribute("content") { return said }
    if element.is("time"), let said = element.attribute("datetime") { return said }
    if element.is("img") { return element.attribute("src") ?? "" }
    if element.is("a") || element.is("link") {
      let words = element.words
      return words ?? element.attribute("href") ?? ""
    }
    return element.words ?? ""
  }
}
