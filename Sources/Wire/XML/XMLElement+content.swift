internal import CXML

extension XMLElement {
  /// A part of an element's content.
  enum Part {
    case element(XMLElement)
    /// Text or CDATA as UTF-8, valid as long as the tree.
    case text(UnsafeBufferPointer<UInt8>)
  }

  /// Elements and texts in order.
  var content: Content { Content(position: node.pointee.children) }

  /// The elements below, texts left out.
  var children: Children { Children(position: node.pointee.children) }

  /// The first element below of this local name.
  func first(_ name: StaticString) -> XMLElement? { children.first { $0.is(name) } }

  /// The elements below of this local name.
  func all(_ name: StaticString) -> [XMLElement] { children.filter { $0.is(name) } }

  /// The element that a chain of local names leads to, the first at each step.
  func at(_ path: StaticString...) -> XMLElement? {
    var element = self
    for name in path {
      guard let next = element.first(name) else { return nil }
      element = next
    }
    return element
  }

  /// Every element below of this local name, in the order of the document.
  func descendants(_ name: StaticString) -> [XMLElement] {
    var found: [XMLElement] = []
    gather(name, into: &found)
    return found
  }

  private func gather(_ name: StaticString, into found: inout [XMLElement]) {
    for child in children {
      if child.is(name) { found.append(child) }
      child.gather(name, into: &found)
    }
  }

  /// The first of `descendants`, found without looking at those after it.
  func firstDescendant(_ name: StaticString) -> XMLElement? {
    for child in children {
      if child.is(name) { return child }
      if let found = child.firstDescendant(name) { return found }
    }
    return nil
  }

  /// Whether there is any text below that is not white space.
  var hasText: Bool {
    content.contains { part in
      switch part {
      case .element(let element): return element.hasText
      case .text(let bytes):
        guard let first = bytes.first(where: { $0 > 0x20 }) else { return false }
        // Beyond ASCII there is more white space.
        return first < 0x80 || !String(decoding: bytes, as: UTF8.self).allSatisfy(\.isWhitespace)
      }
    }
  }

  /// All text below, as it stands.
  var text: String {
    if let only = node.pointee.children, only.pointee.next == nil, let bytes = Self.bytes(of: only)
    {
      return String(decoding: bytes, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All text below with runs of white space made one blank; nil when nothing is left.
  var words: String? { text.collapsed }

  private func appendText(to bytes: inout [UInt8]) {
    for part in content {
      switch part {
      case .element(let element): element.appendText(to: &bytes)
      case .text(let text): bytes.append(contentsOf: text)
      }
    }
  }

  fileprivate static func bytes(of node: xmlNodePtr) -> UnsafeBufferPointer<UInt8>? {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = node.pointee.content else { return nil }
      return UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
    default: return nil
    }
  }

  /// The elements of an element's content; other kinds of nodes are passed over.
  struct Children: Sequence, IteratorProtocol {
    var position: xmlNodePtr?

    mutating func next() -> XMLElement? {
      while let node = position {
        position = node.pointee.next
        if node.pointee.type == XML_ELEMENT_NODE { return XMLElement(node: node) }
      }
      return nil
    }
  }

  /// An element's content, part by part; other kinds of nodes are passed over.
  struct Content: Sequence, IteratorProtocol {
    var position: xmlNodePtr?

    mutating func next() -> Part? {
      while let node = position {
        position = node.pointee.next
        if node.pointee.type == XML_ELEMENT_NODE { return .element(XMLElement(node: node)) }
        if let bytes = XMLElement.bytes(of: node) { return .text(bytes) }
      }
      return nil
    }
  }
}
