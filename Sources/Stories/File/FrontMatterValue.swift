/// A value to be written into front matter.
public enum FrontMatterValue: Hashable, Sendable {
  /// A text, always in double quotes.
  case text(String)
  /// A word without quotes where `[a-z0-9-]` allows it, else a text.
  case word(String)
  /// Texts on one line.
  case texts([String])
  /// Mappings of texts, each on a line of its own, so that git merges them one by one.
  case rows([[Field]])

  /// One key and text of a row.
  public struct Field: Hashable, Sendable {
    /// The key.
    public var name: String
    /// The value.
    public var text: String

    /// Makes a field.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }
}

extension FrontMatterValue {
  /// The lines of "key: value", without line breaks.
  public func lines(key: String, indent: String = "") -> [String] {
    let start = indent + Self.key(key) + ":"
    switch self {
    case .text(let text): return [start + " " + QuotedText.quote(text)]
    case .word(let word): return [start + " " + Self.plain(word)]
    case .texts(let texts):
      return [start + " [" + texts.map(QuotedText.quote).joined(separator: ", ") + "]"]
    case .rows(let rows) where rows.isEmpty: return [start + " []"]
    case .rows(let rows):
      return [start]
        + rows.map { fields in
          let pairs = fields.map { Self.key($0.name) + ": " + QuotedText.quote($0.text) }
          return indent + "  - {" + pairs.joined(separator: ", ") + "}"
        }
    }
  }

  /// What reading the written lines gives.
  var node: YAMLNode {
    func scalar(_ text: String) -> YAMLNode {
      YAMLNode(.scalar(QuotedText.clean(text), .doubleQuoted), line: 0, column: 0)
    }
    switch self {
    case .text(let text): return scalar(text)
    case .word(let word): return scalar(word)
    case .texts(let texts): return YAMLNode(.sequence(texts.map(scalar)), line: 0, column: 0)
    case .rows(let rows):
      let items = rows.map { fields in
        YAMLNode(
          .mapping(fields.map { .init(key: scalar($0.name), value: scalar($0.text)) }),
          line: 0, column: 0)
      }
      return YAMLNode(.sequence(items), line: 0, column: 0)
    }
  }

  private static func plain(_ word: String) -> String {
    // Words that other readers of YAML take for something else keep their quotes, except the
    // flag's, which are meant so.
    let guessed = ["y", "n", "yes", "no", "on", "off", "null"]
    let isWord =
      word.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
      && word.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
    return isWord && !guessed.contains(word) ? word : QuotedText.quote(word)
  }

  static func key(_ name: String) -> String {
    let isPlain =
      name.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
    return isPlain ? name : QuotedText.quote(name)
  }
}
