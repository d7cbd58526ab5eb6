internal import Crypto

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
    let older = iim.all(80)
    let names = modern.isEmpty || prefersIIM && !older.isEmpty ? older : modern
    return names.joined(separator: ", ").collapsed
  }

  /// Carries everything but the photo itself over.
  func fill(_ item: inout WireItem) {
    item.headline = headline
    item.slugline = value("title", number: 5)?.collapsed
    item.byline =
      [byline, value("AuthorsPosition", number: 85)].compactMap { $0 }
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
