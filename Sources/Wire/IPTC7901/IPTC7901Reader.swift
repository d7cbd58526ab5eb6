/// Reads IPTC 7901, one item for each message of the file.
enum IPTC7901Reader {
  /// Reads all messages; one without text is refused, one without its end is marked incomplete.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    var batch = WireBatch()
    for frame in TransmissionFrame.all(in: source.decoded().utf8) {
      if let item = item(frame) {
        batch.items.append(item)
      } else {
        batch.refused.append(
          WireFailure(.notAStory, "The message \(number(of: frame)) holds no text."))
      }
    }
    guard !batch.items.isEmpty else {
      throw batch.refused.first ?? WireFailure(.notAStory, "The file holds no message.")
    }
    return batch
  }

  private static func number(of frame: TransmissionFrame) -> String {
    IPTC7901Header(TransmissionFrame.lines(of: frame.header)).number ?? "without a number"
  }

  private static func item(_ frame: TransmissionFrame) -> WireItem? {
    var head = TransmissionFrame.lines(of: frame.header)
    var lines = TransmissionFrame.lines(of: GermanSevenBit.resolved(frame.text)[...])
    if !lines.contains(where: { $0.contains { $0 > 0x20 } }) {
      // STX was lost: address and keywords end at the second blank line.
      let filled = head.indices.filter { head[$0].contains { $0 > 0x20 } }
      guard filled.count > 2 else { return nil }
      lines = Array(head[filled[2]...])
      head = Array(head[..<filled[2]])
    }
    let header = IPTC7901Header(head)
    let text = IPTC7901Text(lines)
    guard text.headline != nil || !text.body.isEmpty else { return nil }
    var item = WireItem(format: "iptc-7901", guid: "", body: text.body)
    item.headline = text.headline
    item.byline = text.byline
    item.dateline = text.dateline
    item.slugline = header.keywordLines.joined(separator: " ").collapsed
    item.keywords = header.keywords.nonEmpty
    item.priority = header.priority
    if let category = header.category {
      item.subjects = [WireItem.Subject(scheme: "iptc7901", code: category)]
    }
    item.ednotes = notes(of: text).nonEmpty
    item.source = text.agency
    item.provider = provider(header, text.agency)
    item.unmapped = header.optional.map { ["header: \($0)"] }
    let date = IPTC7901Date.read(frame.trailer)
    if let date {
      var dates = WireItem.Dates()
      (dates.created, dates.sent) = (date, date)
      item.dates = dates
    }
    item.version = header.version ?? version(in: text.advisories)
    item.guid = header.identity ?? identity(header, date: date, item: item)
    if header.identity == nil {
      item.addRemark("The format has no id; one was made of service, number and date.")
    }
    item.signals = Signals.read(notes: text.advisories).nonEmpty
    item.incomplete = frame.isClosed ? nil : true
    if !frame.isClosed { item.addRemark("The end of the text (ETX) is missing.") }
    item.readEmbargoWords(also: item.body.components(between: "\n\n").prefix(2).map { $0 })
    return item.finished()
  }

  private static func notes(of text: IPTC7901Text) -> [WireItem.EdNote] {
    text.advisories.map { WireItem.EdNote($0, role: "advisory") }
      + text.notes.map { WireItem.EdNote($0) }
      + [text.signature].compactMap { $0 }.map { WireItem.EdNote($0, role: "signature") }
  }

  /// The sender: a word of the header that the dateline knows, else the dateline's first.
  private static func provider(_ header: IPTC7901Header, _ dateline: String?) -> String? {
    let words = (header.optional ?? "").split(separator: " ").map(String.init)
    let known = (dateline ?? "").split { $0 == " " || $0 == "/" }.map { $0.lowercased() }
    let named = words.last { word in
      known.contains(word.split(separator: "-").first.map { $0.lowercased() } ?? "")
    }
    return named ?? known.first.flatMap { _ in
      dateline?.split { $0 == " " || $0 == "/" }.first.map(String.init)
    } ?? words.dropLast().last { $0.utf8.allSatisfy { Sniff.isLetter($0) || $0 == 0x2D } }
  }

  /// `2ND LEAD`, `3RD NET`: the number orders the versions.
  private static func version(in advisories: [String]) -> String? {
    advisories.first { words in
      Signals.read(notes: [words]).contains { $0.kind == .update }
    }
  }

  private static func identity(
    _ header: IPTC7901Header, date: String?, item: WireItem
  ) -> String {
    guard let number = header.number, let date else {
      return FeedGuid.mint([header.number, item.headline, item.body])
    }
    return "iptc7901:\(number):\(date.prefix(10))"
  }
}
