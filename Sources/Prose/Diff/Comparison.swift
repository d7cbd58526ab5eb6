/// The work of one diff: both texts, what is known of them so far, and the steps still allowed.
struct Comparison {
  /// One text with its paragraphs, and the units of those that were looked into.
  struct Side {
    let text: Text
    let paragraphs: [Paragraph]
    var units: [[Unit]?]
    var likenesses: [Likeness?]

    init(_ text: Text) {
      self.text = text
      paragraphs = text.paragraphs
      units = Array(repeating: nil, count: paragraphs.count)
      likenesses = Array(repeating: nil, count: paragraphs.count)
    }

    var lead: String {
      text[0..<(paragraphs.first?.range.lowerBound ?? text.bytes.count)]
    }

    func content(_ index: Int) -> String { text[paragraphs[index].range] }

    func gap(after index: Int) -> String {
      let end =
        index + 1 < paragraphs.count
        ? paragraphs[index + 1].range.lowerBound : text.bytes.count
      return text[paragraphs[index].range.upperBound..<end]
    }

    func words(_ index: Int) -> Int {
      units[index].map { $0.count { $0.isWord } }
        ?? WordCount(text, in: paragraphs[index].range).words
    }
  }

  var old: Side
  var new: Side
  let finest: ProseDiff.Finest
  var lexicon = Lexicon()
  var effort = Effort()
  var wordsAdded = 0
  var wordsRemoved = 0
  var wordsKept = 0

  init(from old: Text, to new: Text, finest: ProseDiff.Finest) {
    self.old = Side(old)
    self.new = Side(new)
    self.finest = finest
  }

  var lead: ProseDiff.Gap { ProseDiff.Gap(old: old.lead, new: new.lead) }

  mutating func oldUnits(_ index: Int) -> [Unit] { old.units(of: index, lexicon: &lexicon) }
  mutating func newUnits(_ index: Int) -> [Unit] { new.units(of: index, lexicon: &lexicon) }
}

extension Comparison.Side {
  /// The units of a paragraph, read once.
  mutating func units(of index: Int, lexicon: inout Lexicon) -> [Unit] {
    if let known = units[index] { return known }
    let read = text.units(in: paragraphs[index].range, lexicon: &lexicon)
    units[index] = read
    return read
  }

  /// The words of a paragraph without their order, gathered once.
  mutating func likeness(of index: Int, lexicon: inout Lexicon) -> Likeness {
    if let known = likenesses[index] { return known }
    let likeness = Likeness(units(of: index, lexicon: &lexicon))
    likenesses[index] = likeness
    return likeness
  }
}
