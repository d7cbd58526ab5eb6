internal import FoundationEssentials

extension JSONValue {
  /// Reads one JSON text of UTF-8 bytes, whole or not at all.
  ///
  /// Refuses, with line and column, what is cut, malformed, followed by anything, or beyond
  /// `WireLimits`. A lone surrogate becomes U+FFFD; of members with the same name one is kept.
  static func read(_ utf8: [UInt8]) throws(WireFailure) -> JSONValue {
    let checked = try JSONGuard.check(utf8)
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(checked))
    } catch {
      throw WireFailure(.malformed, "The JSON is not well-formed.")
    }
  }
}

extension JSONValue: Decodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Takes over one value and all below it from a decoder.
  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let text = try? single.decode(String.self) {
      if text.hasPrefix(JSONGuard.numberMark) {
        self = .number(String(text.dropFirst(JSONGuard.numberMark.count)))
      } else {
        self = .string(text)
      }
    } else if let container = try? decoder.container(keyedBy: Name.self) {
      var members: [String: JSONValue] = [:]
      for name in container.allKeys {
        members[name.stringValue] = try container.decode(JSONValue.self, forKey: name)
      }
      self = .object(members)
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
      self = .array(elements)
    } else if let number = try? single.decode(Int64.self) {
      self = .number(String(number))
    } else {
      self = .bool(try single.decode(Bool.self))
    }
  }
}
