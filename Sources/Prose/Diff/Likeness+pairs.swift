extension Likeness {
  /// The order-keeping pairs with the most words in common, found by trying every pair.
  static func bestOrdered(
    _ olds: [Likeness], _ news: [Likeness], atLeast floor: Double, effort: inout Effort
  ) -> [Alignment.Pair] {
    // Of one paragraph and one the words are always looked at: that takes no longer than reading them.
    let isOnly = olds.count == 1 && news.count == 1
    let width = news.count + 1
    // Cell (row, column) holds the best sum for the paragraphs from there to the end.
    var best = [Double](repeating: 0, count: (olds.count + 1) * width)
    var gains = best
    for row in olds.indices.reversed() {
      for column in news.indices.reversed() {
        let cell = row * width + column
        effort.spend(olds[row].words.count + news[column].words.count)
        let share = effort.left > 0 || isOnly ? olds[row].share(with: news[column]) : 0
        if share >= floor {
          gains[cell] = share * Double(olds[row].words.count + news[column].words.count)
        }
        best[cell] = max(
          best[cell + width], best[cell + 1],
          gains[cell] > 0 ? gains[cell] + best[cell + width + 1] : 0)
      }
    }
    var pairs: [Alignment.Pair] = []
    var row = 0
    var column = 0
    while row < olds.count, column < news.count {
      let cell = row * width + column
      if gains[cell] > 0, best[cell] == gains[cell] + best[cell + width + 1] {
        pairs.append(Alignment.Pair(old: row, new: column))
        row += 1
        column += 1
      } else if best[cell] == best[cell + width] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// For each new paragraph the most alike old one that is still free, found through rare words.
  ///
  /// The one after the last partner is always tried: in a text edited all over, order is the best guide.
  static func bestAnywhere(
    _ olds: [Likeness], _ news: [Likeness], atLeast floor: Double, effort: inout Effort
  ) -> [Alignment.Pair] {
    let places = rarePlaces(olds)
    var isTaken = [Bool](repeating: false, count: olds.count)
    var pairs: [Alignment.Pair] = []
    var following = 0
    for (index, new) in news.enumerated() where effort.left > 0 {
      var votes: [Int: Int] = [:]
      for word in new.distinctWords {
        for place in places[word] ?? [] where !isTaken[place] { votes[place, default: 0] += 1 }
      }
      if following < olds.count, !isTaken[following] { votes[following, default: 0] += 1 }
      // Equal votes go to the earlier paragraph, so that the answer is the same on every run.
      let candidates = votes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(4)
      var best: (place: Int, share: Double)?
      for candidate in candidates {
        let share = new.share(with: olds[candidate.key])
        effort.spend(new.words.count + olds[candidate.key].words.count)
        if share >= floor, share > best?.share ?? 0 { best = (candidate.key, share) }
      }
      if let best {
        isTaken[best.place] = true
        following = best.place + 1
        pairs.append(Alignment.Pair(old: best.place, new: index))
      } else {
        following += 1
      }
    }
    return pairs
  }

  /// Where each word stands that at most eight paragraphs hold.
  private static func rarePlaces(_ likenesses: [Likeness]) -> [Int: [Int]] {
    let commonest = 8
    var counts: [Int: Int] = [:]
    for likeness in likenesses {
      for word in likeness.distinctWords { counts[word, default: 0] += 1 }
    }
    var places: [Int: [Int]] = [:]
    for (index, likeness) in likenesses.enumerated() {
      for word in likeness.distinctWords where counts[word, default: 0] <= commonest {
        places[word, default: []].append(index)
      }
    }
    return places
  }

  private var distinctWords: some Sequence<Int> {
    words.indices.lazy.filter { $0 == 0 || words[$0] != words[$0 - 1] }.map { words[$0] }
  }
}
