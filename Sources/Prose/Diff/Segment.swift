/// A run of two paragraphs that is equal on both sides or changed, in byte offsets of either text.
struct Segment {
  var isKept: Bool
  var old: Range<Int>
  var new: Range<Int>
  /// How many words of the old text it holds.
  var oldWords: Int
  /// How many words of the new text it holds.
  var newWords: Int
  /// Whether it holds no more than one word of at most four letters.
  var isSmall: Bool

  /// The run that reaches from the start of one to the end of another, changed.
  func merged(to last: Segment, over middle: Segment) -> Segment {
    Segment(
      isKept: false, old: old.lowerBound..<last.old.upperBound,
      new: new.lowerBound..<last.new.upperBound,
      oldWords: oldWords + middle.oldWords + last.oldWords,
      newWords: newWords + middle.newWords + last.newWords, isSmall: false)
  }

  var isReplacement: Bool { !old.isEmpty && !new.isEmpty }

  /// Whether changes on both sides of a small kept run read better as one change.
  ///
  /// Two words taken out left and right of "the" stay two changes: there "the" is good to see.
  static func swallow(_ left: Segment, _ right: Segment) -> Bool {
    if left.isReplacement || right.isReplacement { return true }
    return left.old.isEmpty != right.old.isEmpty
  }
}

extension [Segment] {
  /// Merges changes that are parted only by a lone short word or sign.
  func withoutIslands() -> [Segment] {
    var merged: [Segment] = []
    for segment in self {
      if !segment.isKept, merged.count >= 2, let island = merged.last, island.isKept,
        island.isSmall,
        !merged[merged.count - 2].isKept, Segment.swallow(merged[merged.count - 2], segment)
      {
        merged.removeLast()
        let left = merged.removeLast()
        merged.append(left.merged(to: segment, over: island))
      } else {
        merged.append(segment)
      }
    }
    return merged
  }
}
