/// Reads ANPA 1312 (NAA 89-3), one item for each message of the file.
enum ANPAReader {
  /// Reads all messages; one without text is refused, one without its end is marked incomplete.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    var batch = WireBatch()
    for frame in TransmissionFrame.all(in: source.decoded().utf8) {
      if let item = item(frame) {
        batch.items.append(item)
      } else {
        let header = ANPAHeader(frame.header)
        batch.refused.append(
          WireFailure(
            .notAStory, "The message \(header.number ?? "without a number") holds no text."))
      }
    }
    guard !batch.items.isEmpty else {
      throw batch.refused.first ?? WireFailure(.notAStory, "The file holds no message.")
    }
    return batch
  }

  private static func item(_ frame: TransmissionFrame) -> WireItem? {
    let header = ANPAHeader(frame.header)
    let lines = ANPALine.all(in: frame.text)
    guard lines.contains(where: { !$0.isBlank }) else { return nil }
    let start = bodyStart(lines)
    let head = ANPAHead(lines[..<start])
    var body = ANPABody(head.subheads + lines[start...], isTabular: header.isTabular)
    var headlines = head.headlines
    if body.blocks.isEmpty, headlines.count > 1 {
      // A list of headlines has no story: they are the text.
      body = ANPABody(paragraphs: headlines.dropFirst())
      headlines = Array(headlines.prefix(1))
    }
    let transmission = ANPATransmission(frame.trailer)
    var item = WireItem(
      format: "anpa-1312", guid: "", body: MarkdownRenderer.render(body.blocks))
    fill(&item, header: header, head: head, transmission: transmission)
    item.headline = headlines.first
    readAbstract(headlines.dropFirst(), into: &item)
    item.ednotes =
      ((item.ednotes ?? []) + (head.notes + body.notes).map { WireItem.EdNote($0) }).nonEmpty
    item.incomplete = frame.isClosed ? nil : true
    if !frame.isClosed { item.addRemark("The end of the text (ETX) is missing.") }
    item.readEmbargoWords()
    return item.finished()
  }

  /// The first paragraph: the first indented line, or the first line after the marked ones.
  private static func bodyStart(_ lines: [ANPALine]) -> Int {
    let paragraph = lines.firstIndex { $0.isIndented && !$0.isMarked && !$0.isBlank }
    if let row = lines.firstIndex(where: \.isRow), row < paragraph ?? lines.endIndex {
      return headingStart(lines, before: row)
    }
    if let paragraph { return paragraph }
    let filled = lines.indices.filter { !lines[$0].isBlank }
    guard lines.contains(where: \.isMarked) else {
      // Nothing is marked and nothing indented: slug, headline, text.
      return filled.count > 2 ? filled[2] : lines.endIndex
    }
    // The first line that neither a mark opens nor the end of a marked one is.
    return filled.dropFirst().first { index in
      !lines[index].isMarked && !(lines[index - 1].isMarked && lines[index - 1].end == .none)
    } ?? lines.endIndex
  }

  /// The centred lines over a table belong to it, back to the byline or headline.
  private static func headingStart(_ lines: [ANPALine], before row: Int) -> Int {
    var start = row
    while start > 1, lines[start - 1].isMarked, lines[start - 1].end != .quad,
      !ANPAHead.isByline(lines[start - 1].words ?? "")
    {
      start -= 1
    }
    return start
  }

  private static func fill(
    _ item: inout WireItem, header: ANPAHeader, head: ANPAHead, transmission: ANPATransmission
  ) {
    item.slugline = head.slug ?? header.keyword
    item.version = head.version ?? header.version
    if let line = head.slugLine, line.filter({ $0 != "," }) != head.slug {
      item.ednotes = [WireItem.EdNote(line, role: "slugline")]
    }
    item.signals = Signals.read(slugline: head.slugLine).nonEmpty
    item.byline = head.bylines.isEmpty ? nil : head.bylines.joined(separator: ", ")
    item.priority = header.priority
    if let category = header.category {
      item.subjects = [WireItem.Subject(scheme: "a1312cat", code: category)]
    }
    item.photos = head.photos.map { WireItem.Photo(guid: $0) }.nonEmpty
    item.provider = transmission.agency
    item.source = transmission.agency
    var dates = WireItem.Dates()
    dates.created = transmission.date
    dates.sent = transmission.date
    item.dates = dates.isEmpty ? nil : dates
    let day = transmission.date.map { String($0.prefix(10)) } ?? header.day
    item.guid =
      (["anpa", transmission.agency, header.selector, header.number, day].compactMap { $0 })
      .joined(separator: ":")
    if header.number == nil || day == nil {
      item.guid = FeedGuid.mint([item.guid, item.slugline, item.body])
    }
    item.addRemark("The format has no id; one was made of sender, number and date.")
    if let slug = item.slugline, let day {
      // New leads come under new numbers: only slug and day join them.
      item.links = [WireItem.Link(rel: "slug", target: "\(slug)/\(day)")]
    }
    item.unmapped = header.day != nil && transmission.date == nil ? ["header/day"] : nil
  }

  /// The headline's second line: a sub-head, or the whole first paragraph as an abstract.
  private static func readAbstract(_ lines: ArraySlice<String>, into item: inout WireItem) {
    guard !lines.isEmpty else { return }
    if let longest = lines.max(by: { $0.utf8.count < $1.utf8.count }), longest.utf8.count > 100 {
      item.summary = longest
      // A story file keeps notes and no abstract.
      item.ednotes =
        (item.ednotes ?? []) + [WireItem.EdNote(longest, role: "summary", visibility: .public)]
    }
    item.subheadlines = lines.filter { $0 != item.summary }.nonEmpty
  }
}
