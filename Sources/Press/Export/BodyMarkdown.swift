internal import CMark

/// A story's body as Markdown in which site generators find words alone: no raw HTML, no picture, no
/// short code, no template and no attribute.
struct BodyMarkdown {
  /// The Markdown, ending with a line break.
  let text: String

  /// Writes a body anew, and some paragraphs of plain text after it.
  init(_ markdown: String, notes: [String] = []) {
    let written = BodyTree(markdown).rendered { root, _ in
      for note in notes { Self.append(note, to: root) }
      Self.mark(root)
      return cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0)
    }
    text = Self.signs.reduce(written) { text, sign in
      text.replacing(sign.mark, with: "\\\(sign.sign)")
    }
  }

  /// Signs that mean nothing to CommonMark and something to a generator.
  ///
  /// They begin short codes, attributes, tables without borders, formulas and definitions. Each is
  /// written behind a backslash, which every one of them reads as the sign itself; until then a
  /// character stands for it that no text has.
  private static let signs: [(sign: String, mark: String)] = [
    ("{", "\u{10FFF0}"), ("}", "\u{10FFF1}"), ("|", "\u{10FFF2}"), ("$", "\u{10FFF3}"),
    (":", "\u{10FFF4}"),
  ]

  private static func append(_ note: String, to root: BodyTree.Node) {
    guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH),
      let text = cmark_node_new(CMARK_NODE_TEXT)
    else { return }
    cmark_node_set_literal(text, note)
    cmark_node_append_child(paragraph, text)
    cmark_node_append_child(root, paragraph)
  }

  private static func mark(_ root: BodyTree.Node) {
    var codes: [BodyTree.Node] = []
    var texts: [BodyTree.Node] = []
    guard let walk = cmark_iter_new(root) else { return }
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: codes.append(node)
      case CMARK_NODE_TEXT: texts.append(node)
      default: break
      }
    }
    cmark_iter_free(walk)
    // In code a backslash is a backslash, so what a generator might run there is no code any more.
    for node in codes where literal(of: node).contains("{") { texts += unwrapped(node) }
    for node in texts {
      let isFirst = cmark_node_previous(node).map(isBreak) ?? true
      cmark_node_set_literal(node, marked(literal(of: node), isAtLineStart: isFirst))
    }
  }

  private static func marked(_ text: String, isAtLineStart: Bool) -> String {
    signs.reduce(text) { text, sign in
      guard sign.sign == ":" else { return text.replacing(sign.sign, with: sign.mark) }
      guard isAtLineStart, text.hasPrefix(":") else { return text }
      return sign.mark + text.dropFirst()
    }
  }

  private static func isBreak(_ node: BodyTree.Node) -> Bool {
    [CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK].contains(cmark_node_get_type(node))
  }

  private static func literal(of node: BodyTree.Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// Puts a code's words in its place, a line of a block as a line; gives the new texts.
  private static func unwrapped(_ code: BodyTree.Node) -> [BodyTree.Node] {
    let isBlock = cmark_node_get_type(code) == CMARK_NODE_CODE_BLOCK
    let lines = literal(of: code).split(separator: "\n", omittingEmptySubsequences: true)
    let paragraph = isBlock ? cmark_node_new(CMARK_NODE_PARAGRAPH) : nil
    var texts: [BodyTree.Node] = []
    for (number, line) in lines.enumerated() {
      guard let text = cmark_node_new(CMARK_NODE_TEXT) else { continue }
      cmark_node_set_literal(text, String(line))
      texts.append(text)
      guard let paragraph else {
        cmark_node_insert_before(code, text)
        continue
      }
      if number > 0, let end = cmark_node_new(CMARK_NODE_LINEBREAK) {
        cmark_node_append_child(paragraph, end)
      }
      cmark_node_append_child(paragraph, text)
    }
    if let paragraph { cmark_node_insert_before(code, paragraph) }
    cmark_node_unlink(code)
    cmark_node_free(code)
    return texts
  }
}
