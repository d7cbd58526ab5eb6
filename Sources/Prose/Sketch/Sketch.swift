/// What is kept of a text to tell from it alone how much it shares with another: MinHash over runs
/// of three words (Broder, 1997).
///
/// Case and Markdown's marks do not count, signs between words neither.
public struct Sketch: Hashable, Sendable {
  /// For each of many ways to number runs of words, the smallest number that occurs.
  private let minima: [UInt32]

  /// How many ways of numbering there are: the error of `resemblance` is at most 0.06.
  private static let ways = 64
  /// Words in a run: fewer are found in unrelated texts, more miss a rewritten sentence.
  private static let run = 3
  /// A text of fewer words says too little to be told from another.
  private static let fewest = 30

  /// Sketches a text; nil for one of a few words.
  public init?(_ text: String) {
    let text = Text(text)
    var words: [UInt64] = []
    for token in text.tokens where token.kind == .word {
      words.append(Self.digest(text[token.range].lowercased()))
    }
    guard words.count >= Self.fewest else { return nil }
    var minima = [UInt32](repeating: .max, count: Self.ways)
    for start in 0...(words.count - Self.run) {
      let run = words[start..<start + Self.run].reduce(0) { Self.mixed($0 &* 31 &+ $1) }
      for way in minima.indices {
        minima[way] = min(minima[way], UInt32(truncatingIfNeeded: Self.mixed(run ^ Self.keys[way])))
      }
    }
    self.minima = minima
  }

  /// Reads what `bytes` wrote; nil for anything else.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.ways * 4 else { return nil }
    minima = stride(from: 0, to: bytes.count, by: 4).map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  /// The sketch as bytes that mean the same on every machine.
  public var bytes: [UInt8] {
    minima.flatMap { minimum in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: minimum >> $0) }
    }
  }

  /// The share of both texts' runs of words that they have in common, about: 0 to 1.
  public func resemblance(to other: Sketch) -> Double {
    Double(zip(minima, other.minima).count { $0 == $1 }) / Double(Self.ways)
  }

  /// Two texts that share much share a band nearly always, those that share nothing nearly never:
  /// of those alike by a quarter, nine of ten do.
  public var bands: [Int64] {
    stride(from: 0, to: Self.ways, by: 2).map { way in
      let pair = UInt64(minima[way]) << 32 | UInt64(minima[way + 1])
      return Int64(bitPattern: Self.mixed(pair ^ Self.keys[way]))
    }
  }

  /// A number for each way; the same for ever, for sketches are kept.
  private static let keys: [UInt64] = (1...UInt64(ways)).map { mixed($0 &* 0x9E37_79B9_7F4A_7C15) }

  /// FNV-1a.
  private static func digest(_ word: String) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// SplitMix64's last step.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
