extension Comparison {
  /// Which old paragraph each new one comes from.
  struct Pairing {
    /// Partners that keep their order, in that order.
    var inOrder: [Alignment.Pair] = []
    /// Partners that stood elsewhere, by the new one's index.
    var elsewhere: [Int: Int] = [:]
    /// The old paragraphs among `elsewhere`.
    var moved: Set<Int> = []
  }

  /// Two paragraphs with at least this share of words in common are one paragraph, changed.
  private static let alike = 0.5
  /// A paragraph that stands elsewhere must be this much alike to count as moved.
  private static let alikeElsewhere = 0.7
  /// Gaps of at most this many pairs are matched by trying all of them.
  private static let allPairs = 1_600
  /// In a text with more paragraphs than this that differ, only equal ones are looked for.
  private static let mostAlike = 100_000

  /// Equal paragraphs first, then alike ones between them, then those that stand elsewhere.
  mutating func pairedParagraphs() -> Pairing {
    let oldNumbers = old.paragraphs.map { lexicon.number(of: old.text.bytes[$0.range]) }
    let newNumbers = new.paragraphs.map { lexicon.number(of: new.text.bytes[$0.range]) }
    let equal = Alignment(oldNumbers, newNumbers, effort: &effort).pairs
    var pairing = Pairing()
    var oldStart = 0
    var newStart = 0
    let end = Alignment.Pair(old: oldNumbers.count, new: newNumbers.count)
    for pair in equal + [end] {
      pairing.inOrder += alikeParagraphs(oldStart..<pair.old, newStart..<pair.new)
      if pair.new < newNumbers.count { pairing.inOrder.append(pair) }
      oldStart = pair.old + 1
      newStart = pair.new + 1
    }
    let oldLeft = Self.left(of: oldNumbers.count, without: pairing.inOrder.lazy.map(\.old))
    let newLeft = Self.left(of: newNumbers.count, without: pairing.inOrder.lazy.map(\.new))
    for pair in movedParagraphs(oldLeft, newLeft, oldNumbers, newNumbers) {
      pairing.elsewhere[pair.new] = pair.old
      pairing.moved.insert(pair.old)
    }
    return pairing
  }

  private mutating func alikeParagraphs(
    _ olds: Range<Int>, _ news: Range<Int>
  ) -> [Alignment.Pair] {
    guard !olds.isEmpty, !news.isEmpty, olds.count + news.count <= Self.mostAlike else { return [] }
    let (oldWords, newWords) = likenesses(olds, news)
    let pairs =
      olds.count <= Self.allPairs / news.count
      ? Likeness.bestOrdered(oldWords, newWords, atLeast: Self.alike, effort: &effort)
      : Alignment.longestOrdered(
        Likeness.bestAnywhere(oldWords, newWords, atLeast: Self.alike, effort: &effort))
    return pairs.map {
      Alignment.Pair(old: olds.lowerBound + $0.old, new: news.lowerBound + $0.new)
    }
  }

  private mutating func movedParagraphs(
    _ olds: [Int], _ news: [Int], _ oldNumbers: [Int], _ newNumbers: [Int]
  ) -> [Alignment.Pair] {
    guard !olds.isEmpty, !news.isEmpty, olds.count + news.count <= Self.mostAlike else { return [] }
    // Last first, so that popLast gives equal paragraphs in reading order.
    var places: [Int: [Int]] = [:]
    for index in olds.reversed() { places[oldNumbers[index], default: []].append(index) }
    var pairs: [Alignment.Pair] = []
    var oldTaken: Set<Int> = []
    var newLeft: [Int] = []
    for index in news {
      if new.words(index) >= 2, let place = places[newNumbers[index]]?.popLast() {
        pairs.append(Alignment.Pair(old: place, new: index))
        oldTaken.insert(place)
      } else {
        newLeft.append(index)
      }
    }
    let oldLeft = olds.filter { !oldTaken.contains($0) && old.words($0) >= 5 }
    newLeft = newLeft.filter { new.words($0) >= 5 }
    let (oldWords, newWords) = likenesses(oldLeft, newLeft)
    let alike = Likeness.bestAnywhere(
      oldWords, newWords, atLeast: Self.alikeElsewhere, effort: &effort)
    return pairs + alike.map { Alignment.Pair(old: oldLeft[$0.old], new: newLeft[$0.new]) }
  }

  /// The words of the paragraphs; once the effort is spent, none, and so nothing is alike.
  private mutating func likenesses(
    _ olds: some Collection<Int>, _ news: some Collection<Int>
  ) -> (old: [Likeness], new: [Likeness]) {
    guard effort.left > 0 else { return ([], []) }
    let oldWords = olds.map { old.likeness(of: $0, lexicon: &lexicon) }
    let newWords = news.map { new.likeness(of: $0, lexicon: &lexicon) }
    // Reading a word costs about as much as eight comparisons, and a paragraph a hundred.
    effort.spend(
      (oldWords + newWords).reduce(100 * (olds.count + news.count)) { $0 + 8 * $1.words.count })
    return (oldWords, newWords)
  }

  private static func left(of count: Int, without taken: some Sequence<Int>) -> [Int] {
    var isTaken = [Bool](repeating: false, count: count)
    for index in taken { isTaken[index] = true }
    return isTaken.indices.filter { !isTaken[$0] }
  }
}
