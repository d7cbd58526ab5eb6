/// One story of a NewsItem: what its components say of it, and its texts and pictures.
struct NewsML1Story {
  var item: WireItem
  /// Components that are stories of their own and none of this one's business.
  var others: [XMLElement] = []
  var photos: [(photo: WireItem.Photo, language: String?)] = []
  var pieces: [NewsML1Piece] = []
  /// Captions that stand beside their picture, not around it.
  var captions: [String] = []
  /// Identities of items that the components name.
  var references: [String] = []
  var copyrights: [String] = []
  /// Whether the slugline is the story's own, not the label of the whole item.
  var hasOwnSlug = false

  let topics: NewsML1Topics
  let envelope: NewsML1Envelope

  init(_ base: WireItem, topics: NewsML1Topics, envelope: NewsML1Envelope) {
    item = base
    self.topics = topics
    self.envelope = envelope
  }

  /// Reads a story's component; `chain` is it and those around it, the inner ones count for more.
  mutating func read(_ component: XMLElement, chain: [XMLElement]) {
    let stated = chain.lazy.compactMap(NewsML1Shape.language).first
    item.language = Self.language(stated) ?? item.language
    for element in chain { readMetadata(element) }
    gatherContent(component)
    takePieces()
    Self.attachCaptions(captions, to: &photos)
    for photo in photos { item.add(photo.photo, to: \.photos) }
    if NewsML1Shape.isPicture(component) { takePictureLines() }
    if item.language == nil { item.language = pieces.lazy.compactMap(\.language).first }
  }

  /// Tags of two or three capitals are written small, as BCP 47 has it.
  private static func language(_ tag: String?) -> String? {
    tag.map { $0.utf8.count <= 3 ? $0.lowercased() : $0 }
  }

  /// An item that is nothing but a picture has the picture's credit and byline for its own.
  private mutating func takePictureLines() {
    guard item.body.isEmpty, photos.count == 1, var photo = photos.first?.photo else { return }
    photo.guid = item.guid
    photo.credit = photo.credit ?? item.creditline ?? item.source ?? item.provider
    photo.byline = photo.byline ?? item.byline
    photo.caption = photo.caption ?? item.headline
    item.photos = [photo]
    item.byline = item.byline ?? photo.byline
  }

  /// Gives pictures to the story in their language, else to the first.
  static func attach(
    _ photos: [(photo: WireItem.Photo, language: String?)], to items: inout [WireItem]
  ) {
    for (photo, language) in photos {
      let match = items.firstIndex { $0.language == Self.language(language) && language != nil }
      guard let owner = match ?? items.indices.first else { return }
      items[owner].add(photo, to: \.photos)
    }
  }

  private static func attachCaptions(
    _ captions: [String], to photos: inout [(photo: WireItem.Photo, language: String?)]
  ) {
    for caption in captions {
      guard let index = photos.firstIndex(where: { $0.photo.caption == nil }) else {
        guard let last = photos.indices.last else { return }
        let known = photos[last].photo.caption ?? ""
        if !known.contains(caption) { photos[last].photo.caption = "\(known) \(caption)" }
        continue
      }
      photos[index].photo.caption = caption
    }
  }
}
