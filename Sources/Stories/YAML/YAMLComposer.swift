import Yams

/// Turns Yams' nodes into ours and refuses what a desk's file may not hold.
struct YAMLComposer {
  private var source: YAMLSource
  private let depthLimit: Int

  /// The line of the file on which the text begins.
  let firstLine: Int

  init(text: String, depthLimit: Int, firstLine: Int) {
    source = YAMLSource(text)
    self.depthLimit = depthLimit
    self.firstLine = firstLine
  }

  mutating func node(_ node: Node, depth: Int) throws(Finding) -> YAMLNode {
    let mark = node.mark?.line ?? 1
    let line = mark &+ firstLine &- 1
    let column = node.mark?.column ?? 1
    func refuse(_ message: String, hint: String? = nil) -> Finding {
      Finding(line: line, column: column, message: message, hint: hint)
    }
    if node.anchor != nil {
      throw refuse("anchors (&) and aliases (*) are not read", hint: "write the value out in full")
    }
    // Yams gives a quoted text the same tag whether or not one was written, so the source decides.
    switch source.byte(line: mark, column: column) {
    case UInt8(ascii: "!"):
      throw refuse("tags (!) are not read", hint: "put the text in quotes if it begins with !")
    case UInt8(ascii: "&"):
      throw refuse("anchors (&) and aliases (*) are not read", hint: "write the value out in full")
    default: break
    }
    guard depth <= depthLimit else {
      throw refuse("lists and mappings are nested more than \(depthLimit) deep")
    }
    switch node {
    case .scalar(let scalar):
      guard !scalar.string.utf8.contains(0) else { throw refuse("this text holds a NUL character") }
      return YAMLNode(.scalar(scalar.string, style(scalar.style)), line: line, column: column)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
      return YAMLNode(.sequence(items), line: line, column: column)
    case .mapping(let mapping):
      return YAMLNode(
        .mapping(try pairs(mapping, depth: depth + 1)), line: line, column: column)
    case .alias:
      throw refuse("anchors (&) and aliases (*) are not read", hint: "write the value out in full")
    }
  }

  private mutating func pairs(
    _ mapping: Node.Mapping, depth: Int
  ) throws(Finding) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    pairs.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      let key = try self.node(key, depth: depth)
      guard case .scalar(let name, let style) = key.content else {
        throw key.finding("a key must be a text; here stands \(key.kindInWords)")
      }
      if name == "<<", style == .plain {
        throw key.finding("merge keys (<<) are not read", hint: "write the keys out in full")
      }
      pairs.append(YAMLNode.Pair(key: key, value: try self.node(value, depth: depth)))
    }
    return pairs
  }

  private func style(_ style: Node.Scalar.Style) -> YAMLNode.Style {
    switch style {
    case .any, .plain: .plain
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    }
  }
}
