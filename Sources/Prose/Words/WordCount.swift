/// How many words a reader would count in a text; marks and signs do not count.
public struct WordCount: Hashable, Comparable, Sendable {
  /// The number of words.
  public let words: Int

  /// Counts the words of a text.
  public init(_ string: String) {
    let text = Text(string)
    self.init(text, in: text.bytes.indices)
  }

  init(_ text: Text, in range: Range<Int>) {
    var reader = TokenReader(text, in: range)
    var words = 0
    while let token = reader.next() {
      if token.kind == .word { words += 1 }
    }
    self.words = words
  }

  /// Orders counts by their number.
  public static func < (left: WordCount, right: WordCount) -> Bool {
    left.words < right.words
  }
}
