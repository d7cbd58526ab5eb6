internal import CMark

/// Markdown as HTML that can do nothing: no raw HTML, no pictures, links to the web and to mail alone.
struct BodyHTML {
  /// The HTML.
  let text: String

  /// The schemes a link may have.
  static let schemes = ["http://", "https://", "mailto:"]

  /// Never changed once it is there.
  private nonisolated(unsafe) static let tables: OpaquePointer? = {
    cmark_gfm_core_extensions_ensure_registered()
    return cmark_find_syntax_extension("table")
  }()

  /// Renders a story's body; its first heading is one below the page's headline.
  init(_ markdown: String) {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      text = "<p>\(Markup.escaped(markdown))</p>\n"
      return
    }
    defer { cmark_parser_free(parser) }
    if let tables = Self.tables {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    var markdown = markdown
    markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else {
      text = ""
      return
    }
    defer { cmark_node_free(root) }
    Self.disarm(root)
    guard
      let html = cmark_render_html(
        root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser))
    else {
      text = ""
      return
    }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    text = String(cString: html)
  }

  private typealias Node = OpaquePointer

  private static func disarm(_ root: Node) {
    // The tree is changed only after it was walked: its iterator does not survive more.
    var links: [Node] = []
    var images: [Node] = []
    var raws: [Node] = []
    var level = 1
    guard let walk = cmark_iter_new(root) else { return }
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_LINK: links.append(node)
      case CMARK_NODE_IMAGE: images.append(node)
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: raws.append(node)
      case CMARK_NODE_HEADING:
        // The page has one headline, and no level may be left out below it.
        level = min(max(Int(cmark_node_get_heading_level(node)), 2), level + 1)
        cmark_node_set_heading_level(node, Int32(level))
      default: break
      }
    }
    cmark_iter_free(walk)
    for node in raws { showAsText(node) }
    for node in links where !isAllowed(node) { unwrap(node) }
    // A picture would be an outside request; its words stay.
    for node in images { isAllowed(node) ? link(node) : unwrap(node) }
  }

  private static func isAllowed(_ node: Node) -> Bool {
    guard let url = cmark_node_get_url(node) else { return false }
    let address = String(cString: url).lowercased()
    return schemes.contains { address.hasPrefix($0) && address.utf8.count > $0.utf8.count }
  }

  /// Puts the children of a node in its place.
  private static func unwrap(_ node: Node) {
    while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
    cmark_node_unlink(node)
    cmark_node_free(node)
  }

  private static func link(_ image: Node) {
    // No link stands inside another.
    var above = cmark_node_parent(image)
    while let node = above {
      if cmark_node_get_type(node) == CMARK_NODE_LINK { return unwrap(image) }
      above = cmark_node_parent(node)
    }
    guard let link = cmark_node_new(CMARK_NODE_LINK) else { return unwrap(image) }
    cmark_node_set_url(link, cmark_node_get_url(image))
    if cmark_node_first_child(image) == nil, let text = cmark_node_new(CMARK_NODE_TEXT) {
      cmark_node_set_literal(text, cmark_node_get_url(image))
      cmark_node_append_child(link, text)
    }
    while let child = cmark_node_first_child(image) { cmark_node_append_child(link, child) }
    cmark_node_insert_before(image, link)
    cmark_node_unlink(image)
    cmark_node_free(image)
  }

  /// What looks like HTML is shown as it was written: it does nothing, and no word is lost.
  private static func showAsText(_ node: Node) {
    guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    cmark_node_set_literal(text, literal.hasSuffix("\n") ? String(literal.dropLast()) : literal)
    if cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK,
      let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH)
    {
      cmark_node_append_child(paragraph, text)
      cmark_node_insert_before(node, paragraph)
    } else {
      cmark_node_insert_before(node, text)
    }
    cmark_node_unlink(node)
    cmark_node_free(node)
  }
}
