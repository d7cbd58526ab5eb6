/// Keeps book of which members of a JSON text were carried over, for the loss report.
final class JSONLedger {
  fileprivate var carried: Set<String> = []

  /// The root of a text whose use is written down here.
  func node(_ value: JSONValue) -> JSONNode { JSONNode(value: value, path: "", ledger: self) }

  /// Paths of all values below a node that were not carried over, each once and sorted; elements of
  /// arrays share one path, and what is blank is no loss.
  func unmapped(below node: JSONNode) -> [String] {
    var found: Set<String> = []
    collect(node.value, node.path, "", into: &found)
    return found.sorted()
  }

  private func collect(
    _ value: JSONValue, _ path: String, _ shown: String, into found: inout Set<String>
  ) {
    if carried.contains(path) { return }
    switch value {
    case .object(let members) where !members.isEmpty:
      for (name, member) in members {
        collect(
          member, path + "/" + name, shown.isEmpty ? name : shown + "." + name, into: &found)
      }
    case .array(let elements) where !elements.isEmpty:
      for (index, element) in elements.enumerated() {
        collect(element, "\(path)/\(index)", shown + "[]", into: &found)
      }
    default:
      if !value.isBlank { found.insert(shown) }
    }
  }
}

/// A value with its place in the text; reading a text or a number writes it down as carried over.
struct JSONNode {
  let value: JSONValue
  let path: String
  let ledger: JSONLedger

  /// The member of this name; nil where there is none or it is null.
  subscript(_ name: String) -> JSONNode? {
    value[name].map { JSONNode(value: $0, path: path + "/" + name, ledger: ledger) }
  }

  /// A string's or number's text, white space at the ends taken off; nil for an empty one.
  var text: String? {
    guard let text = value.text else { return nil }
    carry()
    return text.trimmed
  }

  /// A string's or number's text with white space collapsed.
  var words: String? { text?.collapsed }

  /// A whole number, written as a number or as a string.
  var integer: Int? {
    guard let integer = value.integer else { return nil }
    carry()
    return integer
  }

  /// The first text under one of these names.
  func text(_ names: String...) -> String? {
    for name in names {
      if let text = self[name]?.text { return text }
    }
    return nil
  }

  /// The first text under one of these names, white space collapsed.
  func words(_ names: String...) -> String? {
    for name in names {
      if let words = self[name]?.words { return words }
    }
    return nil
  }

  /// An array's elements; a value alone counts as an array of one.
  var all: [JSONNode] {
    guard case .array(let elements) = value else { return [self] }
    return elements.enumerated().filter { $0.element != .null }.map {
      JSONNode(value: $0.element, path: "\(path)/\($0.offset)", ledger: ledger)
    }
  }

  /// The elements of the array under this name, or the one value there.
  func all(_ name: String) -> [JSONNode] { self[name]?.all ?? [] }

  /// An object's members that are not null, sorted by name.
  var members: [(name: String, node: JSONNode)] {
    value.members.sorted { $0.key < $1.key }.compactMap { member in
      self[member.key].map { (member.key, $0) }
    }
  }

  /// Writes the value and all below it down as carried over.
  func carry() { ledger.carried.insert(path) }
}
