/// A piece of JSON whose lookups never trap.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The number as it stands in the source: `10`, `1.10`, `123456789012345678901234567890`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The member of this name; nil where there is none, where it is null, or in no object.
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[name], value != .null else {
      return nil
    }
    return value
  }

  /// The element at this place; nil outside an array's bounds.
  subscript(_ index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// A string or a number as text.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// A whole number, written as a number or as a string.
  var integer: Int? { text.flatMap { Int($0) } }

  /// An array's elements; none for anything else.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// An object's members by name; none for anything else.
  var members: [String: JSONValue] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// Whether it says nothing: null, a blank string, or a collection of such.
  var isBlank: Bool {
    switch self {
    case .null: true
    case .bool, .number: false
    case .string(let text): text.utf8.allSatisfy { $0 <= 0x20 }
    case .array(let elements): elements.allSatisfy(\.isBlank)
    case .object(let members): members.values.allSatisfy(\.isBlank)
    }
  }
}
