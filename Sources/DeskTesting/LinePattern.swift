/// A line of expected output, in which some places stand for text that varies.
struct LinePattern {
  private enum Piece {
    case text([Character])
    case anything
    case run(allowed: @Sendable (Character) -> Bool, lengths: ClosedRange<Int>)
  }

  private let pieces: [Piece]

  init(_ line: String) {
    var pieces: [Piece] = []
    var text: [Character] = []
    var rest = line[...]
    scan: while let first = rest.first {
      for (mark, piece) in Self.marks where rest.hasPrefix(mark) {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = []
        pieces.append(piece)
        rest = rest.dropFirst(mark.count)
        continue scan
      }
      text.append(first)
      rest = rest.dropFirst()
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    self.pieces = pieces
  }

  func matches(_ line: String) -> Bool {
    matches(Array(line)[...], pieces[...])
  }

  private static let marks: [(String, Piece)] = [
    ("…", .anything),
    ("[hash]", .run(allowed: { $0.isHexDigit && !$0.isUppercase }, lengths: 4...64)),
    (
      "[id]",
      .run(allowed: { ("a"..."z").contains($0) || ("0"..."9").contains($0) }, lengths: 4...32)
    ),
    (
      "[number]",
      .run(allowed: { ("0"..."9").contains($0) || $0 == "." || $0 == "," }, lengths: 1...20)
    ),
  ]

  private func matches(_ line: ArraySlice<Character>, _ pieces: ArraySlice<Piece>) -> Bool {
    guard let piece = pieces.first else { return line.isEmpty }
    let rest = pieces.dropFirst()
    switch piece {
    case .text(let text):
      return line.starts(with: text) && matches(line.dropFirst(text.count), rest)
    case .anything:
      if rest.isEmpty { return true }
      return (0...line.count).contains { matches(line.dropFirst($0), rest) }
    case .run(let allowed, let lengths):
      let longest = min(line.prefix(while: allowed).count, lengths.upperBound)
      guard longest >= lengths.lowerBound else { return false }
      return (lengths.lowerBound...longest).reversed()
        .contains { matches(line.dropFirst($0), rest) }
    }
  }
}
