/// What an element means for text, over HTML, XHTML, NITF and their like.
enum MarkdownTag {
  /// Text flows through it.
  case inline
  /// A block of its own.
  case block
  case heading(Int)
  case style(MarkdownRun.Style)
  case link, lineBreak, rule, quote, quotedWords, bullets, numbers, definitions
  case item, term, explanation, table, preformatted, image, figure, media, fraction, power
  /// Never text: code, forms, embedded objects.
  case dropped

  /// Looked up by local name, lower case.
  static func of(_ name: String) -> MarkdownTag {
    known[name] ?? (name.utf8.contains(where: { $0 < 0x61 }) ? known[name.lowercased()] : nil)
      ?? .inline
  }

  private static let known: [String: MarkdownTag] = {
    var tags: [String: MarkdownTag] = [
      "h1": .heading(1), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4),
      "h5": .heading(5), "h6": .heading(6), "hl1": .heading(2), "hl2": .heading(2),
      "a": .link, "br": .lineBreak, "hr": .rule, "blockquote": .quote, "bq": .quote,
      "q": .quotedWords, "ul": .bullets, "ol": .numbers, "menu": .bullets, "dir": .bullets,
      "dl": .definitions, "li": .item, "dt": .term, "dd": .explanation, "table": .table,
      "pre": .preformatted, "listing": .preformatted, "xmp": .preformatted, "img": .image,
      "figure": .figure, "media": .media, "frac": .fraction, "sup": .power,
    ]
    for name in ["b", "strong"] { tags[name] = .style(.bold) }
    for name in ["i", "em", "cite", "dfn", "var"] { tags[name] = .style(.italic) }
    for name in ["s", "strike", "del"] { tags[name] = .style(.struck) }
    for name in ["code", "kbd", "samp", "tt"] { tags[name] = .style(.code) }
    for name in [
      "html", "body", "p", "div", "section", "article", "main", "header", "footer", "aside",
      "address", "center", "details", "summary", "fieldset", "legend", "hgroup", "caption",
      "figcaption", "block", "body.content", "body.head", "body.end", "tagline", "abstract",
      "series", "note", "fn", "hedline", "tr", "row", "thead", "tbody", "tfoot", "tgroup",
      "colgroup", "td", "th", "entry", "nitf-table", "headline", "paragraph", "para", "lead",
      "picture-caption", "custom-table", "dialog", "search",
    ] { tags[name] = .block }
    for name in [
      "script", "style", "head", "title", "meta", "link", "base", "template", "noscript",
      "iframe", "frame", "frameset", "noframes", "object", "embed", "applet", "svg", "math",
      "canvas", "video", "audio", "source", "track", "map", "area", "input", "select", "textarea",
      "button", "form", "option", "datalist", "nav", "nitf-table-metadata", "table-reference",
    ] { tags[name] = .dropped }
    return tags
  }()
}
