extension Strand {
  /// Two sentences with at least this share of words in common are one sentence, changed.
  private static let alike = 0.5
  /// Gaps of at most this many pairs of sentences are matched by trying all of them.
  private static let allPairs = 1_600

  /// For each element its equal in another strand; partners keep their order.
  ///
  /// Equal sentences are found first, then alike ones between them, then the words of what is left.
  func partners(in other: Strand, effort: inout Effort) -> [Int?] {
    var partners = [Int?](repeating: nil, count: elements.count)
    var start = Alignment.Pair(old: 0, new: 0)
    // The borders at the end are a pair of sentences too, the last.
    let last = Alignment.Pair(old: sentences.count - 1, new: other.sentences.count - 1)
    let equal = Alignment(
      numbers.dropLast(), other.numbers.dropLast(), effort: &effort)
    for pair in equal.pairs + [last] {
      pairAlike(
        start.old..<pair.old, start.new..<pair.new, of: other, &partners, effort: &effort)
      // The same bytes can read as other tokens after another word; then the words decide.
      if holds(sentences[pair.old], sameAs: other, other.sentences[pair.new]) {
        for (index, partner) in zip(sentences[pair.old], other.sentences[pair.new]) {
          partners[index] = partner
        }
      }
      start = Alignment.Pair(old: pair.old + 1, new: pair.new + 1)
    }
    return partners
  }

  private func pairAlike(
    _ olds: Range<Int>, _ news: Range<Int>, of other: Strand, _ partners: inout [Int?],
    effort: inout Effort
  ) {
    guard !olds.isEmpty, !news.isEmpty, effort.left > 0 else { return }
    let oldWords = olds.map { Likeness(elements[sentences[$0]]) }
    let newWords = news.map { Likeness(other.elements[other.sentences[$0]]) }
    let pairs =
      olds.count <= Self.allPairs / news.count
      ? Likeness.bestOrdered(oldWords, newWords, atLeast: Self.alike, effort: &effort)
      : Alignment.longestOrdered(
        Likeness.bestAnywhere(oldWords, newWords, atLeast: Self.alike, effort: &effort))
    var start = Alignment.Pair(old: olds.lowerBound, new: news.lowerBound)
    for pair in pairs {
      let (old, new) = (olds.lowerBound + pair.old, news.lowerBound + pair.new)
      pairWords(start.old..<old, start.new..<new, of: other, &partners, effort: &effort)
      pairWords(old..<old + 1, new..<new + 1, of: other, &partners, effort: &effort)
      start = Alignment.Pair(old: old + 1, new: new + 1)
    }
    pairWords(
      start.old..<olds.upperBound, start.new..<news.upperBound, of: other, &partners,
      effort: &effort)
  }

  /// Pairs the words of some sentences, unless these have hardly a word in common.
  private func pairWords(
    _ olds: Range<Int>, _ news: Range<Int>, of other: Strand, _ partners: inout [Int?],
    effort: inout Effort
  ) {
    guard let first = olds.first, let last = olds.last, let newFirst = news.first,
      let newLast = news.last
    else { return }
    let old = elements[sentences[first].lowerBound..<sentences[last].upperBound]
    let new = other.elements[
      other.sentences[newFirst].lowerBound..<other.sentences[newLast].upperBound]
    let (oldWords, newWords) = (Likeness(old), Likeness(new))
    let fewer = min(oldWords.words.count, newWords.words.count)
    guard fewer < 4 || 3 * oldWords.common(with: newWords) >= fewer else { return }
    let pairs = Alignment(old.map(\.number), new.map(\.number), effort: &effort).pairs
    for pair in pairs { partners[old.startIndex + pair.old] = new.startIndex + pair.new }
  }
}

extension Likeness {
  fileprivate init(_ elements: ArraySlice<Strand.Element>) {
    self.init(words: elements.lazy.filter { $0.kind == .word }.map(\.number).sorted())
  }
}
