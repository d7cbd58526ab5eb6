/// Where each word of a text was in the text it was made of.
public struct WordTrace: Hashable, Sendable {
  /// A word of the new text.
  public struct Word: Hashable, Sendable {
    /// Where it stands, in byte offsets of the new text.
    public let range: Range<Int>
    /// Its number among the old text's words, the first being 0; nil for a new word.
    public let origin: Int?
  }

  /// The new text's words in order.
  public let words: [Word]
  /// How many words the old text had.
  public let oldCount: Int

  /// Follows words through a change; those of a paragraph that was moved are followed too.
  public init(from old: String, to new: String) {
    var comparison = Comparison(from: Text(old), to: Text(new), finest: .words)
    let pairing = comparison.pairedParagraphs()
    var partners: [Int: Int] = pairing.elsewhere
    for pair in pairing.inOrder { partners[pair.new] = pair.old }
    var starts = [0]
    for index in comparison.old.paragraphs.indices {
      starts.append(starts[index] + comparison.oldUnits(index).count { $0.isWord })
    }
    oldCount = starts.last ?? 0
    words = comparison.new.paragraphs.indices.flatMap { index in
      let units = comparison.newUnits(index)
      var origins: [Int: Int] = [:]
      if let partner = partners[index] {
        let numbers = Self.numbers(comparison.oldUnits(partner), from: starts[partner])
        for pair in comparison.pairedUnits(partner, index) { origins[pair.new] = numbers[pair.old] }
      }
      return units.indices.filter { units[$0].isWord }
        .map { Word(range: units[$0].token, origin: origins[$0]) }
    }
  }

  /// The number of each unit among the text's words; signs have that of the word after them.
  private static func numbers(_ units: [Unit], from start: Int) -> [Int] {
    var next = start
    return units.map { unit in
      defer { if unit.isWord { next += 1 } }
      return next
    }
  }
}
