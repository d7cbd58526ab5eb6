extension Comparison {
  /// Which words of two paragraphs belong together: equal sentences first, then words between them.
  mutating func pairedUnits(_ oldIndex: Int, _ newIndex: Int) -> [Alignment.Pair] {
    let olds = oldUnits(oldIndex)
    let news = newUnits(newIndex)
    let oldSentences = old.text.spans(of: olds, in: old.paragraphs[oldIndex].range)
    let newSentences = new.text.spans(of: news, in: new.paragraphs[newIndex].range)
    let oldNumbers = oldSentences.map { number(of: $0, in: olds, of: old.text) }
    let newNumbers = newSentences.map { number(of: $0, in: news, of: new.text) }
    var pairs: [Alignment.Pair] = []
    var oldStart = 0
    var newStart = 0
    for sentence in Alignment(oldNumbers, newNumbers, effort: &effort).pairs {
      let oldSpan = oldSentences[sentence.old]
      let newSpan = newSentences[sentence.new]
      // The same bytes can read as other tokens at a line's start; then the words decide.
      guard olds[oldSpan].lazy.map(\.number).elementsEqual(news[newSpan].lazy.map(\.number)) else {
        continue
      }
      pairs += between(olds[oldStart..<oldSpan.lowerBound], news[newStart..<newSpan.lowerBound])
      pairs += zip(oldSpan, newSpan).map { Alignment.Pair(old: $0, new: $1) }
      oldStart = oldSpan.upperBound
      newStart = newSpan.upperBound
    }
    return pairs + between(olds[oldStart...], news[newStart...])
  }

  private mutating func between(
    _ olds: ArraySlice<Unit>, _ news: ArraySlice<Unit>
  ) -> [Alignment.Pair] {
    guard !olds.isEmpty, !news.isEmpty else { return [] }
    // Two sentences that share only "the" and "of" read better as one replaced by the other.
    if olds.count + news.count <= 1_000 {
      let oldWords = Likeness(Array(olds))
      let newWords = Likeness(Array(news))
      let fewer = min(oldWords.words.count, newWords.words.count)
      if fewer >= 4, 3 * oldWords.common(with: newWords) < fewer { return [] }
    }
    let pairs = Alignment(olds.map(\.number), news.map(\.number), effort: &effort).pairs
    return pairs.map {
      Alignment.Pair(old: olds.startIndex + $0.old, new: news.startIndex + $0.new)
    }
  }

  private mutating func number(of span: Range<Int>, in units: [Unit], of text: Text) -> Int {
    guard let first = units[span].first, let last = units[span].last else { return -1 }
    return lexicon.number(of: text.bytes[first.token.lowerBound..<last.token.upperBound])
  }
}

extension Text {
  /// The sentences of a paragraph as spans of its units; a unit belongs to the sentence it starts in.
  fileprivate func spans(of units: [Unit], in range: Range<Int>) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    for sentence in sentences(in: range) {
      var end = start
      while end < units.count, units[end].token.lowerBound < sentence.range.upperBound { end += 1 }
      if end > start { spans.append(start..<end) }
      start = end
    }
    if start < units.count { spans.append(start..<units.count) }
    return spans
  }
}
