/// The words of a paragraph without their order, to ask how alike two paragraphs are.
struct Likeness {
  /// The words' numbers in rising order; for scripts without spaces, pairs of neighbours.
  let words: [Int]

  /// Takes numbers in rising order.
  init(words: [Int]) { self.words = words }

  init(_ units: [Unit]) {
    var words: [Int] = []
    for (index, unit) in units.enumerated() where unit.isWord {
      if unit.isSingle, index > 0, units[index - 1].isSingle {
        // A pair is a negative number, so that it meets no word's; a rare clash does no harm.
        words.append(-1 - (units[index - 1].number &* 1_000_003 &+ unit.number) & Int.max)
      } else {
        words.append(unit.number)
      }
    }
    self.words = (words.isEmpty ? units.map(\.number) : words).sorted()
  }

  /// The share of words two paragraphs have in common, 0 to 1.
  func share(with other: Likeness) -> Double {
    let total = words.count + other.words.count
    return total == 0 ? 0 : 2 * Double(common(with: other)) / Double(total)
  }

  /// The number of words two paragraphs have in common.
  func common(with other: Likeness) -> Int {
    var common = 0
    var left = 0
    var right = 0
    while left < words.count, right < other.words.count {
      if words[left] == other.words[right] {
        common += 1
        left += 1
        right += 1
      } else if words[left] < other.words[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return common
  }
}
