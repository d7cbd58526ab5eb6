/// Which elements of two sequences belong together, in order: never crossing, each element at most once.
struct Alignment {
  /// One element of the old sequence and its equal in the new one.
  struct Pair: Hashable {
    var old: Int
    var new: Int
  }

  /// Up to this many elements on both sides the shortest edit script is looked for at once.
  private static let small = 1_500
  /// Up to this many it is looked for when there is no rare element to hold on to.
  private static let large = 6_000

  private(set) var pairs: [Pair] = []

  /// Aligns two sequences of numbers; stops refining when the effort is spent.
  init(_ old: [Int], _ new: [Int], effort: inout Effort) {
    self.init(old[...], new[...], effort: &effort)
  }

  /// Aligns two parts of sequences; the pairs count from the start of the whole sequences.
  init(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, effort: inout Effort) {
    var open = [(old: old, new: new, depth: 0)]
    while let (old, new, depth) = open.popLast() {
      let (old, new) = trim(old, new)
      let size = old.count + new.count
      guard !old.isEmpty, !new.isEmpty, effort.left > 0 else { continue }
      if size <= Self.small {
        difference(old, new, effort: &effort)
        continue
      }
      let anchors = depth < 8 ? Self.anchors(old, new) : []
      effort.spend(size)
      guard !anchors.isEmpty else {
        if size <= Self.large { difference(old, new, effort: &effort) }
        continue
      }
      pairs += anchors
      var oldStart = old.startIndex
      var newStart = new.startIndex
      for anchor in anchors {
        open.append((old[oldStart..<anchor.old], new[newStart..<anchor.new], depth + 1))
        oldStart = anchor.old + 1
        newStart = anchor.new + 1
      }
      open.append((old[oldStart...], new[newStart...], depth + 1))
    }
    pairs.sort { $0.old < $1.old }
  }

  /// Pairs equal beginnings and ends and returns what lies between.
  private mutating func trim(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> (ArraySlice<Int>, ArraySlice<Int>) {
    var old = old
    var new = new
    while let first = old.first, first == new.first {
      pairs.append(Pair(old: old.startIndex, new: new.startIndex))
      old = old.dropFirst()
      new = new.dropFirst()
    }
    while let last = old.last, last == new.last {
      pairs.append(Pair(old: old.endIndex - 1, new: new.endIndex - 1))
      old = old.dropLast()
      new = new.dropLast()
    }
    return (old, new)
  }

  private mutating func difference(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, effort: inout Effort
  ) {
    let difference = new.difference(from: old)
    effort.spend(old.count + new.count + difference.count * difference.count)
    var removed = difference.removals.lazy.map(\.offset).makeIterator()
    var inserted = difference.insertions.lazy.map(\.offset).makeIterator()
    var nextRemoved = removed.next()
    var nextInserted = inserted.next()
    var oldOffset = 0
    var newOffset = 0
    while oldOffset < old.count || newOffset < new.count {
      if oldOffset == nextRemoved {
        oldOffset += 1
        nextRemoved = removed.next()
      } else if newOffset == nextInserted {
        newOffset += 1
        nextInserted = inserted.next()
      } else {
        pairs.append(Pair(old: old.startIndex + oldOffset, new: new.startIndex + newOffset))
        oldOffset += 1
        newOffset += 1
      }
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
