internal import CMark

/// Markdown as HTML that can do nothing, and that is well-formed XML too.
struct BodyHTML {
  /// The HTML.
  let text: String

  /// Renders a story's body.
  init(_ markdown: String) {
    let html = BodyTree(markdown).rendered { root, parser in
      cmark_render_html(root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser))
    }
    text = Markup.allowed(html)
  }
}
