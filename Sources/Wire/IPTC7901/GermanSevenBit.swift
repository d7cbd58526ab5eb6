/// DIN 66003, the German seven-bit code: brackets and braces stand for umlauts.
enum GermanSevenBit {
  /// The text with umlauts where the code was used; unchanged where nothing shows that it was.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = Array(bytes)
    guard text.allSatisfy({ $0 < 0x80 }) else { return text }
    let found = text.indices.count { letters[text[$0]] != nil && isInWord($0, of: text) }
    guard found >= 3 else { return text }
    var result: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if let letter = letters[byte], isInWord(index, of: text) || isAtWord(index, of: text) {
        result += Array(letter.utf8)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static let letters: [UInt8: String] = [
    0x5B: "Ä", 0x5C: "Ö", 0x5D: "Ü", 0x7B: "ä", 0x7C: "ö", 0x7D: "ü", 0x7E: "ß",
  ]

  /// A small umlaut between letters, which no bracket ever is.
  private static func isInWord(_ index: Int, of text: [UInt8]) -> Bool {
    index > 0 && index + 1 < text.count && text[index] >= 0x7B && Sniff.isLetter(text[index - 1])
      && Sniff.isLetter(text[index + 1])
  }

  private static func isAtWord(_ index: Int, of text: [UInt8]) -> Bool {
    let before = index > 0 && Sniff.isLetter(text[index - 1])
    let after = index + 1 < text.count && Sniff.isLetter(text[index + 1])
    // `\sterreich`, `m}~te`: beside a letter or another umlaut.
    let beside = index + 1 < text.count && letters[text[index + 1]] != nil
    return before || after || beside
  }
}
