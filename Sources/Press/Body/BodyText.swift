internal import CMark

/// Markdown as plain text: a paragraph a line, and the address of a link behind its words.
struct BodyText {
  /// The text.
  let text: String

  /// Renders a story's body.
  init(_ markdown: String) {
    let tree = BodyTree(markdown)
    if let root = tree.root { Self.spellOut(root) }
    text = tree.rendered { root, _ in cmark_render_plaintext(root, CMARK_OPT_NOBREAKS, 0) }
  }

  /// Writes the address of each link behind it, unless it is all that the link says.
  private static func spellOut(_ root: BodyTree.Node) {
    var links: [BodyTree.Node] = []
    guard let walk = cmark_iter_new(root) else { return }
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_EXIT, let node = cmark_iter_get_node(walk),
        cmark_node_get_type(node) == CMARK_NODE_LINK
      else { continue }
      links.append(node)
    }
    cmark_iter_free(walk)
    for link in links {
      guard let url = cmark_node_get_url(link).map({ String(cString: $0) }),
        let text = cmark_node_new(CMARK_NODE_TEXT)
      else { continue }
      let words = cmark_node_first_child(link).flatMap { cmark_node_get_literal($0) }
      let said = words.map { String(cString: $0) }
      guard said != url, said.map({ "mailto:\($0)" }) != url else {
        cmark_node_free(text)
        continue
      }
      cmark_node_set_literal(text, " (\(url))")
      cmark_node_insert_after(link, text)
    }
  }
}
