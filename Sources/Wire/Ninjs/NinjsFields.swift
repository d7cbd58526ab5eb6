/// An object's members by names that no dialect's spelling changes: `pubStatus`, `pub_status` and
/// `pubstatus` are one.
struct NinjsFields {
  let node: JSONNode
  private let names: [String: String]

  init(_ node: JSONNode) {
    self.node = node
    var names: [String: String] = [:]
    for name in node.value.members.keys.sorted() {
      let key = Self.key(name)
      // Of two spellings the one that says something.
      if let known = names[key], !(node.value[known]?.isBlank ?? true) { continue }
      names[key] = name
    }
    self.names = names
  }

  private static func key(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.filter { $0 != 0x5F && $0 != 0x2D }, as: UTF8.self)
  }

  /// The member's node; nil where it is absent or null.
  subscript(_ key: String) -> JSONNode? { names[key].flatMap { node[$0] } }

  /// Whether the member is there and says something.
  func has(_ key: String) -> Bool { self[key].map { !$0.value.isBlank } ?? false }

  /// Whether a member whose name begins so says something.
  func has(prefix: String) -> Bool { members(prefix: prefix).contains { !$0.node.value.isBlank } }

  /// Members whose names begin so, sorted, with what follows in their names.
  func members(prefix: String) -> [(rest: String, node: JSONNode)] {
    names.keys.filter { $0.hasPrefix(prefix) }.sorted().compactMap { key in
      self[key].map { (String(key.dropFirst(prefix.count)), $0) }
    }
  }

  /// The first text under one of these names.
  func text(_ keys: String...) -> String? {
    for key in keys {
      if let text = self[key]?.text { return text }
    }
    return nil
  }

  /// The first text under one of these names as one line, markup taken out.
  func line(_ keys: String...) -> String? {
    for key in keys {
      if let line = self[key]?.text.flatMap(NinjsReader.line) { return line }
    }
    return nil
  }

  /// The first list under one of these names; a value alone is a list of one.
  func list(_ keys: String...) -> [JSONNode] {
    for key in keys {
      if let list = self[key]?.all, !list.isEmpty { return list }
    }
    return []
  }
}
