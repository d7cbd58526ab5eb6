/// Reads the caption of a JPEG picture, from IPTC-IIM and XMP (IPTC-IIM 4.2).
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
      ?? FeedGuid.mint([
        item.provider, words.transmission, words.headline, item.dates?.created,
        words.caption,
      ])
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
