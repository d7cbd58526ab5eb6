/// One NewsItem: the wire items it makes, and what joins it to others of its file.
struct NewsML1Part {
  var items: [WireItem] = []
  var guid: String
  var line: Int
  /// The place in the file's parts of the NewsItem that this one is nested in.
  var outer: Int?
  /// Why it is no story and no fault either.
  var sentence: String?
  /// Identities of items it refers to, without their revision.
  var references: [String] = []

  /// Who sends the item, where its components do not say so.
  private let provider: String?

  let topics: NewsML1Topics
  let envelope: NewsML1Envelope

  init(_ element: XMLElement, envelope: NewsML1Envelope, topics: NewsML1Topics) {
    self.topics = topics
    self.envelope = envelope
    line = element.line
    let identity = NewsML1Identity(element)
    guid = identity.guid
    provider = envelope.sender ?? identity.provider
    var base = WireItem(format: "newsml-1", guid: identity.guid, body: "")
    base.version = identity.version
    base.language = element.attribute("lang")?.collapsed
    base.priority = envelope.priority
    var dates = WireItem.Dates()
    dates.sent = envelope.sent
    base.dates = dates.isEmpty ? nil : dates
    markHead(element)
    var management = NewsML1Management(base)
    if let given = element.first("NewsManagement") { management.read(given) }
    for comment in element.all("Comment") {
      LossReport.take(comment)
      management.note(comment.text, role: "comment")
    }
    management.finish(update: identity.update)
    base = management.item
    if base.slugline == nil {
      base.slugline = element.at("Identification", "NameLabel")?.words
    }
    references = (base.links ?? []).map(\.target)
    readContent(element, base: base, update: identity.update)
  }

  /// Whether it is a picture that may become another item's photo.
  var isPicture: Bool {
    items.count == 1 && items.allSatisfy { $0.body.isEmpty && $0.photos != nil }
  }

  private func markHead(_ element: XMLElement) {
    if let identification = element.first("Identification") {
      LossReport.visit(identification)
      for part in [identification.first("NewsIdentifier"), identification.first("NameLabel")] {
        if let part { LossReport.take(part) }
      }
    }
    for catalog in element.all("Catalog") { LossReport.take(catalog) }
  }

  private mutating func readContent(_ element: XMLElement, base: WireItem, update: String) {
    let components = NewsML1Shape.components(element)
    if components.isEmpty, element.first("TopicSet") != nil {
      sentence = "The item \(guid) is a list of topics, not a story."
      return
    }
    let patches = element.all("Update")
    if !patches.isEmpty || update == "U" {
      var item = NewsML1Patch.read(patches, onto: base)
      for component in components {
        var story = NewsML1Story(item, topics: topics, envelope: envelope)
        story.read(component, chain: [component])
        item = story.item
      }
      return finish([item], element)
    }
    var made: [WireItem] = []
    for component in components { made += read(component, base: base) }
    if components.isEmpty { made = [base] }
    let nested = NewsML1Shape.nestedItems(below: element).count
    let isEmpty = made.allSatisfy { $0.body.isEmpty && $0.photos == nil }
    if isEmpty, nested > 0, base.status != .canceled {
      let count = nested == 1 ? "1 item" : "\(nested) items"
      sentence = "The item \(guid) is a package of \(count) and no story itself."
      return
    }
    finish(made, element)
  }

  /// The stories of one component, with the pictures beside them.
  private mutating func read(_ component: XMLElement, base: WireItem) -> [WireItem] {
    var stories = NewsML1Shape.stories(component)
    if stories.isEmpty { stories = [component] }
    var made: [WireItem] = []
    for (index, element) in stories.enumerated() {
      var story = NewsML1Story(base, topics: topics, envelope: envelope)
      story.others = stories.filter { $0.node != element.node }
      story.read(element, chain: Self.chain(from: element, to: component))
      if index > 0 {
        let name = element.attribute("Duid")?.collapsed ?? NewsML1Shape.language(element)
        story.item.guid += "#" + (name ?? String(index + 1))
      }
      references += story.references
      made.append(story.item)
    }
    if !stories.contains(where: { $0.node == component.node }) {
      NewsML1Story.attach(pictures(beside: stories, in: component, base: base), to: &made)
    }
    return made
  }

  /// Pictures of a component that are in none of its stories, with the language they are told in.
  private func pictures(
    beside stories: [XMLElement], in component: XMLElement, base: WireItem
  ) -> [(photo: WireItem.Photo, language: String?)] {
    var story = NewsML1Story(base, topics: topics, envelope: envelope)
    story.others = stories
    story.gatherContent(component)
    return story.photos
  }

  private static func chain(from element: XMLElement, to top: XMLElement) -> [XMLElement] {
    var chain = [element]
    var current = element
    while current.node != top.node, let parent = current.parent {
      chain.append(parent)
      current = parent
    }
    return chain
  }

  private mutating func finish(_ made: [WireItem], _ element: XMLElement) {
    for nested in NewsML1Shape.nestedItems(below: element) { LossReport.take(nested) }
    let unmapped = LossReport.unmapped(below: element)
    items = made.map { item in
      var item = item.incomplete == true ? item : item.settled()
      item.unmapped = unmapped.nonEmpty
      item.provider = item.provider ?? provider
      return item
    }
    for (index, item) in items.enumerated() where item.guid.isEmpty {
      items[index].guid = FeedGuid.mint([item.provider, item.headline, item.dates?.created])
      items[index].addRemark(
        "The file gives the item no identity, so one was made of sender, headline and date.")
    }
    guid = items.first?.guid ?? guid
  }
}
