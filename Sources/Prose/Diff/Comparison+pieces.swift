extension Comparison {
  /// The pieces of a changed paragraph; adds its words to the counts.
  mutating func pieces(_ oldIndex: Int, _ newIndex: Int) -> [ProseDiff.Piece] {
    var pieces = Pieces()
    for segment in segments(oldIndex, newIndex) {
      let before = old.text.bytes[segment.old]
      let after = new.text.bytes[segment.new]
      if segment.isKept || segment.oldWords == segment.newWords && before.elementsEqual(after) {
        wordsKept += segment.oldWords
        pieces.keep(before)
        continue
      }
      wordsRemoved += segment.oldWords
      wordsAdded += segment.newWords
      let space = Self.commonSpace(before, after)
      if finest == .letters, segment.oldWords == 1, segment.newWords == 1,
        let letters = letters(before.dropLast(space), after.dropLast(space))
      {
        for letter in letters { pieces.add(letter) }
      } else {
        pieces.delete(before.dropLast(space))
        pieces.insert(after.dropLast(space))
      }
      pieces.keep(before.suffix(space))
    }
    return pieces.all
  }

  /// How many bytes of white space end both runs: they changed nothing.
  private static func commonSpace(
    _ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>
  ) -> Int {
    zip(old.reversed(), new.reversed()).prefix { $0 == $1 && ($0 == 0x20 || $0 == 0x09) }.count
  }

  /// The pieces of one word that became another, nil unless more than 70 % of its letters stayed.
  private mutating func letters(
    _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>
  ) -> [ProseDiff.Piece]? {
    guard before.count <= 256, after.count <= 256 else { return nil }
    let olds = String(decoding: before, as: UTF8.self).map { Array(String($0).utf8) }
    let news = String(decoding: after, as: UTF8.self).map { Array(String($0).utf8) }
    let oldNumbers = olds.map { lexicon.number(of: $0[...]) }
    let newNumbers = news.map { lexicon.number(of: $0[...]) }
    let pairs = Alignment(oldNumbers, newNumbers, effort: &effort).pairs
    guard 20 * pairs.count > 7 * (olds.count + news.count) else { return nil }
    var pieces = Pieces()
    var oldAt = 0
    var newAt = 0
    for pair in pairs + [Alignment.Pair(old: olds.count, new: news.count)] {
      pieces.delete(olds[oldAt..<pair.old].joined())
      pieces.insert(news[newAt..<pair.new].joined())
      if pair.old < olds.count { pieces.keep(olds[pair.old]) }
      oldAt = pair.old + 1
      newAt = pair.new + 1
    }
    return pieces.all
  }
}

/// Gathers pieces and joins neighbours of one kind.
private struct Pieces {
  private(set) var all: [ProseDiff.Piece] = []

  mutating func keep(_ bytes: some Collection<UInt8>) {
    add(.kept(String(decoding: bytes, as: UTF8.self)))
  }

  mutating func delete(_ bytes: some Sequence<UInt8>) {
    add(.deleted(String(decoding: Array(bytes), as: UTF8.self)))
  }

  mutating func insert(_ bytes: some Sequence<UInt8>) {
    add(.inserted(String(decoding: Array(bytes), as: UTF8.self)))
  }

  mutating func add(_ piece: ProseDiff.Piece) {
    guard !piece.text.isEmpty else { return }
    switch (all.last, piece) {
    case (.kept(let last), .kept(let next)): all[all.count - 1] = .kept(last + next)
    case (.deleted(let last), .deleted(let next)): all[all.count - 1] = .deleted(last + next)
    case (.inserted(let last), .inserted(let next)): all[all.count - 1] = .inserted(last + next)
    default: all.append(piece)
    }
  }
}
