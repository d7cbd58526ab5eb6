import Testing

@testable import Prose

@Test(arguments: 0..<4)
func `pairs are equal, in order, and each element has one partner`(seed: UInt64) {
  var dice = Dice(state: seed)
  for _ in 0..<200 {
    let variety = Int.random(in: 1...40, using: &dice)
    let old = (0..<Int.random(in: 0...80, using: &dice)).map { _ in
      Int.random(in: 0..<variety, using: &dice)
    }
    let new = (0..<Int.random(in: 0...80, using: &dice)).map { _ in
      Int.random(in: 0..<variety, using: &dice)
    }
    var effort = Effort()
    let pairs = Alignment(old, new, effort: &effort).pairs
    #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
    #expect(pairs.count == old.count - new.difference(from: old).removals.count)
  }
}

@Test func `with no effort left, equal beginnings and ends are still found`() {
  var effort = Effort(steps: 0)
  let pairs = Alignment([1, 2, 9, 3, 8, 4], [1, 2, 7, 3, 6, 4], effort: &effort).pairs
  #expect(pairs.map(\.old) == [0, 1, 5])
}

@Test func `a long sequence holds on to what stands once on either side`() {
  let old = (0..<8_000).map { $0 % 10 == 0 ? -$0 : $0 % 7 }
  let new = old.flatMap { $0 < 0 ? [$0, 5, 5] : [$0] }
  var effort = Effort()
  let pairs = Alignment(old, new, effort: &effort).pairs
  #expect(pairs.count == old.count)
}

@Test func `anchors are the same whether the numbers lie close together or far apart`() {
  var dice = Dice(state: 11)
  let old = (0..<400).map { _ in Int.random(in: -300..<300, using: &dice) }
  let new = (0..<400).map { _ in Int.random(in: -400..<400, using: &dice) }
  let near = Alignment.anchors(old[...], new[...])
  let far = Alignment.anchors(old.map { $0 * 1_000 }[...], new.map { $0 * 1_000 }[...])
  #expect(near == far)
  #expect(!near.isEmpty)
  #expect(near.allSatisfy { old[$0.old] == new[$0.new] })
}

@Test func `effort is never less than nothing`() {
  var effort = Effort(steps: 5)
  effort.spend(.max)
  effort.spend(-3)
  #expect(effort.left == 0)
}

@Test(arguments: [
  ([3, 1, 2], [1, 2]), ([5, 4, 3], [3]), ([], []), ([1, 9, 2, 3], [1, 2, 3]),
])
func `the longest ordered run is kept`(olds: [Int], kept: [Int]) {
  let pairs = olds.enumerated().map { Alignment.Pair(old: $0.element, new: $0.offset) }
  #expect(Alignment.longestOrdered(pairs).map(\.old) == kept)
}
