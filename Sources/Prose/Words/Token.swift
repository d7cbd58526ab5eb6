/// The smallest piece of a text that a reader would call changed: a word, a mark, a sign or a gap.
public struct Token: Hashable, Sendable {
  /// What a token is to a reader.
  public enum Kind: Hashable, Sendable {
    /// A word or number; each character of a script written without spaces.
    case word
    /// A Markdown mark: `**`, `#`, `[`, `](url)`.
    case mark
    /// Signs between words, pictographs among them.
    case punctuation
    /// White space, line ends included.
    case space
  }

  /// What the token is.
  public let kind: Kind
  /// Where the token stands, in byte offsets of its text.
  public let range: Range<Int>

  /// Names a token at its place.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension Text {
  /// All tokens of the text in order; together they cover every byte.
  public var tokens: [Token] {
    tokens(in: bytes.indices)
  }

  /// The tokens of a part of the text, which should start and end at a word's border.
  public func tokens(in range: Range<Int>) -> [Token] {
    Array(IteratorSequence(TokenReader(self, in: range)))
  }

  /// The words of the text in order, marks and signs left out.
  public var words: [String] {
    tokens.lazy.filter { $0.kind == .word }.map { self[$0.range] }
  }
}
