/// What changed between two texts, told as an editor would: by paragraph, then by word.
public struct ProseDiff: Hashable, Sendable {
  /// A run of text inside a paragraph that both sides have, or only one.
  public enum Piece: Hashable, Sendable {
    case kept(String)
    case deleted(String)
    case inserted(String)
  }

  /// What became of a paragraph.
  public enum Change: Hashable, Sendable {
    case unchanged(String)
    case changed([Piece])
    case inserted(String)
    case deleted(String)
    /// It stood elsewhere; `from` is its index among the old text's paragraphs, the first being 0.
    case moved(from: Int, [Piece])
  }

  /// A paragraph of either text, with its place and the white space after it.
  public struct Passage: Hashable, Sendable {
    /// What became of it.
    public let change: Change
    /// What Markdown makes of it: a heading, a list item, a table row.
    public let kind: Paragraph.Kind
    /// Its index among the old text's paragraphs, nil when it is new.
    public let oldIndex: Int?
    /// Its index among the new text's paragraphs, nil when it is gone.
    public let newIndex: Int?
    /// The white space after it, which is layout and no change to a reader.
    public let gap: Gap
  }

  /// White space between paragraphs on either side; empty where a side has none.
  public struct Gap: Hashable, Sendable {
    /// The old text's white space.
    public let old: String
    /// The new text's white space.
    public let new: String
  }

  /// How far down the ladder the comparison goes.
  public enum Finest: Hashable, Sendable {
    case words
    /// Inside a word of which more than 70 % stayed, single letters are told apart.
    case letters
  }

  /// The white space before the first paragraph.
  public let lead: Gap
  /// The paragraphs of both texts in reading order; a moved one stands where it is now.
  public let passages: [Passage]
  /// How many words of the new text the old one has not.
  public let wordsAdded: Int
  /// How many words of the old text the new one has not.
  public let wordsRemoved: Int
  /// How many words of the old text are still there.
  public let wordsKept: Int

  /// Compares two texts; beyond some millions of steps it settles for whole sentences and paragraphs.
  public init(from old: String, to new: String, finest: Finest = .words) {
    var comparison = Comparison(from: Text(old), to: Text(new), finest: finest)
    passages = comparison.passages()
    lead = comparison.lead
    wordsAdded = comparison.wordsAdded
    wordsRemoved = comparison.wordsRemoved
    wordsKept = comparison.wordsKept
  }
}
