extension ProseDiff {
  /// How many paragraphs stand elsewhere than before.
  public var paragraphsMoved: Int {
    passages.reduce(0) { count, passage in
      if case .moved = passage.change { count + 1 } else { count }
    }
  }

  /// The share of the old text's words that are still there, 0 to 1; 1 when it had none.
  public var shareKept: Double {
    let total = wordsKept + wordsRemoved
    return total == 0 ? 1 : Double(wordsKept) / Double(total)
  }

  /// Whether a reader would see no change; white space between paragraphs may differ.
  public var isEmpty: Bool {
    passages.allSatisfy { passage in
      if case .unchanged = passage.change { true } else { false }
    }
  }
}
