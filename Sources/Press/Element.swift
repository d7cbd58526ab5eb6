/// An element of XML.
struct Element {
  let name: String
  var attributes: [(String, String)]
  var content: Content

  enum Content {
    case text(String)
    case elements([Element])
    /// XML that the press made.
    case markup(String)
  }

  /// An element that holds a text.
  init(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    self.name = name
    self.attributes = attributes
    content = .text(text)
  }

  /// An element that holds XML.
  init(_ name: String, _ attributes: [(String, String)] = [], markup: String) {
    self.name = name
    self.attributes = attributes
    content = .markup(markup)
  }

  /// An element that holds others.
  init(_ name: String, _ attributes: [(String, String)] = [], _ elements: [Element] = []) {
    self.name = name
    self.attributes = attributes
    content = .elements(elements)
  }

  /// Adds an element with a text; none where there is no text.
  mutating func add(_ name: String, _ text: String?, _ attributes: [(String, String)] = []) {
    guard let text else { return }
    add(Element(name, attributes, text: text))
  }

  /// Adds an element at the end.
  mutating func add(_ element: Element) {
    guard case .elements(let elements) = content else { return }
    content = .elements(elements + [element])
  }

  /// The element and what is in it.
  var markup: String {
    let start = attributes.reduce(into: name) { start, attribute in
      start += " \(attribute.0)=\"\(Markup.escaped(attribute.1))\""
    }
    switch content {
    case .text(let text): return "<\(start)>\(Markup.escaped(text))</\(name)>\n"
    case .markup(let markup): return "<\(start)>\(markup)</\(name)>\n"
    case .elements(let elements) where elements.isEmpty: return "<\(start)/>\n"
    case .elements(let elements):
      return "<\(start)>\n\(elements.map(\.markup).joined())</\(name)>\n"
    }
  }

  /// The element as a document.
  var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + markup }
}
