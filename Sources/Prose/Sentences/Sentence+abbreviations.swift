/// Abbreviations, in small letters, after which a capital does not start a sentence.
private let abbreviations: Set<String> = [
  "adm", "approx", "apr", "aug", "ave", "bros", "brig", "bzw", "capt", "cf", "cmdr", "col", "corp",
  "cpl", "dec", "dept", "dr", "eds", "feb", "gen", "gov", "hon", "inc", "jan", "jr", "jul", "jun",
  "lt", "ltd", "maj", "messrs", "mgr", "mlle", "mme", "mr", "mrs", "ms", "mt", "nov", "oct", "prof",
  "rep", "reps", "rev", "rs", "sen", "sens", "sep", "sept", "sgt", "shri", "smt", "sr", "sra", "st",
  "ste", "supt", "vs",
]

/// Words that are abbreviations only before a number.
private let countingAbbreviations: Set<String> = [
  "art", "ch", "fig", "no", "nos", "nr", "op", "p", "para", "pp", "sec", "vol",
]

extension Text {
  /// Whether the point at an offset ends an abbreviation, an initial or an ordinal number.
  func abbreviates(_ point: Int, in range: Range<Int>) -> Bool {
    var start = point
    // The longest abbreviation is short, and a line of a million letters must not be read again at every point.
    while let (value, width) = scalar(endingAt: start, after: range.lowerBound), point - start < 24
    {
      let glyph = Glyph(value)
      guard glyph == .letter || glyph == .digit || glyph == .mark || value == 0x2E else { break }
      start -= width
    }
    let word = self[start..<point]
    guard let first = word.unicodeScalars.first else { return false }
    if word.utf8.contains(UInt8(ascii: ".")) {
      return word.split(separator: ".").allSatisfy { $0.unicodeScalars.count == 1 }
    }
    if word.unicodeScalars.count == 1 {
      return first.properties.generalCategory == .uppercaseLetter || ("0"..."9").contains(first)
    }
    if word.unicodeScalars.count == 2, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return true
    }
    let small = word.lowercased()
    return abbreviations.contains(small)
      || countingAbbreviations.contains(small) && isDigit(after: point, in: range)
  }

  private func isDigit(after point: Int, in range: Range<Int>) -> Bool {
    var offset = point + 1
    while offset < range.upperBound, bytes[offset] == 0x20 { offset += 1 }
    return scalar(at: offset, before: range.upperBound).map { Glyph($0.value) } == .digit
  }
}
