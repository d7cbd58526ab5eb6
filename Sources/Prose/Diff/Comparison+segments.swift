extension Comparison {
  /// Cuts two paragraphs into runs that are kept and runs that are changed; counts no words yet.
  mutating func segments(_ oldIndex: Int, _ newIndex: Int) -> [Segment] {
    let olds = oldUnits(oldIndex)
    let news = newUnits(newIndex)
    let oldRange = old.paragraphs[oldIndex].range
    let newRange = new.paragraphs[newIndex].range
    let pairs = pairedUnits(oldIndex, newIndex)
    var segments: [Segment] = []
    var oldAt = oldRange.lowerBound
    var newAt = newRange.lowerBound
    var oldUnit = 0
    var newUnit = 0
    for pair in pairs {
      let left = olds[pair.old]
      let right = news[pair.new]
      if oldAt < left.token.lowerBound || newAt < right.token.lowerBound {
        segments.append(
          Segment(
            isKept: false, old: oldAt..<left.token.lowerBound, new: newAt..<right.token.lowerBound,
            oldWords: olds[oldUnit..<pair.old].count { $0.isWord },
            newWords: news[newUnit..<pair.new].count { $0.isWord }, isSmall: false))
      }
      let sameSpace = old.text.bytes[left.token.upperBound..<left.end]
        .elementsEqual(new.text.bytes[right.token.upperBound..<right.end])
      let kept = Segment(
        isKept: true, old: left.token.lowerBound..<(sameSpace ? left.end : left.token.upperBound),
        new: right.token.lowerBound..<(sameSpace ? right.end : right.token.upperBound),
        oldWords: left.isWord ? 1 : 0, newWords: right.isWord ? 1 : 0,
        isSmall: !left.isWord || isShort(left.token))
      segments.keep(kept)
      oldAt = kept.old.upperBound
      newAt = kept.new.upperBound
      oldUnit = pair.old + 1
      newUnit = pair.new + 1
    }
    if oldAt < oldRange.upperBound || newAt < newRange.upperBound {
      segments.append(
        Segment(
          isKept: false, old: oldAt..<oldRange.upperBound, new: newAt..<newRange.upperBound,
          oldWords: olds[oldUnit...].count { $0.isWord },
          newWords: news[newUnit...].count { $0.isWord }, isSmall: false))
    }
    return segments.withoutIslands()
  }

  private func isShort(_ token: Range<Int>) -> Bool {
    old.text.bytes[token].lazy.filter { $0 & 0xC0 != 0x80 }.count <= 4
  }
}

extension [Segment] {
  /// Adds a kept run, to the one before it where they touch.
  fileprivate mutating func keep(_ segment: Segment) {
    guard var last, last.isKept else {
      append(segment)
      return
    }
    removeLast()
    last.isSmall = last.isSmall && segment.isSmall && last.oldWords + segment.oldWords <= 1
    last.old = last.old.lowerBound..<segment.old.upperBound
    last.new = last.new.lowerBound..<segment.new.upperBound
    last.oldWords += segment.oldWords
    last.newWords += segment.newWords
    append(last)
  }
}
