/// Markdown made of a source's markup, and what was found in it that is not text.
struct MarkdownText: Hashable, Sendable {
  /// CommonMark with GFM tables; one paragraph a line, blank lines between; no raw HTML.
  var body = ""
  /// Images in order, with their captions; never part of the body.
  var photos: [WireItem.Photo] = []
  /// The targets of the links in the body, in order, each once.
  var links: [String] = []
}
