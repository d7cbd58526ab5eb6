internal import Crypto

/// Reads the caption of a JPEG picture, from IPTC-IIM and XMP (formats.md section 13).
enum PhotoReader {
  /// Reads one picture as an item; a picture without any words is refused.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let segments = JPEGSegments(source.bytes)
    let words = PhotoWords(segments)
    guard words.headline != nil || words.caption != nil else {
      throw WireFailure(.notAStory, "The picture carries neither a headline nor a caption.")
    }
    var item = WireItem(
      format: "jpeg", guid: "", body: words.caption.map(PlainMarkdown.convert) ?? "")
    words.fill(&item)
    item.photos = [photo(source, segments, words)]
    item.guid =
      words.identity
      ?? FeedGuid.mint([item.provider, words.transmission, words.headline, item.dates?.created,
        words.caption])
    item.incomplete = segments.isCut ? true : nil
    if segments.isCut { item.addRemark("The picture ends before its own data begin.") }
    item.readEmbargoWords()
    var batch = WireBatch()
    batch.items = [item.finished()]
    return batch
  }

  private static func photo(
    _ source: WireSource, _ segments: JPEGSegments, _ words: PhotoWords
  ) -> WireItem.Photo {
    let name = source.name?.split(separator: "/").last.map(String.init)
    return WireItem.Photo(
      guid: words.identity ?? words.transmission, caption: words.caption, credit: words.credit,
      byline: words.byline,
      renditions: [
        WireItem.Rendition(
          name: name, href: name ?? "picture.jpg", mime: "image/jpeg", width: segments.width,
          height: segments.height, size: source.bytes.count)
      ])
  }
}

/// What a picture says of itself, whichever of its two kinds of metadata says it.
struct PhotoWords: Sendable {
  private let iim: IIMRecords
  private let xmp: XMPProperties
  /// Whether the older records were changed after XMP was written.
  private let prefersIIM: Bool

  init(_ segments: JPEGSegments) {
    iim = IIMRecords(segments.iim)
    xmp = XMPProperties(segments.xmp)
    let digest = Array(Insecure.MD5.hash(data: segments.iim))
    prefersIIM = segments.digest.map { $0 != digest && $0.contains { $0 != 0 } } ?? false
  }

  private func value(_ names: String..., number: Int) -> String? {
    let modern = names.lazy.compactMap { xmp[$0] }.first
    return prefersIIM ? iim[number] ?? modern : modern ?? iim[number]
  }

  var headline: String? { (value("Headline", number: 105) ?? value("title", number: 5))?.collapsed }
  var caption: String? { value("description", number: 120) }
  var credit: String? { value("Credit", number: 110)?.collapsed }
  var transmission: String? { value("TransmissionReference", number: 103)?.collapsed }
  var identity: String? { xmp["DigImageGUID"] }

  var byline: String? {
    let modern = xmp.all("creator").unique
    let names = prefersIIM || modern.isEmpty ? iim.all(80) : modern
    return names.joined(separator: ", ").collapsed
  }

  /// Carries everything but the photo itself over.
  func fill(_ item: inout WireItem) {
    item.headline = headline
    item.slugline = value("title", number: 5)?.collapsed
    item.byline = [byline, value("AuthorsPosition", number: 85)].compactMap { $0 }
      .joined(separator: ", ").collapsed
    item.creditline = credit
    item.source = value("Source", number: 115)?.collapsed
    item.provider = credit ?? item.source
    let place = [
      value("Location", number: 92), value("City", number: 90), value("State", number: 95),
      value("Country", number: 101),
    ].compactMap { $0?.collapsed }
    item.located = place.joined(separator: ", ").collapsed
    if let code = value("CountryCode", number: 100) {
      item.places = [WireItem.Subject(scheme: "iso3166", code: code, name: place.last)]
    }
    item.copyright = value("rights", number: 116).map { WireItem.Copyright(notice: $0) }
    item.usageterms = xmp.all("UsageTerms").nonEmpty
    item.keywords = (xmp.all("subject") + iim.all(25)).unique.nonEmpty
    item.urgency = value("Urgency", number: 10).flatMap { Int($0) }
    item.language = iim[135]
    let codes = (xmp.all("SubjectCode") + iim.all(12)).unique
    item.subjects =
      (codes.map { WireItem.Subject(scheme: "subj", code: $0) }
      + (xmp.all("Category") + iim.all(15)).unique.map {
        WireItem.Subject(scheme: "category", code: $0)
      }
      + (xmp.all("SupplementalCategories") + iim.all(20)).unique.map {
        WireItem.Subject(scheme: "category", name: $0)
      }).nonEmpty
    item.people = xmp.all("PersonInImage").map { WireItem.Subject(name: $0) }.nonEmpty
    item.genres = (xmp.all("IntellectualGenre") + iim.all(4)).unique.nonEmpty
    var notes: [WireItem.EdNote] = []
    if let text = value("Instructions", number: 40) {
      notes.append(WireItem.EdNote(text, role: "instructions"))
    }
    if let text = value("CaptionWriter", number: 122) {
      notes.append(WireItem.EdNote(text, role: "caption writer"))
    }
    item.ednotes = notes.nonEmpty
    var dates = WireItem.Dates()
    dates.created = WireDate.normalise(xmp["DateCreated"]) ?? recordedDate
    item.dates = dates.isEmpty ? nil : dates
    item.unmapped = iim.others(than: Self.known).map { "iim 2:\($0)" }.nonEmpty
  }

  /// `20120926` and `163400+0200`.
  private var recordedDate: String? {
    guard let day = iim[55] else { return nil }
    guard let time = iim[60] else { return WireDate.normalise(day) }
    return WireDate.normalise("\(day)T\(time)") ?? WireDate.normalise(day)
  }

  private static let known: Set<Int> = [
    0, 4, 5, 10, 12, 15, 20, 25, 40, 55, 60, 80, 85, 90, 92, 95, 100, 101, 103, 105, 110, 115, 116,
    120, 122, 135,
  ]
}
