/// schema.org's statements in a page: JSON-LD in all its shapes.
struct LinkedData {
  /// Every object of every block, the outer ones first.
  private(set) var objects: [JSONValue] = []
  /// Objects by their `@id`, for statements that only name one.
  private var named: [String: JSONValue] = [:]
  /// Blocks that are no JSON even when mended.
  private(set) var unreadable = 0

  init(_ root: XMLElement) {
    for script in root.descendants("script") {
      guard let type = script.attribute("type")?.lowercased(), type.contains("ld+json") else {
        continue
      }
      let text = script.text
      guard text.utf8.contains(where: { $0 > 0x20 }) else { continue }
      if let value = Self.read(text) { gather(value, depth: 0) } else { unreadable += 1 }
    }
  }

  private static func read(_ text: String) -> JSONValue? {
    if let value = try? JSONValue.read(Array(text.utf8)) { return value }
    if let value = try? JSONValue.read(LinkedDataMending.mend(text)) { return value }
    guard text.contains("&quot;"), let plain = NinjsReader.line(text) else { return nil }
    return try? JSONValue.read(LinkedDataMending.mend(plain))
  }

  private mutating func gather(_ value: JSONValue, depth: Int) {
    guard depth < 12, objects.count < 5_000 else { return }
    switch value {
    case .array(let elements): for element in elements { gather(element, depth: depth + 1) }
    case .object(let members):
      objects.append(value)
      // The fullest object of a name is the statement; the others only refer to it.
      if let id = members["@id"]?.text, members.count > (named[id]?.members.count ?? 1) {
        named[id] = value
      }
      for name in [
        "@graph", "mainEntity", "mainEntityOfPage", "article", "hasPart", "@set", "@list",
      ] {
        if let inner = members[name] { gather(inner, depth: depth + 1) }
      }
      for (name, inner) in members
      where ["author", "publisher", "image", "itemReviewed"].contains(name) {
        if case .object(let members) = inner, let id = members["@id"]?.text,
          members.count > (named[id]?.members.count ?? 1)
        {
          named[id] = inner
        }
      }
    default: return
    }
  }

  /// What a reference such as `{"@id": "#author"}` stands for; anything else as it is.
  func resolved(_ node: JSONNode) -> JSONNode {
    guard case .object(let members) = node.value, members.count <= 2, let id = members["@id"]?.text,
      let full = named[id], full.members.count > members.count
    else { return node }
    node.carry()
    return JSONLedger().node(full)
  }

  /// The statement about the page's own story; nil where there is none, or several alike.
  func article(titled titles: [String], at addresses: [String]) -> JSONValue? {
    let stories = objects.filter { Self.isStory($0) }
    guard stories.count > 1 else { return stories.first }
    let keys = Set(titles.map(Self.key))
    func points(_ story: JSONValue) -> Int {
      var points = 0
      if let headline = story["headline"]?.text ?? story["name"]?.text {
        points += keys.contains(Self.key(headline)) ? 4 : 1
      }
      let places = [
        story["url"]?.text, story["@id"]?.text, story["mainEntityOfPage"]?.text,
        story["mainEntityOfPage"]?["@id"]?.text,
      ]
      if places.contains(where: {
        $0.map { place in addresses.contains { place.hasPrefix($0) } } ?? false
      }) {
        points += 4
      }
      if story["articleBody"] != nil { points += 2 }
      if story["datePublished"] != nil { points += 1 }
      return points
    }
    return stories.enumerated().max {
      (points($0.element), -$0.offset) < (points($1.element), -$1.offset)
    }?.element
  }

  /// How many stories the page speaks of.
  var storyCount: Int { objects.count { Self.isStory($0) } }

  /// The types of an object without their namespace.
  static func types(_ value: JSONValue) -> [String] {
    let given = value["@type"] ?? value["type"]
    let all = given.map { $0.elements.isEmpty ? [$0] : $0.elements } ?? []
    return all.compactMap {
      $0.text?.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map(String.init)
    }
  }

  static func isStory(_ value: JSONValue) -> Bool {
    types(value).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
        || type == "SocialMediaPosting"
    }
  }

  /// A headline's letters and digits alone.
  static func key(_ text: String) -> String {
    String((NinjsReader.line(text) ?? text).lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
