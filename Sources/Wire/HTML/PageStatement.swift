/// The statement about a page's story: its members read with the loss report in mind.
struct PageStatement {
  let node: JSONNode
  let data: LinkedData

  init(_ value: JSONValue?, data: LinkedData) {
    node = JSONLedger().node(value ?? .object([:]))
    self.data = data
  }

  var types: [String] { LinkedData.types(node.value) }

  /// The values under one of these names; a reference is followed.
  func all(_ names: String...) -> [JSONNode] {
    for name in names {
      let found = node.all(name).filter { !$0.value.isBlank }
      if !found.isEmpty { return found.map { data.resolved(Self.plain($0)) } }
    }
    return []
  }

  func first(_ names: String...) -> JSONNode? {
    names.lazy.compactMap { all($0).first }.first
  }

  /// The first text under one of these names, without markup.
  func line(_ names: String...) -> String? {
    for name in names {
      for value in all(name) {
        if let text = Self.line(value) { return text }
      }
    }
    return nil
  }

  func date(_ name: String) -> String? {
    for value in all(name) {
      if let date = value.value.text.flatMap({ WireDate($0) }), date.day != nil, date.year > 1900 {
        value.carry()
        return date.text
      }
    }
    return nil
  }

  /// A value's own text, or its name.
  static func line(_ node: JSONNode) -> String? {
    if let text = node.text { return NinjsReader.line(text) }
    for name in ["name", "@value", "text", "headline", "alternateName"] {
      if let text = node[name].map(plain)?.text {
        node["@type"]?.carry()
        return NinjsReader.line(text)
      }
    }
    return nil
  }

  /// An address: the value itself, or its `url` or `@id`.
  static func address(_ node: JSONNode, base: String?) -> String? {
    if let text = node.value.text {
      guard let address = WebAddress.safe(text, base: base) else { return nil }
      node.carry()
      return address
    }
    for name in ["url", "contentUrl", "@id"] {
      if let inner = node[name]?.all.first, let found = address(inner, base: base) { return found }
    }
    return nil
  }

  /// `{"@value": "..."}` is the text in it.
  private static func plain(_ node: JSONNode) -> JSONNode { node["@value"] ?? node }
}
