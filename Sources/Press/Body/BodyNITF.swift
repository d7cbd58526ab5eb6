internal import CMark

/// Markdown in the elements of NITF.
struct BodyNITF {
  /// The markup of blocks, for a `body.content`.
  private(set) var text = ""
  private var columns: [UInt8] = []
  private var column = 0

  /// Renders a story's body.
  init(_ markdown: String) {
    let tree = BodyTree(markdown)
    guard let root = tree.root, let walk = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(walk) }
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(walk) else { continue }
      event == CMARK_EVENT_ENTER ? begin(node) : end(node)
    }
  }

  private mutating func begin(_ node: BodyTree.Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: if !Self.isTight(node) { text += "<p>" }
    case CMARK_NODE_HEADING: text += "<hl2>"
    case CMARK_NODE_BLOCK_QUOTE: text += "<bq><block>\n"
    case CMARK_NODE_LIST: beginList(node)
    case CMARK_NODE_ITEM: text += "<li>"
    case CMARK_NODE_CODE_BLOCK: text += "<pre>\(Self.literal(of: node))</pre>\n"
    case CMARK_NODE_THEMATIC_BREAK: text += "<hr/>\n"
    case CMARK_NODE_TEXT: text += Self.literal(of: node)
    case CMARK_NODE_SOFTBREAK: text += "\n"
    case CMARK_NODE_LINEBREAK: text += "<br/>"
    case CMARK_NODE_CODE: text += "<em class=\"code\">\(Self.literal(of: node))</em>"
    case CMARK_NODE_EMPH: text += "<em class=\"italic\">"
    case CMARK_NODE_STRONG: text += "<em class=\"bold\">"
    case CMARK_NODE_LINK:
      let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      text += "<a href=\"\(Markup.escaped(url))\">"
    default: beginExtension(node)
    }
  }

  private mutating func beginExtension(_ node: BodyTree.Node) {
    let kind = BodyTree.kind(of: node)
    if kind != "table_cell", kind.hasPrefix("table") { column = 0 }
    switch kind {
    case "strikethrough": text += "<em class=\"strike\">"
    case "table":
      columns = Self.columns(of: node)
      text += "<table>\n"
    case "table_header": text += "<thead>\n<tr>"
    case "table_row":
      let isFirst = cmark_node_previous(node).map { BodyTree.kind(of: $0) } != "table_row"
      text += isFirst ? "<tbody>\n<tr>" : "<tr>"
    case "table_cell":
      let letter = columns.indices.contains(column) ? columns[column] : nil
      text += "<\(Self.cell(node))\(Self.alignment(letter))>"
      column += 1
    default: break
    }
  }

  private mutating func end(_ node: BodyTree.Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: if !Self.isTight(node) { text += "</p>\n" }
    case CMARK_NODE_HEADING: text += "</hl2>\n"
    case CMARK_NODE_BLOCK_QUOTE: text += "</block></bq>\n"
    case CMARK_NODE_LIST: text += Self.isNumbered(node) ? "</ol>\n" : "</ul>\n"
    case CMARK_NODE_ITEM: text += "</li>\n"
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: text += "</em>"
    case CMARK_NODE_LINK: text += "</a>"
    default: endExtension(node)
    }
  }

  private mutating func endExtension(_ node: BodyTree.Node) {
    switch BodyTree.kind(of: node) {
    case "strikethrough": text += "</em>"
    case "table": text += "</table>\n"
    case "table_header": text += "</tr>\n</thead>\n"
    case "table_row": text += cmark_node_next(node) == nil ? "</tr>\n</tbody>\n" : "</tr>\n"
    case "table_cell": text += "</\(Self.cell(node))>"
    default: break
    }
  }

  private mutating func beginList(_ list: BodyTree.Node) {
    guard Self.isNumbered(list) else { return text += "<ul>\n" }
    let start = cmark_node_get_list_start(list)
    text += start == 1 ? "<ol>\n" : "<ol seqnum=\"\(start)\">\n"
  }

  private static func isNumbered(_ list: BodyTree.Node) -> Bool {
    cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
  }

  /// Whether a paragraph is all that an item of a list holds in one line.
  private static func isTight(_ paragraph: BodyTree.Node) -> Bool {
    guard let list = cmark_node_parent(paragraph).flatMap({ cmark_node_parent($0) }) else {
      return false
    }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
  }

  private static func cell(_ node: BodyTree.Node) -> String {
    cmark_node_parent(node).map { BodyTree.kind(of: $0) } == "table_header" ? "th" : "td"
  }

  /// How the cells of a table's columns stand, by cmark's letters.
  private static func columns(of table: BodyTree.Node) -> [UInt8] {
    guard let all = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    return Array(UnsafeBufferPointer(start: all, count: count))
  }

  private static func alignment(_ letter: UInt8?) -> String {
    switch letter {
    case UInt8(ascii: "l"): " align=\"left\""
    case UInt8(ascii: "c"): " align=\"center\""
    case UInt8(ascii: "r"): " align=\"right\""
    default: ""
    }
  }

  private static func literal(of node: BodyTree.Node) -> String {
    cmark_node_get_literal(node).map { Markup.escaped(String(cString: $0)) } ?? ""
  }
}
