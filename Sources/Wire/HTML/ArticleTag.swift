/// What an element may be for a story's text.
enum ArticleTag: Hashable {
  /// Text flows through it.
  case inline
  case link, lineBreak, image, input, embed
  /// Blocks of text.
  case paragraph, preformatted, heading, item, quote, cell
  /// Blocks of blocks.
  case container, article, list, table, figure, caption, form, header, aside, footer, navigation
  /// Code and what no reader sees.
  case never

  var isInline: Bool {
    switch self {
    case .inline, .link, .lineBreak, .image, .input, .embed: true
    default: false
    }
  }

  /// Looked up by the name in lower case.
  static func of(_ name: String) -> ArticleTag { known[name] ?? .inline }

  private static let known: [String: ArticleTag] = {
    var tags: [String: ArticleTag] = [
      "a": .link, "br": .lineBreak, "img": .image, "p": .paragraph, "pre": .preformatted,
      "li": .item, "dt": .item, "dd": .item, "blockquote": .quote, "td": .cell, "th": .cell,
      "article": .article, "table": .table, "figure": .figure, "figcaption": .caption,
      "form": .form, "header": .header, "aside": .aside, "footer": .footer, "nav": .navigation,
      "amp-img": .image,
    ]
    for name in ["h1", "h2", "h3", "h4", "h5", "h6"] { tags[name] = .heading }
    for name in ["ul", "ol", "dl", "menu", "dir"] { tags[name] = .list }
    for name in ["input", "select", "textarea", "button", "option", "label"] { tags[name] = .input }
    for name in ["iframe", "object", "embed", "video", "audio", "applet"] { tags[name] = .embed }
    for name in [
      "html", "body", "div", "section", "main", "center", "address", "details", "summary",
      "fieldset", "legend", "hgroup", "caption", "tr", "tbody", "thead", "tfoot", "dialog",
    ] { tags[name] = .container }
    for name in [
      "script", "style", "head", "title", "meta", "link", "base", "template", "noscript", "svg",
      "math", "canvas", "map", "frameset", "noframes", "datalist", "source", "track",
    ] { tags[name] = .never }
    return tags
  }()
}
