/// The work of one diff: both texts, what is known of them so far, and the steps still allowed.
struct Comparison {
  /// One text with its paragraphs, and the units of those that were looked into.
  struct Side {
    let text: Text
    let paragraphs: [Paragraph]
    var units: [Int: [Unit]] = [:]

    init(_ text: Text) {
      self.text = text
      paragraphs = text.paragraphs
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

  mutating func oldUnits(_ index: Int) -> [Unit] {
    if let known = old.units[index] { return known }
    let units = old.text.units(in: old.paragraphs[index].range, lexicon: &lexicon)
    old.units[index] = units
    return units
  }

  mutating func newUnits(_ index: Int) -> [Unit] {
    if let known = new.units[index] { return known }
    let units = new.text.units(in: new.paragraphs[index].range, lexicon: &lexicon)
    new.units[index] = units
    return units
  }
}
