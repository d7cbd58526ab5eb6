/// Gives equal spellings equal numbers, so that words, sentences and paragraphs compare as integers.
struct Lexicon {
  private var numbers: [Spelling: Int] = [:]

  /// The number of a spelling, the same for the same bytes only.
  mutating func number(of bytes: ArraySlice<UInt8>) -> Int {
    let next = numbers.count
    let spelling = Spelling(bytes: bytes)
    if let known = numbers[spelling] { return known }
    numbers[spelling] = next
    return next
  }

  /// Bytes, because `String` calls two spellings of one letter equal and the diff must not.
  private struct Spelling: Hashable {
    let bytes: ArraySlice<UInt8>

    static func == (left: Spelling, right: Spelling) -> Bool {
      left.bytes.count == right.bytes.count && left.bytes.elementsEqual(right.bytes)
    }

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}
