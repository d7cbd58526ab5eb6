internal import CXML

/// Mends the two faults that are common in feeds and some wires, outside CDATA and comments.
enum XMLMending {
  /// HTML's named entities become characters; for a feed, other bare ampersands become `&amp;` and
  /// control characters blanks.
  static func mend(_ utf8: [UInt8], isFeed: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count &+ 1_024)
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte == 0x3C, let end = endOfUntouched(utf8, index) {
        result.append(contentsOf: utf8[index..<end])
        index = end
      } else if byte == 0x26 {
        index = mendReference(utf8, index, isFeed: isFeed, into: &result)
      } else {
        let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
        result.append(isFeed && isControl ? 0x20 : byte)
        index += 1
      }
    }
    return result
  }

  /// Where a CDATA section, comment or instruction that begins here ends.
  private static func endOfUntouched(_ utf8: [UInt8], _ start: Int) -> Int? {
    let rest = utf8[start...]
    for (opening, closing) in [
      ("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>"),
    ] where rest.starts(with: opening.utf8) {
      let end = Array(closing.utf8)
      var index = start + opening.utf8.count
      while index + end.count <= utf8.count {
        if utf8[index] == end[0], utf8[index..<(index + end.count)].elementsEqual(end) {
          return index + end.count
        }
        index += 1
      }
      return nil
    }
    return nil
  }

  private static func mendReference(
    _ utf8: [UInt8], _ start: Int, isFeed: Bool, into result: inout [UInt8]
  ) -> Int {
    let name = utf8[(start + 1)...].prefix(32).prefix(while: { $0 != 0x3B })
    let end = start + 1 + name.count
    let isClosed = end < utf8.count && utf8[end] == 0x3B && !name.isEmpty
    if isClosed, name.first == 0x23 {
      if !isFeed || isLegalNumber(name.dropFirst()) {
        result.append(contentsOf: utf8[start...end])
      } else {
        result.append(contentsOf: "\u{FFFD}".utf8)
      }
      return end + 1
    }
    if isClosed, name.allSatisfy(isNameByte) {
      let text = String(decoding: name, as: UTF8.self)
      if ["amp", "lt", "gt", "quot", "apos"].contains(text) {
        result.append(contentsOf: utf8[start...end])
        return end + 1
      }
      if let scalar = HTMLEntities.scalar(named: text) {
        result.append(contentsOf: String(Character(scalar)).utf8)
        return end + 1
      }
    }
    result.append(contentsOf: isFeed ? "&amp;".utf8 : "&".utf8)
    return start + 1
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isLegalNumber(_ digits: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: digits, as: UTF8.self)
    let isHex = text.hasPrefix("x") || text.hasPrefix("X")
    guard let value = isHex ? UInt32(text.dropFirst(), radix: 16) : UInt32(text),
      Unicode.Scalar(value) != nil
    else { return false }
    return value >= 0x20 ? value != 0xFFFE && value != 0xFFFF : [9, 10, 13].contains(value)
  }
}

/// HTML's named entities, as libxml2 knows them.
enum HTMLEntities {
  /// The character an entity such as `eacute` stands for.
  static func scalar(named name: String) -> Unicode.Scalar? {
    guard let entity = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(UInt32(entity.pointee.value))
  }
}
