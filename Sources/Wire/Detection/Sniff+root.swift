extension Sniff {
  /// The local name of the first element, past declarations, instructions and comments.
  static func rootName(_ text: ArraySlice<UInt8>, sawHTML: inout Bool) -> String? {
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == 0x3C else {
        // Text before the root is wrong in XML and common in pages.
        guard let next = text[index...].firstIndex(of: 0x3C) else { return nil }
        index = next
        continue
      }
      let rest = text[index...]
      if rest.starts(with: "<!--".utf8) {
        index = end(of: "-->", in: text, from: index + 4)
      } else if rest.starts(with: "<?".utf8) {
        index = end(of: "?>", in: text, from: index + 2)
      } else if rest.starts(with: "<!".utf8) {
        let word = String(decoding: rest.prefix(40), as: UTF8.self).lowercased()
        if word.hasPrefix("<!doctype") {
          let name = word.dropFirst(9).drop(while: \.isWhitespace)
          if name.hasPrefix("html") { sawHTML = true }
        }
        index = endOfDeclaration(text, from: index)
      } else {
        let name = rest.dropFirst().prefix {
          $0 > 0x20 && $0 != 0x3E && $0 != 0x2F && $0 != 0x3C
        }
        guard let first = name.first, isLetter(first) || first == 0x5F || first >= 0x80 else {
          return nil
        }
        let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
        return local.count <= 100 ? String(decoding: local, as: UTF8.self) : nil
      }
    }
    return nil
  }

  private static func end(
    of mark: StaticString, in text: ArraySlice<UInt8>, from start: Int
  ) -> Int {
    mark.withUTF8Buffer { mark in
      var index = start
      while index + mark.count <= text.endIndex {
        if text[index] == mark[0], text[index..<(index + mark.count)].elementsEqual(mark) {
          return index + mark.count
        }
        index += 1
      }
      return text.endIndex
    }
  }

  /// A DOCTYPE ends at `>`, or at `]>` when it has an internal subset.
  private static func endOfDeclaration(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var isInside = false
    var index = start
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0x5B { isInside = true }
      if byte == 0x5D { isInside = false }
      index += 1
      if byte == 0x3E, !isInside { return index }
    }
    return text.endIndex
  }
}
