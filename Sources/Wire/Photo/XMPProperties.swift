/// The properties of an XMP packet by their local names.
struct XMPProperties: Sendable {
  private var values: [String: [String]] = [:]

  /// Reads a packet; one that is malformed holds nothing.
  init(_ packet: [UInt8]?) {
    guard let packet else { return }
    let found = try? XMLTree.read(packet) { root throws(WireFailure) in
      var found: [String: [String]] = [:]
      for description in root.descendants("Description")
      where description.parent?.is("RDF") ?? false {
        for (name, value) in description.attributes {
          if let value = value.trimmed { found[name, default: []].append(value) }
        }
        for property in description.children {
          found[property.name, default: []] += Self.values(of: property)
        }
      }
      return found
    }
    values = found ?? [:]
  }

  var isEmpty: Bool { values.isEmpty }

  subscript(_ name: String) -> String? { values[name]?.first }

  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The items of a list, the default language first, or the text itself.
  private static func values(of property: XMLElement) -> [String] {
    let items = property.descendants("li")
    guard !items.isEmpty else {
      return property.children.contains { _ in true } ? [] : [property.text.trimmed].compactMap { $0 }
    }
    let first = items.filter { $0.attribute("lang") == "x-default" }
    let rest = first.isEmpty ? items : first
    return rest.filter { !$0.children.contains { _ in true } }.compactMap { $0.text.trimmed }
  }
}
