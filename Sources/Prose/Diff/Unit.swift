/// A token with the white space after it: what the words of two texts are compared by.
struct Unit {
  /// The lexicon's number of the token, white space left out.
  let number: Int
  /// The token without the white space, in byte offsets.
  let token: Range<Int>
  /// Where the white space after it ends.
  var end: Int
  let isWord: Bool
  /// Whether it is a character of a script written without spaces.
  let isSingle: Bool
}

extension Text {
  /// The units of a part of the text; together they cover every byte of it.
  func units(in range: Range<Int>, lexicon: inout Lexicon) -> [Unit] {
    var units: [Unit] = []
    var reader = TokenReader(self, in: range)
    while let token = reader.next() {
      if token.kind == .space, let last = units.indices.last {
        units[last].end = token.range.upperBound
        continue
      }
      let first = scalar(at: token.range.lowerBound, before: token.range.upperBound)
      units.append(
        Unit(
          number: lexicon.number(of: bytes[token.range]), token: token.range,
          end: token.range.upperBound, isWord: token.kind == .word,
          isSingle: first.map { Glyph($0.value) } == .single))
    }
    return units
  }
}
