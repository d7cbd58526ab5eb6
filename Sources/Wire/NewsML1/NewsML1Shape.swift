internal import CXML

/// What the components of a NewsItem are to each other: stories, pieces of them, pictures.
///
/// Each component is looked at once: agencies nest them, and others might nest them without end.
struct NewsML1Shape {
  private struct Facts {
    var role = ""
    /// Whether there is a text for readers in it that is no caption.
    var hasText = false
    var hasPicture = false
    /// Whether it names a text, sound or film in a file of its own.
    var hasOtherFile = false
    var hasHeadline = false
  }

  private var facts: [xmlNodePtr: Facts] = [:]

  init(_ item: XMLElement) {
    for component in Self.components(item) { learn(component) }
  }

  private mutating func learn(_ component: XMLElement) {
    var own = Facts()
    own.role = Self.stated(component)
    own.hasHeadline = component.at("NewsLines", "HeadLine")?.words != nil
    for item in component.all("ContentItem") {
      let isPicture = NewsML1Media.isPicture(item)
      own.hasPicture = own.hasPicture || isPicture
      let isFile = !isPicture && item.attribute("Href")?.collapsed != nil
      own.hasOtherFile = own.hasOtherFile || isFile
      own.hasText = own.hasText || !isPicture && Self.isText(item)
    }
    for child in Self.components(component) {
      learn(child)
      guard let inner = facts[child.node] else { continue }
      own.hasPicture = own.hasPicture || inner.hasPicture
      own.hasOtherFile = own.hasOtherFile || inner.hasOtherFile
      own.hasText = own.hasText || inner.hasText
      own.hasHeadline = own.hasHeadline || NewsML1Roles.headlines.contains(inner.role)
    }
    if NewsML1Roles.isAside(own.role) || NewsML1Roles.pictures.contains(own.role) {
      own.hasText = false
    }
    facts[component.node] = own
  }

  /// Components below, not those of nested items.
  static func components(_ element: XMLElement) -> [XMLElement] { element.all("NewsComponent") }

  /// The role of a component, letters only and lower case; empty when it has none.
  func role(_ component: XMLElement) -> String { facts[component.node]?.role ?? "" }

  func hasText(_ component: XMLElement) -> Bool { facts[component.node]?.hasText ?? false }

  /// Whether all that it holds is a picture with what is said of it.
  func isPicture(_ component: XMLElement) -> Bool {
    guard let own = facts[component.node] else { return false }
    return own.hasPicture && !own.hasText && !own.hasOtherFile
  }

  /// The components that are stories of their own: those with a head line and a text, the deepest.
  func stories(_ component: XMLElement) -> [XMLElement] {
    guard let own = facts[component.node], own.hasText else { return [] }
    var found: [XMLElement] = []
    var hasRest = component.all("ContentItem").contains {
      !NewsML1Media.isPicture($0) && Self.isText($0)
    }
    for child in Self.components(component) {
      let inner = NewsML1Roles.isPiece(role(child)) ? [] : stories(child)
      found += inner
      if inner.isEmpty, hasText(child) { hasRest = true }
    }
    if found.isEmpty { return own.hasHeadline ? [component] : [] }
    let others = equivalents(found, of: component)
    return hasRest ? [component] + others : others
  }

  /// One of those that are the same in other formats, told by their language.
  private func equivalents(_ stories: [XMLElement], of parent: XMLElement) -> [XMLElement] {
    guard parent.attribute("EquivalentsList")?.lowercased() == "yes", stories.count > 1 else {
      return stories
    }
    var languages: Set<String> = []
    return stories.filter { languages.insert(Self.language($0)?.lowercased() ?? "").inserted }
  }

  /// The single pictures of a component that is one.
  func pictures(_ component: XMLElement) -> [XMLElement] {
    let parts = Self.components(component).filter { facts[$0.node]?.hasPicture ?? false }
    let told = parts.count { facts[$0.node]?.hasHeadline ?? false || hasCaption($0) }
    let hasOwn = component.all("ContentItem").contains { NewsML1Media.isPicture($0) }
    guard told > 0, told > 1 || !hasOwn else { return [component] }
    return parts.flatMap(pictures)
  }

  private func hasCaption(_ component: XMLElement) -> Bool {
    Self.components(component).contains { NewsML1Roles.captions.contains(role($0)) }
  }

  /// NewsItems inside the components of a NewsItem, at any depth but not inside each other.
  static func nestedItems(below element: XMLElement) -> [XMLElement] {
    var found: [XMLElement] = []
    gatherItems(element, into: &found)
    return found
  }

  private static func gatherItems(_ element: XMLElement, into found: inout [XMLElement]) {
    for component in components(element) {
      found += component.all("NewsItem")
      gatherItems(component, into: &found)
    }
  }

  /// The language a component states itself.
  static func language(_ component: XMLElement) -> String? {
    component.at("DescriptiveMetadata", "Language")?.attribute("FormalName")?.collapsed
      ?? component.attribute("lang")?.collapsed
  }

  private static func stated(_ component: XMLElement) -> String {
    let name = component.first("Role")?.attribute("FormalName") ?? ""
    return name.lowercased().filter(\.isLetter)
  }

  private static func isText(_ item: XMLElement) -> Bool {
    guard let data = item.first("DataContent") ?? item.first("Encoding") else { return false }
    return !NewsML1Media.isStyle(item) && data.words != nil
  }
}

/// A set of elements, by the place they have in their tree.
struct XMLElementSet {
  private var nodes: Set<xmlNodePtr> = []

  mutating func insert(_ element: XMLElement) { nodes.insert(element.node) }

  func contains(_ element: XMLElement) -> Bool { nodes.contains(element.node) }
}
