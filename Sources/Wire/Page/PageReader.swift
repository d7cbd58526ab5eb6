/// A page of plain text as somebody copied it from a news site.
enum PageReader {
  /// Bytes of the longest page: 1 MiB, more than a page of any site has of text.
  private static let limit = 1_024 * 1_024

  /// Reads the one story of a page; refuses text without a headline and a body.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    guard source.bytes.count <= limit else {
      throw WireFailure(.notAStory, "The text has more than 1 MiB, which no page of news has.")
    }
    let decoded = source.decoded()
    if decoded.replacements * 50 > source.bytes.count || decoded.utf8.contains(0) {
      throw WireFailure(.notAStory, "The file is no text: too many of its bytes mean nothing.")
    }
    let lines = PageLine.lines(of: decoded.text)
    try PageShape.check(lines)
    var page = PageSorting(lines)
    page.sort()
    guard let headline = page.headline, !page.body.isEmpty else {
      throw WireFailure(.notAStory, "The text has no headline with a body under it.")
    }
    var item = WireItem(format: "text-page", guid: "", body: PageMarkdown.render(page.body))
    item.headline = headline
    item.subheadlines = page.subheadlines.nonEmpty
    item.byline = page.bylines.first
    item.dateline = page.place
    item.located = page.place
    item.photos = page.photos.nonEmpty
    item.dates = page.dates.isEmpty ? nil : page.dates
    item.disclaimer = page.disclaimer
    item.remarks = page.remarks.nonEmpty
    item.unmapped = (page.navigation + page.bylines.dropFirst().map { "byline: \($0)" }).nonEmpty
    if decoded.replacements > 0 {
      item.addRemark("\(decoded.replacements) bytes could not be read as \(decoded.name).")
    }
    readDateline(page, into: &item)
    item.source = page.disclaimer?.agency ?? page.agency ?? item.source
    item.provider = item.source
    let day = (item.dates?.created ?? item.dates?.published ?? item.dates?.version)?.prefix(10)
    item.guid = FeedGuid.mint([item.source, headline, day.map(String.init)])
    item.addRemark("A page has no id; one was made of agency, headline and date.")
    let isAnonymous =
      item.dates == nil && item.source == nil && item.byline == nil && item.dateline == nil
    try PageShape.checkSubject(lines, isAnonymous: isAnonymous && item.disclaimer == nil)
    if isAnonymous {
      item.addRemark(
        "Nothing in the text says who wrote it, where or when; only its shape is a story's.")
    }
    var batch = WireBatch()
    batch.items = [item.finished()]
    return batch
  }

  /// A dateline that opens the first paragraph: it stays there, as the agency wrote it.
  private static func readDateline(_ page: PageSorting, into item: inout WireItem) {
    guard let first = page.body.first?.text else { return }
    guard let found = PageDateline.find(in: first) else { return }
    item.source = item.source ?? found.agency
    if item.dates == nil, let day = PageDateline.day(in: first) {
      item.dates = WireItem.Dates()
      item.dates?.created = day
    }
    if item.dateline == nil {
      item.dateline = found.place
      item.located = found.place
    }
  }
}
