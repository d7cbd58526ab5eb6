extension Comparison {
  /// Walks both texts in reading order and says what became of each paragraph; counts words on the way.
  mutating func passages() -> [ProseDiff.Passage] {
    let pairing = pairedParagraphs()
    var passages: [ProseDiff.Passage] = []
    var oldStart = 0
    var newStart = 0
    let end = Alignment.Pair(old: old.paragraphs.count, new: new.paragraphs.count)
    for pair in pairing.inOrder + [end] {
      for index in oldStart..<pair.old where !pairing.moved.contains(index) {
        passages.append(deleted(index))
      }
      for index in newStart..<pair.new {
        if let partner = pairing.elsewhere[index] {
          passages.append(paired(partner, index, moved: true))
        } else {
          passages.append(inserted(index))
        }
      }
      if pair.new < new.paragraphs.count {
        passages.append(paired(pair.old, pair.new, moved: false))
      }
      oldStart = pair.old + 1
      newStart = pair.new + 1
    }
    return passages
  }

  private mutating func deleted(_ index: Int) -> ProseDiff.Passage {
    wordsRemoved += old.words(index)
    return ProseDiff.Passage(
      change: .deleted(old.content(index)), kind: old.paragraphs[index].kind,
      oldIndex: index, newIndex: nil, gap: ProseDiff.Gap(old: old.gap(after: index), new: ""))
  }

  private mutating func inserted(_ index: Int) -> ProseDiff.Passage {
    wordsAdded += new.words(index)
    return ProseDiff.Passage(
      change: .inserted(new.content(index)), kind: new.paragraphs[index].kind,
      oldIndex: nil, newIndex: index, gap: ProseDiff.Gap(old: "", new: new.gap(after: index)))
  }

  private mutating func paired(_ oldIndex: Int, _ newIndex: Int, moved: Bool) -> ProseDiff.Passage {
    let change: ProseDiff.Change
    let content = new.text.bytes[new.paragraphs[newIndex].range]
    if old.text.bytes[old.paragraphs[oldIndex].range].elementsEqual(content) {
      let content = new.content(newIndex)
      wordsKept += new.words(newIndex)
      change = moved ? .moved(from: oldIndex, [.kept(content)]) : .unchanged(content)
    } else {
      let pieces = pieces(oldIndex, newIndex)
      change = moved ? .moved(from: oldIndex, pieces) : .changed(pieces)
    }
    return ProseDiff.Passage(
      change: change, kind: new.paragraphs[newIndex].kind, oldIndex: oldIndex, newIndex: newIndex,
      gap: ProseDiff.Gap(old: old.gap(after: oldIndex), new: new.gap(after: newIndex)))
  }
}
