import Prose
import Testing

private let vocabulary = [
  "the", "a", "of", "storm", "port", "Mr.", "said.", "\"Yes!\"", "U.S.", "3.5", "**", "[x](y)",
  "# ",
  "- ", "1. ", "|", "```", "café", "cafe\u{301}", "港口", "。", "तूफ़ान", "।", "น้ำ", "👩‍👩‍👧", "\u{202E}",
  "\u{200B}",
  "\u{A0}", "\u{3000}", "\t", "  ", "\r", "\r\n", "\n", "\n\n", "...", "-", "_", "\\", "\u{0}",
  "https://a.b/c।d ", "](", ")",
]

extension Dice {
  fileprivate mutating func text(_ longest: Int) -> [String] {
    (0..<Int.random(in: 0...longest, using: &self)).flatMap { _ in
      let word = vocabulary.randomElement(using: &self) ?? ""
      return Bool.random(using: &self) ? [word, " "] : [word]
    }
  }

  /// A text of words, marks, signs and white space of many scripts.
  mutating func mixedText(_ longest: Int) -> String { text(longest).joined() }

  /// A text with some of its words taken out, put in, changed, and one block moved.
  fileprivate mutating func edited(_ words: [String]) -> [String] {
    var words = words
    for _ in 0..<Int.random(in: 0...6, using: &self) {
      let place = Int.random(in: 0...words.count, using: &self)
      let end = min(words.count, place + Int.random(in: 0...8, using: &self))
      switch Int.random(in: 0..<3, using: &self) {
      case 0: words.removeSubrange(place..<end)
      case 1: words.insert(contentsOf: text(4), at: place)
      default:
        let block = words[place..<end]
        words.removeSubrange(place..<end)
        words.insert(contentsOf: block, at: Int.random(in: 0...words.count, using: &self))
      }
    }
    return words
  }
}

private func checkLaws(_ old: String, _ new: String, _ finest: ProseDiff.Finest) {
  let diff = ProseDiff(from: old, to: new, finest: finest)
  #expect(diff.applied(to: old).map { Array($0.utf8) } == Array(new.utf8))
  #expect(diff.reverted(from: new).map { Array($0.utf8) } == Array(old.utf8))
  #expect(diff.wordsKept + diff.wordsRemoved == WordCount(old).words)
  #expect(diff.wordsKept + diff.wordsAdded == WordCount(new).words)
  #expect((0...1).contains(diff.shareKept))
  #expect(diff.passages.compactMap(\.newIndex) == Array(Text(new).paragraphs.indices))
  #expect(diff.passages.compactMap(\.oldIndex).sorted() == Array(Text(old).paragraphs.indices))
}

@Test(arguments: 0..<8)
func `a diff applies and reverts byte for byte`(seed: UInt64) {
  var dice = Dice(state: seed)
  for _ in 0..<250 {
    let words = dice.text(60)
    let other = Bool.random(using: &dice) ? dice.edited(words) : dice.text(60)
    checkLaws(words.joined(), other.joined(), Bool.random(using: &dice) ? .words : .letters)
  }
}

@Test(arguments: 0..<4)
func `equal texts have no change`(seed: UInt64) {
  var dice = Dice(state: 1000 + seed)
  for _ in 0..<100 {
    let text = dice.text(60).joined()
    let diff = ProseDiff(from: text, to: text)
    #expect(diff.isEmpty)
    #expect(diff.wordsAdded == 0 && diff.wordsRemoved == 0 && diff.paragraphsMoved == 0)
    #expect(diff.shareKept == 1)
  }
}

@Test(arguments: 0..<4)
func `sentences and tokens cover any text`(seed: UInt64) {
  var dice = Dice(state: 2000 + seed)
  for _ in 0..<100 {
    let text = Text(dice.text(60).joined())
    #expect(text.tokens.map { text[$0.range] }.joined().utf8.elementsEqual(text.bytes))
    for paragraph in text.paragraphs {
      let joined = text.sentences(in: paragraph.range).map { text[$0.range] }.joined()
      #expect(joined.utf8.elementsEqual(text.bytes[paragraph.range]))
    }
  }
}

@Test func `long texts of other words still obey the laws`() {
  var dice = Dice(state: 7)
  let words = (0..<4_000).map { _ in "w\(Int.random(in: 0..<900, using: &dice))" }
  let others = (0..<4_000).map { _ in "w\(Int.random(in: 0..<900, using: &dice))" }
  checkLaws(words.joined(separator: " "), others.joined(separator: " "), .words)
  checkLaws(words.joined(separator: "\n"), others.joined(separator: "\n"), .words)
}
