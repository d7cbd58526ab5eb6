/// Words that are written in place of others, wherever those stand as whole words.
///
/// A hyphen parts words. An apostrophe does not, except before a last "s": "Alder" stands in "Alder's"
/// and "Alder-born", and not in "O'Alder". What readers do not see as words is never touched: marks,
/// the targets of links, addresses and handles.
public struct WordReplacement: Hashable, Sendable {
  /// The words that are looked for, to the letter.
  public let find: String
  /// The words that are written in their place.
  public let with: String
  /// Whether upper and lower case are alike when they are looked for.
  public let ignoresCase: Bool

  /// Makes a replacement of two wordings.
  public init(find: String, with: String, ignoringCase ignoresCase: Bool = false) {
    (self.find, self.with, self.ignoresCase) = (find, with, ignoresCase)
  }

  /// Whether a text has the words that are looked for.
  public func occurs(in text: String) -> Bool {
    let text = Text(text)
    let raw = rawPlaces(in: text)
    guard !raw.isEmpty else { return false }
    let ground = WordGround(text)
    return raw.contains(where: ground.isWhole)
  }

  /// The text with the words replaced, once from its beginning to its end; nil where nothing changes.
  public func replaced(in string: String) -> String? {
    let text = Text(string)
    let raw = rawPlaces(in: text)
    guard !raw.isEmpty else { return nil }
    let ground = WordGround(text)
    let new = Array(with.utf8)
    var out: [UInt8] = []
    /// Where the part of the old text begins that is not in `out` yet.
    var rest = 0
    var isChanged = false
    var places = raw.filter { ground.isWhole($0) && ground.fits(with, at: $0) }[...]
    while let first = places.first {
      let line = ground.line(holding: first.lowerBound)
      let own = places.prefix { $0.lowerBound < line.upperBound }
      places = places.dropFirst(own.count)
      var changed: [UInt8] = []
      var end = line.lowerBound
      for place in own where place.lowerBound >= end {
        changed += text.bytes[end..<place.lowerBound] + new
        end = place.upperBound
      }
      let after = Text(String(decoding: changed + text.bytes[end..<line.upperBound], as: UTF8.self))
      let before = Text(text[line])
      // Words that make a mark of what was none, such as "1." at the start of a line, are not written.
      guard after != before, after.marks == before.marks else { continue }
      out += text.bytes[rest..<line.lowerBound] + after.bytes
      rest = line.upperBound
      isChanged = true
    }
    return isChanged ? String(decoding: out + text.bytes[rest...], as: UTF8.self) : nil
  }

  /// Where the letters stand that are looked for, whatever is round them; they may overlap.
  private func rawPlaces(in text: Text) -> [Range<Int>] {
    ignoresCase ? foldedPlaces(in: text) : literalPlaces(in: text)
  }

  private func literalPlaces(in text: Text) -> [Range<Int>] {
    let wanted = Array(find.utf8)
    guard let first = wanted.first, wanted.count <= text.bytes.count else { return [] }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var places: [Range<Int>] = []
      for start in 0...(bytes.count - wanted.count)
      where bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted) {
        places.append(start..<start + wanted.count)
      }
      return places
    }
  }

  private func foldedPlaces(in text: Text) -> [Range<Int>] {
    let wanted = find.unicodeScalars.flatMap { Self.folded($0.value) }
    guard let first = wanted.first else { return [] }
    var places: [Range<Int>] = []
    var start = 0
    while let (value, width) = text.scalar(at: start, before: text.bytes.count) {
      if value < 0x80 ? Self.lowered(value) == first.value : Self.folded(value).first == first,
        let end = endOfFolded(wanted, at: start, in: text)
      {
        places.append(start..<end)
      }
      start += width
    }
    return places
  }

  private func endOfFolded(_ wanted: [Unicode.Scalar], at start: Int, in text: Text) -> Int? {
    var (offset, rest) = (start, wanted[...])
    while !rest.isEmpty, let (value, width) = text.scalar(at: offset, before: text.bytes.count) {
      let scalars = Self.folded(value)
      guard rest.starts(with: scalars) else { return nil }
      rest = rest.dropFirst(scalars.count)
      offset += width
    }
    return rest.isEmpty ? offset : nil
  }

  private static func folded(_ value: UInt32) -> [Unicode.Scalar] {
    guard let scalar = Unicode.Scalar(value < 0x80 ? lowered(value) : value) else { return [] }
    return value < 0x80 ? [scalar] : Array(scalar.properties.lowercaseMapping.unicodeScalars)
  }

  private static func lowered(_ ascii: UInt32) -> UInt32 {
    (0x41...0x5A).contains(ascii) ? ascii | 0x20 : ascii
  }
}

extension Text {
  /// The text's marks in order.
  fileprivate var marks: [String] { tokens.filter { $0.kind == .mark }.map { self[$0.range] } }
}
