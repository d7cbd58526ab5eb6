/// The DOCTYPE of older IPTC files, which customarily names the DTD of NITF as a file to include.
enum DocumentType {
  /// The text with an internal subset blanked out that does nothing but include files by name.
  ///
  /// Nothing is ever loaded; a subset that declares any other entity stays, so that it is refused.
  static func withoutExternalParts(_ utf8: [UInt8]) -> [UInt8] {
    guard let subset = subset(in: utf8), includesFilesOnly(utf8[subset]) else { return utf8 }
    var result = utf8
    for index in subset where result[index] != 0x0A { result[index] = 0x20 }
    return result
  }

  /// From the opening to the closing bracket of the DOCTYPE, which stands before the root.
  private static func subset(in utf8: [UInt8]) -> Range<Int>? {
    let head = utf8.prefix(65_536)
    guard let doctype = head.range(of: "<!DOCTYPE") else { return nil }
    var index = doctype.upperBound
    var quote: UInt8 = 0
    var start: Int?
    while index < head.endIndex {
      let byte = head[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if let start, head[index...].starts(with: "<!--".utf8) {
        guard let end = head[index...].range(of: "-->"), start < end.lowerBound
        else { return nil }
        index = end.upperBound
        continue
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x5B, start == nil {
        start = index
      } else if byte == 0x5D, let start {
        return start..<(index + 1)
      } else if byte == 0x3E, start == nil {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func includesFilesOnly(_ subset: ArraySlice<UInt8>) -> Bool {
    var rest = subset
    var count = 0
    while let found = rest.range(of: "<!ENTITY") {
      let words = rest[found.upperBound...].prefix(2_048).split(
        maxSplits: 3, whereSeparator: { $0 <= 0x20 })
      guard words.count >= 3, words[0].elementsEqual("%".utf8),
        words[2].elementsEqual("SYSTEM".utf8) || words[2].elementsEqual("PUBLIC".utf8)
      else { return false }
      count += 1
      rest = rest[found.upperBound...]
    }
    return count > 0
  }
}
