/// Reads what agencies send as bare text with marks of their own.
enum TeletypeReader {
  /// Tells the dialect and reads it.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let bytes = source.decoded().utf8
    let lines = TransmissionFrame.lines(of: bytes[...])
    var batch = WireBatch()
    if TickerReader.isTicker(lines) {
      batch.items = TickerReader.items(lines)
    } else {
      let item =
        NewsBitesReader.item(lines) ?? ReleaseReader.item(lines) ?? RaceResultReader.item(bytes)
        ?? ZCZCReader.item(lines)
      if let item { batch.items = [item] }
    }
    guard !batch.items.isEmpty else {
      throw WireFailure(.notAStory, "The teletype holds no text.")
    }
    return batch
  }

  /// Whether the start of a text shows one of the dialects.
  static func isTeletype(_ lines: [String]) -> Bool {
    let heads = lines.prefix(6).map { $0.uppercased() }
    if heads.prefix(4).contains(where: { $0.hasPrefix("MEDIA RELEASE PR") }) { return true }
    if heads.prefix(3).contains(where: { $0.hasPrefix("AN#") }) { return true }
    return TickerReader.isTicker(lines.map { Array($0.utf8) })
  }

  /// An item's identity where the format has none: the hash of what stays the same when it is resent.
  static func mint(_ item: inout WireItem, number: String?) {
    let day = (item.dates?.created ?? item.dates?.published)?.prefix(10).description
    item.guid = FeedGuid.mint([
      item.provider, item.slugline ?? item.headline, number, day, day == nil ? item.body : nil,
    ])
    item.addRemark("The format has no id; one was made of sender, slug, number and date.")
  }
}
