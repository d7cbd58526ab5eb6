/// What the components of a NewsItem are to each other: stories, pieces of them, pictures.
enum NewsML1Shape {
  /// Components below, not those of nested items.
  static func components(_ element: XMLElement) -> [XMLElement] { element.all("NewsComponent") }

  /// The role of a component, letters only and lower case; empty when it has none.
  static func role(_ component: XMLElement) -> String {
    let name = component.first("Role")?.attribute("FormalName") ?? ""
    return name.lowercased().filter(\.isLetter)
  }

  /// NewsItems inside the components of a NewsItem, at any depth but not inside each other.
  static func nestedItems(below element: XMLElement) -> [XMLElement] {
    components(element).flatMap { component in
      component.all("NewsItem") + nestedItems(below: component)
    }
  }

  /// The components that are stories of their own: those with a head line and a text, the deepest.
  static func stories(_ component: XMLElement) -> [XMLElement] {
    let found = components(component).flatMap { child in
      NewsML1Roles.isPiece(role(child)) ? [] : stories(child)
    }
    if found.isEmpty {
      return hasHeadline(component) && hasText(component) ? [component] : []
    }
    let others = equivalents(found, of: component)
    return hasOwnText(component, besides: found) ? [component] + others : others
  }

  /// One of those that are the same in other formats, told by their language.
  private static func equivalents(_ stories: [XMLElement], of parent: XMLElement) -> [XMLElement] {
    guard parent.attribute("EquivalentsList")?.lowercased() == "yes", stories.count > 1 else {
      return stories
    }
    var languages: Set<String> = []
    return stories.filter { languages.insert(language($0)?.lowercased() ?? "").inserted }
  }

  /// The language a component states itself.
  static func language(_ component: XMLElement) -> String? {
    component.at("DescriptiveMetadata", "Language")?.attribute("FormalName")?.collapsed
      ?? component.attribute("lang")?.collapsed
  }

  static func hasHeadline(_ component: XMLElement) -> Bool {
    component.at("NewsLines", "HeadLine")?.words != nil
      || components(component).contains { NewsML1Roles.headlines.contains(role($0)) }
  }

  /// Whether there is a text for readers in it that is no caption.
  static func hasText(_ component: XMLElement) -> Bool {
    let own = role(component)
    if NewsML1Roles.isAside(own) || NewsML1Roles.pictures.contains(own) { return false }
    return component.all("ContentItem").contains(where: isText)
      || components(component).contains(where: hasText)
  }

  private static func hasOwnText(_ component: XMLElement, besides stories: [XMLElement]) -> Bool {
    if component.all("ContentItem").contains(where: isText) { return true }
    return components(component).contains { child in
      !stories.contains { $0.node == child.node } && hasText(child) && Self.stories(child).isEmpty
    }
  }

  static func hasPicture(_ component: XMLElement) -> Bool {
    component.all("ContentItem").contains { NewsML1Media.isPicture($0) }
      || components(component).contains(where: hasPicture)
  }

  /// Whether all that it holds is a picture with what is said of it.
  static func isPicture(_ component: XMLElement) -> Bool {
    hasPicture(component) && !hasText(component) && !hasOtherFile(component)
  }

  /// Whether it names a text, sound or film in a file of its own.
  private static func hasOtherFile(_ component: XMLElement) -> Bool {
    component.all("ContentItem").contains {
      $0.attribute("Href")?.collapsed != nil && !NewsML1Media.isPicture($0)
    } || components(component).contains(where: hasOtherFile)
  }

  /// The single pictures of a component that is one.
  static func pictures(_ component: XMLElement) -> [XMLElement] {
    let parts = components(component).filter { hasPicture($0) }
    let told = parts.filter { hasHeadline($0) || hasCaption($0) }
    let hasOwn = component.all("ContentItem").contains { NewsML1Media.isPicture($0) }
    guard !told.isEmpty, told.count > 1 || !hasOwn else { return [component] }
    return parts.flatMap(pictures)
  }

  static func hasCaption(_ component: XMLElement) -> Bool {
    components(component).contains { NewsML1Roles.captions.contains(role($0)) }
  }

  private static func isText(_ item: XMLElement) -> Bool {
    guard let data = item.first("DataContent") ?? item.first("Encoding") else { return false }
    if NewsML1Media.isPicture(item) || NewsML1Media.isStyle(item) { return false }
    return data.words != nil
  }
}
