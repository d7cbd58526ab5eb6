extension NewsML1Story {
  /// Texts, pictures and other media of a component and those below, stories of their own left out.
  mutating func gatherContent(_ component: XMLElement, role: String = "") {
    let own = shape.role(component)
    let role = own.isEmpty || own == "main" ? (role.isEmpty ? own : role) : own
    if shape.isPicture(component) { return gatherPictures([component]) }
    LossReport.visit(component)
    for item in component.all("ContentItem") { gather(item, role: role, in: component) }
    var pictures: [XMLElement] = []
    for child in NewsML1Shape.components(component) {
      if stories.contains(child) { continue }
      if shape.isPicture(child) {
        pictures.append(child)
        continue
      }
      // What the components inside a story say is read where the story itself says nothing.
      if !holders.contains(child) { readMetadata(child) }
      gatherContent(child, role: role)
    }
    gatherPictures(pictures)
  }

  private mutating func addPhoto(_ photo: WireItem.Photo, _ language: String? = nil) {
    guard photo != WireItem.Photo() else { return }
    guard photos.count < WireItem.longest else { return item.remarkFullList() }
    photos.append((photo, language))
  }

  private mutating func gather(_ item: XMLElement, role: String, in component: XMLElement) {
    LossReport.take(item)
    if NewsML1Media.isStyle(item) || NewsML1Roles.styles.contains(role) { return }
    if let href = item.attribute("Href")?.collapsed {
      if NewsML1Media.isPicture(item) {
        let photo = NewsML1Photo.read([(item, shape.role(component))])
        addPhoto(photo)
      } else {
        let kind = role.isEmpty || role == "main" ? NewsML1Media.kind(item) : role
        item.all("Comment").compactMap(\.words).forEach {
          self.item.add(WireItem.EdNote($0, role: "comment"), to: \.ednotes)
        }
        self.item.add(WireItem.Link(rel: "rendition:\(kind)", target: href), to: \.links)
        if NewsML1Media.kind(item) == "text", item.first("DataContent") == nil {
          self.item.addRemark("A text is in a file of its own: \(href).")
        }
      }
    }
    guard let text = NewsML1Text(item, headline: self.item.headline) else { return }
    if let remark = text.remark { self.item.addRemark(remark) }
    pieces.append(
      NewsML1Piece(role: role, text: text, language: text.nitf?.language))
  }

  /// Pictures side by side that are renditions of one are told by their different roles.
  private mutating func gatherPictures(_ components: [XMLElement]) {
    var renditions: [(item: XMLElement, role: String)] = []
    func end() {
      if !renditions.isEmpty { addPhoto(NewsML1Photo.read(renditions)) }
      renditions = []
    }
    for component in components.flatMap(shape.pictures) {
      let role = shape.role(component)
      let isBare =
        component.first("NewsLines") == nil && NewsML1Shape.components(component).isEmpty
        && NewsML1Photo.renditionRoles.contains(role)
      guard isBare else {
        end()
        let photo = NewsML1Photo.read(component, of: self)
        NewsML1Photo.mark(component)
        for line in component.first("NewsLines")?.all("KeywordLine") ?? [] {
          LossReport.take(line)
          if let text = Self.line(line) { addKeywords(text) }
        }
        addPhoto(photo, NewsML1Shape.language(component))
        continue
      }
      LossReport.take(component)
      if renditions.contains(where: { $0.role == role }) { end() }
      renditions += component.all("ContentItem").map { ($0, role) }
    }
    end()
  }

  /// Puts the texts where they belong: body, head lines, notes, captions.
  mutating func takePieces() {
    var texts: [NewsML1Piece] = []
    for piece in pieces {
      let plain = MarkdownPlain.unescaped(piece.text.body).collapsed
      switch piece.role {
      case let role where NewsML1Roles.headlines.contains(role):
        guard let plain = Self.bare(plain) else { continue }
        if item.headline == nil { item.headline = plain } else { addSubheadline(plain) }
      case let role where NewsML1Roles.subheadlines.contains(role):
        if let plain = Self.bare(plain) { addSubheadline(plain) }
      case let role where NewsML1Roles.summaries.contains(role):
        item.summary = item.summary ?? plain
      case let role where NewsML1Roles.captions.contains(role):
        if let plain { captions.append(plain) }
      case let role where NewsML1Roles.notes.contains(role):
        let text = MarkdownPlain.unescaped(piece.text.body)
        if !text.isEmpty { item.add(WireItem.EdNote(text, role: role), to: \.ednotes) }
      case let role where NewsML1Roles.lines.contains(role): takeLine(plain, role: role)
      default: texts.append(piece)
      }
      for note in piece.text.notes { item.add(note, to: \.ednotes) }
    }
    texts = NewsML1Piece.withoutRepetitions(texts)
    let leads = texts.filter { NewsML1Roles.leads.contains($0.role) }
    let others = texts.filter { !NewsML1Roles.leads.contains($0.role) }
    let bodies = (leads + others).map(\.text.body).filter { !$0.isEmpty }
    item.body = bodies.joined(separator: "\n\n")
    for piece in texts {
      if let nitf = piece.text.nitf { item.complete(with: nitf) }
      if item.headline == nil { item.headline = piece.text.headline }
      for photo in piece.text.photos { addPhoto(photo) }
    }
  }

  /// A head line without the marks of its weight.
  private static func bare(_ text: String?) -> String? {
    text.map { $0.filter { $0 != "*" } }?.collapsed
  }

  private mutating func takeLine(_ text: String?, role: String) {
    guard let text else { return }
    switch role {
    case "byline": item.byline = item.byline ?? text
    case "dateline": item.dateline = item.dateline ?? text
    case "credit", "creditline": item.creditline = item.creditline ?? text
    case "slug", "slugline": item.slugline = item.slugline ?? text
    case "keywords", "keywordline": addKeywords(text)
    default: addCopyright(text)
    }
  }
}
