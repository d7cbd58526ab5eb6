/// Reads a story that was sent as a bare piece of HTML: a heading and paragraphs, no page round them.
enum HTMLFragmentReader {
  /// The elements such a piece begins with.
  static let roots: Set<String> = [
    "h1", "h2", "h3", "p", "div", "article", "section", "b", "strong", "ul", "ol", "blockquote",
    "table", "br", "span", "main",
  ]

  /// Reads the one story; the first heading is its headline.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let converted = try HTMLMarkdown.convert(html: source.decoded().text, base: source.base)
    var item = WireItem(format: "html-fragment", guid: "", body: converted.body)
    item.photos = converted.photos.nonEmpty
    var paragraphs = item.body.components(between: "\n\n")
    if let first = paragraphs.first, first.hasPrefix("#") {
      item.headline = MarkdownPlain.unescaped(String(first.drop { $0 == "#" })).collapsed
      paragraphs.removeFirst()
      item.body = paragraphs.joined(separator: "\n\n")
    }
    guard !item.body.isEmpty else {
      throw WireFailure(.notAStory, "The piece of HTML holds no text.")
    }
    item.guid = FeedGuid.mint([item.headline, item.body])
    item.addRemark("A piece of HTML has no id; one was made of headline and text.")
    var batch = WireBatch()
    batch.items = [item.finished()]
    return batch
  }
}
