internal import CMark
import Synchronization

/// A story's text as a tree that can do nothing: no raw HTML, no pictures, links to the web and to
/// mail alone, and nothing nested so deep that a reader of XML would refuse it.
final class BodyTree {
  typealias Node = OpaquePointer

  /// The document; nil where there is no memory for it.
  let root: Node?
  private let parser: Node?

  /// How deep quotes, lists and emphasis may lie in each other: libxml2 reads 256 levels of elements.
  private static let depth = 40

  /// The schemes a link may have.
  private static let schemes = ["http://", "https://", "mailto:"]

  /// Never changed once they are there.
  private nonisolated(unsafe) static let extensions: [OpaquePointer] = {
    cmark_gfm_core_extensions_ensure_registered()
    let names = ["table", "strikethrough"]
    return names.compactMap { name in cmark_find_syntax_extension(name) }
  }()

  /// Reads a story's body; its first heading becomes one below the page's headline.
  init(_ markdown: String) {
    // Two tildes alone strike out: one stands before numbers in many wires.
    parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    for known in Self.extensions { cmark_parser_attach_syntax_extension(parser, known) }
    var markdown = markdown
    let parser = parser
    if parser != nil {
      markdown.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          cmark_parser_feed(parser, $0.baseAddress, $0.count)
        }
      }
    }
    root = parser.flatMap(Self.finish)
    if let root { Self.disarm(root) }
  }

  /// Cmark keeps the signs that its extensions heed in one table for all threads, and clears them when
  /// a text is read: another thread would take two tildes for two tildes.
  private static let turn = Mutex(())

  private static func finish(_ parser: Node) -> Node? {
    nonisolated(unsafe) let parser = parser
    nonisolated(unsafe) var root: Node?
    turn.withLock { _ in root = cmark_parser_finish(parser) }
    return root
  }

  deinit {
    if let root { cmark_node_free(root) }
    if let parser { cmark_parser_free(parser) }
  }

  /// What one of cmark's renderers makes of the tree.
  func rendered(
    _ render: (_ root: Node, _ parser: Node) -> UnsafeMutablePointer<CChar>?
  ) -> String {
    guard let root, let parser, let text = render(root, parser) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }

  /// The name of a node's kind, such as "paragraph".
  static func kind(of node: Node) -> String { String(cString: cmark_node_get_type_string(node)) }

  private static func disarm(_ root: Node) {
    // The tree is changed only after it was walked: its iterator does not survive more.
    var links: [Node] = []
    var images: [Node] = []
    var raws: [Node] = []
    var deep: [Node] = []
    var level = 1
    var open = 0
    guard let walk = cmark_iter_new(root) else { return }
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(walk) else { continue }
      let type = cmark_node_get_type(node)
      if nests(type) {
        open += event == CMARK_EVENT_ENTER ? 1 : -1
        if event == CMARK_EVENT_ENTER, open > depth { deep.append(node) }
      }
      guard event == CMARK_EVENT_ENTER else { continue }
      switch type {
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
    for node in deep { flatten(node) }
  }

  private static func nests(_ type: cmark_node_type) -> Bool {
    [CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_EMPH, CMARK_NODE_STRONG].contains(type)
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

  /// Puts what a quote, a list or emphasis holds in its place.
  private static func flatten(_ node: Node) {
    guard cmark_node_get_type(node) == CMARK_NODE_LIST else { return unwrap(node) }
    while let item = cmark_node_first_child(node) {
      while let child = cmark_node_first_child(item) { cmark_node_insert_before(node, child) }
      cmark_node_unlink(item)
      cmark_node_free(item)
    }
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
