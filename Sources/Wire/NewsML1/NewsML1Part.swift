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

  private let topics: NewsML1Topics
  private let shape: NewsML1Shape

  init(_ element: XMLElement, envelope: NewsML1Envelope, topics: NewsML1Topics) {
    self.topics = topics
    shape = NewsML1Shape(element)
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
    var base = base
    if !patches.isEmpty || update == "U" && components.isEmpty {
      return finish([NewsML1Patch.read(patches, onto: base)], element)
    }
    if update == "U" {
      base.addRemark("The item says that it is a patch (Update=U), yet it holds a whole text.")
      base.add(WireItem.Signal(.update, words: "Update=U"), to: \.signals)
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
    var stories = shape.stories(component)
    var reader = NewsML1Story(base, topics: topics, shape: shape)
    for story in stories { reader.stories.insert(story) }
    if stories.count > Self.limit {
      reader.item.addRemark(
        "Only \(Self.limit) of the item's \(stories.count) stories are carried over.")
      stories = Array(stories.prefix(Self.limit))
    }
    if stories.isEmpty { stories = [component] }
    for story in stories {
      reader.stories.insert(story)
      for holder in Self.chain(from: story, to: component).dropFirst() {
        reader.holders.insert(holder)
      }
    }
    var made: [WireItem] = []
    for (index, element) in stories.enumerated() {
      var story = reader
      story.read(element, chain: Self.chain(from: element, to: component))
      if index > 0 {
        let name = element.attribute("Duid")?.collapsed ?? NewsML1Shape.language(element)
        story.item.guid += "#" + (name ?? String(index + 1))
      }
      references += story.references
      made.append(story.item)
    }
    if !reader.stories.contains(component) {
      // Pictures that are in none of the stories.
      reader.gatherContent(component)
      NewsML1Story.attach(reader.photos, to: &made)
      if let first = made.indices.first {
        for keyword in reader.item.keywords ?? [] { made[first].add(keyword, to: \.keywords) }
      }
    }
    return made
  }

  /// Stories of one NewsItem: each is read with all that the components around it say.
  private static let limit = 200

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
