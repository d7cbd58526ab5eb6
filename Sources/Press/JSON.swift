/// A JSON value with its keys in the order they were given.
enum JSON {
  case text(String)
  case flag(Bool)
  case number(Int64)
  case list([JSON])
  case object(Object)

  /// Names with their values.
  struct Object {
    fileprivate(set) var all: [(name: String, value: JSON)] = []

    /// Adds a value; nothing where there is none.
    mutating func add(_ name: String, _ value: JSON?) {
      if let value { all.append((name, value)) }
    }

    /// Adds a text; nothing where there is none.
    mutating func add(_ name: String, _ text: String?) {
      if let text { all.append((name, .text(text))) }
    }
  }

  /// An object of texts.
  static func texts(_ fields: KeyValuePairs<String, String>) -> JSON {
    var object = Object()
    for field in fields { object.add(field.key, field.value) }
    return .object(object)
  }

  /// A list; nil where there is nothing in it.
  static func some(_ items: [JSON]) -> JSON? { items.isEmpty ? nil : .list(items) }

  /// The value in one line; nothing in it can end the `<script>` it may stand in.
  var line: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): String(number)
    case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.all.map { Self.quoted($0.name) + ":" + $0.value.line }.joined(separator: ",")
        + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    // Most texts have nothing to escape; C1 controls and the line separators begin with C2 and E2.
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xC2, 0xE2: false
      default: true
      }
    }
    guard !isPlain else { return "\"\(text)\"" }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..<" ", "\u{7F}"..."\u{9F}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
