extension Alignment {
  /// The longest ordered run of elements that stand exactly once on either side.
  static func anchors(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Pair] {
    let places = onlyPlaces(in: old)
    let once = onlyPlaces(in: new)
    let pairs = new.indices.compactMap { index -> Pair? in
      guard once[new[index]] == index, let place = places[new[index]], place >= 0 else {
        return nil
      }
      return Pair(old: place, new: index)
    }
    return longestOrdered(pairs)
  }

  /// Where each element stands, or -1 for those that stand more than once.
  private static func onlyPlaces(in sequence: ArraySlice<Int>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for index in sequence.indices {
      places[sequence[index]] = places[sequence[index]] == nil ? index : -1
    }
    return places
  }

  /// The longest subsequence that rises on the old side too, of pairs in the order of the new side.
  static func longestOrdered(_ pairs: [Pair]) -> [Pair] {
    var tails: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].old < pair.old { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? tails[low - 1] : nil)
      if low < tails.count { tails[low] = index } else { tails.append(index) }
    }
    var ordered: [Pair] = []
    var next = tails.last
    while let index = next {
      ordered.append(pairs[index])
      next = before[index]
    }
    return ordered.reversed()
  }
}
