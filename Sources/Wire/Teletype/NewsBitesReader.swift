/// News Bites: fields told by two letters and `#`, the text after `TX#`.
enum NewsBitesReader {
  /// The item; nil when the lines are in no such format.
  static func item(_ lines: [[UInt8]]) -> WireItem? {
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }
    guard texts.prefix(3).contains(where: { $0.hasPrefix("AN#") }),
      let start = texts.firstIndex(where: { $0.hasPrefix("TX#") })
    else { return nil }
    var fields: [String: String] = [:]
    for line in texts[..<start] {
      guard let mark = line.firstIndex(of: "#"), line[..<mark].count == 2 else { continue }
      fields[String(line[..<mark])] = String(line[line.index(after: mark)...]).collapsed
    }
    var body = [Array(lines[start].dropFirst(3))] + lines[(start + 1)...]
    let end = body.firstIndex { String(decoding: $0, as: UTF8.self).collapsed == "NNNN" }
    if let end { body = Array(body[..<end]) }
    var item = WireItem(
      format: "teletype-news-bites", guid: "",
      body: MarkdownRenderer.render(TeletypeText(body[...]).blocks))
    item.headline = fields["TI"]
    item.summary = fields["AB"]
    item.byline = fields["BY"]
    item.source = fields["SO"]
    item.provider = fields["KN"]
    item.slugline = fields["KY"]
    if let company = fields["CO"] { item.orgs = [WireItem.Subject(code: company)] }
    if let date = WireDate.normalise(fields["PD"]) {
      var dates = WireItem.Dates()
      (dates.created, dates.published) = (date, date)
      item.dates = dates
    }
    if item.body.isEmpty, let summary = item.summary { item.body = PlainMarkdown.convert(summary) }
    guard !item.body.isEmpty || item.headline != nil else { return nil }
    let known: Set<String> = ["TI", "AB", "BY", "SO", "KN", "KY", "CO", "PD", "AN"]
    item.unmapped = fields.keys.filter { !known.contains($0) && fields[$0] != "*" }.sorted().nonEmpty
    if let number = fields["AN"] {
      item.guid = "newsbites:\(number)"
    } else {
      TeletypeReader.mint(&item, number: nil)
    }
    return item.finished()
  }
}
