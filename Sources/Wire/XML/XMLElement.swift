internal import CXML

/// A view of one element; valid only inside the closure that was given its tree's root.
struct XMLElement {
  let node: xmlNodePtr

  /// The name without its prefix, lower case in HTML.
  var name: String {
    guard let bytes = node.pointee.name else { return "" }
    let full = String(cString: bytes)
    // A prefix that nobody bound stays in libxml2's name.
    guard let colon = full.utf8.firstIndex(of: 0x3A) else { return full }
    return String(full[full.index(after: colon)...])
  }

  /// The namespace's URI; nil where there is none.
  var namespace: String? {
    node.pointee.ns?.pointee.href.map { String(cString: $0) }
  }

  /// Where the element stands in the source, 1-based.
  var line: Int { xmlGetLineNo(node) }

  /// Whether the local name is this one; makes no string.
  func `is`(_ name: StaticString) -> Bool {
    guard let bytes = node.pointee.name else { return false }
    return Self.isLocal(bytes, name)
  }

  /// An attribute's value by its local name, whatever its prefix; empty counts as a value.
  func attribute(_ name: StaticString) -> String? {
    var next = node.pointee.properties
    while let attribute = next {
      if let bytes = attribute.pointee.name, Self.isLocal(bytes, name) {
        return Self.value(of: attribute)
      }
      next = attribute.pointee.next
    }
    return nil
  }

  /// Names and values of all attributes, in order.
  var attributes: [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var next = node.pointee.properties
    while let attribute = next {
      if let bytes = attribute.pointee.name {
        let local = Self.colon(in: bytes).map { $0 + 1 } ?? bytes
        found.append((String(cString: local), Self.value(of: attribute)))
      }
      next = attribute.pointee.next
    }
    return found
  }

  var hasAttributes: Bool { node.pointee.properties != nil }

  var parent: XMLElement? {
    guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
      return nil
    }
    return XMLElement(node: parent)
  }

  private static func value(of attribute: xmlAttrPtr) -> String {
    guard let child = attribute.pointee.children else { return "" }
    if child.pointee.next == nil, child.pointee.type == XML_TEXT_NODE {
      return child.pointee.content.map { String(cString: $0) } ?? ""
    }
    var text = ""
    var next: xmlNodePtr? = child
    while let part = next {
      if let bytes = part.pointee.content { text += String(cString: bytes) }
      next = part.pointee.next
    }
    return text
  }

  private static func colon(in name: UnsafePointer<xmlChar>) -> UnsafePointer<xmlChar>? {
    var cursor = name
    while cursor.pointee != 0 {
      if cursor.pointee == 0x3A { return cursor }
      cursor += 1
    }
    return nil
  }

  private static func isLocal(_ bytes: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    equal(bytes, name) || colon(in: bytes).map { equal($0 + 1, name) } ?? false
  }

  private static func equal(_ bytes: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    var cursor = bytes
    var expected = name.utf8Start
    for _ in 0..<name.utf8CodeUnitCount {
      guard cursor.pointee == expected.pointee else { return false }
      cursor += 1
      expected += 1
    }
    return cursor.pointee == 0
  }
}
