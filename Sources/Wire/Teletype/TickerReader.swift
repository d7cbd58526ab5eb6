/// A ticker: many headlines in one line, parted by `**`.
enum TickerReader {
  /// Whether the text is nothing but headlines parted by asterisks.
  static func isTicker(_ lines: [[UInt8]]) -> Bool {
    let filled = lines.filter { $0.contains { $0 > 0x20 } }
    guard (1...6).contains(filled.count) else { return false }
    return headlines(filled).count >= 3
  }

  /// One item for each headline.
  static func items(_ lines: [[UInt8]]) -> [WireItem] {
    headlines(lines).map { headline in
      var item = WireItem(
        format: "teletype-ticker", guid: FeedGuid.mint([headline]),
        body: PlainMarkdown.convert(headline))
      item.headline = headline
      item.addRemark("A ticker has no ids; one was made of the headline.")
      return item.finished()
    }
  }

  private static func headlines(_ lines: [[UInt8]]) -> [String] {
    let text = lines.map { String(decoding: TeletypeMarks.resolved($0), as: UTF8.self) }
      .filter { $0.collapsed.map { $0 != "NNNN" && !$0.uppercased().hasPrefix("ZCZC") } ?? false }
      .joined(separator: " ")
    guard text.contains(" ** ") || text.contains(" *** ") else { return [] }
    return text.split(separator: "**").compactMap {
      String($0).filter { $0 != "*" }.collapsed
    }
  }
}
