import Foundation

/// One JSON object of a command's answer, with the version of its shape.
struct Answer<Body: Encodable>: Encodable {
  let body: Body

  private enum Key: CodingKey { case schema }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(1, forKey: .schema)
    try body.encode(to: encoder)
  }
}

extension Session {
  /// Prints one object on one line.
  func answer(_ body: some Encodable) throws {
    try output.sink.write(Array((try Self.json(body) + "\n").utf8))
  }

  /// An object as one line of JSON; what could steer a terminal or turn text round is escaped.
  static func json(_ body: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(Answer(body: body)), as: UTF8.self)
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return text.unicodeScalars.reduce(into: "") { out, scalar in
      guard isUnsafe(scalar) else { return out.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let hex = String(unit, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
