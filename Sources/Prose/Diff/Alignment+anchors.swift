extension Alignment {
  /// The longest ordered run of elements that stand exactly once on either side.
  static func anchors(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Pair] {
    guard let least = old.min(), let most = old.max() else { return [] }
    // Numbers of a lexicon lie close together; a table of them is far quicker than a dictionary.
    let pairs =
      most - least <= 8 * old.count
      ? tabled(old, new, least: least, size: most - least + 1) : looked(old, new)
    return longestOrdered(pairs)
  }

  /// Marks an element that stands nowhere and one that stands more than once.
  private static let nowhere = -1
  private static let often = -2

  private static func tabled(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, least: Int, size: Int
  ) -> [Pair] {
    var oldPlaces = [Int](repeating: nowhere, count: size)
    var newPlaces = oldPlaces
    let numbers = least..<least + size
    for index in old.indices {
      let entry = old[index] - least
      oldPlaces[entry] = oldPlaces[entry] == nowhere ? index : often
    }
    for index in new.indices where numbers.contains(new[index]) {
      let entry = new[index] - least
      newPlaces[entry] = newPlaces[entry] == nowhere ? index : often
    }
    return new.indices.compactMap { index in
      guard numbers.contains(new[index]), newPlaces[new[index] - least] == index,
        case let place = oldPlaces[new[index] - least], place >= 0
      else { return nil }
      return Pair(old: place, new: index)
    }
  }

  private static func looked(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Pair] {
    let oldPlaces = places(in: old)
    let newPlaces = places(in: new)
    return new.indices.compactMap { index in
      guard newPlaces[new[index]] == index, let place = oldPlaces[new[index]], place >= 0 else {
        return nil
      }
      return Pair(old: place, new: index)
    }
  }

  private static func places(in sequence: ArraySlice<Int>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for index in sequence.indices {
      places[sequence[index]] = places[sequence[index]] == nil ? index : often
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
