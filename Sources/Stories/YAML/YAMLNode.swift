/// A value in a YAML document, with the place where it begins.
///
/// Nothing is guessed: `no`, `1.10` and `2023-06-09` are the texts they look like.
public struct YAMLNode: Hashable, Sendable {
  /// What stands here.
  public var content: Content
  /// Counted from 1.
  public var line: Int
  /// Counted in Unicode scalars from 1.
  public var column: Int

  /// A text, a list, or pairs in the order they were written.
  public enum Content: Hashable, Sendable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  /// How a text was written.
  public enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// A key and its value; keys are always texts.
  public struct Pair: Hashable, Sendable {
    /// The key, a text.
    public var key: YAMLNode
    /// What stands under it.
    public var value: YAMLNode
    /// The key's text.
    public var name: String { key.text ?? "" }

    /// Makes a pair.
    public init(key: YAMLNode, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// Makes a node at a place.
  public init(_ content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }
}

extension YAMLNode {
  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// How a scalar was written.
  public var style: Style? {
    if case .scalar(_, let style) = content { style } else { nil }
  }

  /// The members of a sequence.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The pairs of a mapping, in order.
  public var pairs: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// Whether nothing was written: `key:` with no value, or a plain `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, .plain) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The value of a key of a mapping; nil when there is none or this is no mapping.
  public subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.name == key }?.value
  }

  /// "a text", "a list" or "a mapping": for sentences about what was found.
  public var kindInWords: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// A finding at this node's place.
  public func finding(_ message: String, hint: String? = nil) -> Finding {
    Finding(line: line, column: column, message: message, hint: hint)
  }

  /// The same value wherever it stands and however its texts are quoted.
  public func isSameValue(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, _), .scalar(let right, _)):
      isNull || other.isNull
        ? isNull && other.isNull : left.utf8.elementsEqual(right.utf8)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSameValue(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.name.utf8.elementsEqual($1.name.utf8) && $0.value.isSameValue(as: $1.value)
        }
    default: false
    }
  }
}
