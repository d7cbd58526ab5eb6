internal import CXML

extension Charset {
  /// Decodes windows-1252, in which the five bytes without a meaning become U+FFFD.
  static func decodeLatin(_ bytes: [UInt8]) -> Decoded {
    var result = Decoded(utf8: [], name: "windows-1252")
    result.utf8.reserveCapacity(bytes.count &+ bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.utf8.append(byte)
      } else if byte >= 0xA0 {
        result.utf8.append(0xC0 | byte >> 6)
        result.utf8.append(0x80 | byte & 0x3F)
      } else {
        let scalar = windows1252High[Int(byte &- 0x80)]
        if scalar == "\u{FFFD}" { result.replacements += 1 }
        result.utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }

  private static let windows1252High = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

  /// Decodes UTF-16 or UTF-32; a lone surrogate or an odd last byte becomes U+FFFD.
  static func decodeWide(_ bytes: ArraySlice<UInt8>, as name: String) -> Decoded {
    var result = Decoded(utf8: [], name: name)
    result.utf8.reserveCapacity(bytes.count)
    let isBig = name.hasSuffix("be")
    func unit(_ index: Int, _ width: Int) -> UInt32 {
      var value: UInt32 = 0
      for offset in 0..<width {
        let byte = UInt32(bytes[index + offset])
        value |= byte << UInt32(8 * (isBig ? width - 1 - offset : offset))
      }
      return value
    }
    func append(_ scalar: Unicode.Scalar?) {
      if let scalar, let encoded = UTF8.encode(scalar) {
        result.utf8.append(contentsOf: encoded)
      } else {
        result.replacements += 1
        result.utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
      }
    }
    let width = name.hasPrefix("utf-16") ? 2 : 4
    var index = bytes.startIndex
    while index + width <= bytes.endIndex {
      var value = unit(index, width)
      index += width
      if width == 2, (0xD800..<0xDC00).contains(value), index + 2 <= bytes.endIndex {
        let low = unit(index, 2)
        if (0xDC00..<0xE000).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
          index += 2
        }
      }
      append(Unicode.Scalar(value))
    }
    if index < bytes.endIndex { append(nil) }
    return result
  }

  /// Decodes what libxml2 knows through iconv, a few kilobytes at a time.
  static func decodeLegacy(_ bytes: [UInt8], as name: String) -> Decoded? {
    if name == "us-ascii" {
      let broken = bytes.count(where: { $0 >= 0x80 })
      var decoded = decodeLatin(bytes)
      decoded.name = name
      decoded.replacements = broken
      return decoded
    }
    XMLLibrary.ready
    // libxml2 would print each undecodable byte; this handler is the thread's own.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    guard let handler = xmlFindCharEncodingHandler(name) else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreate(), let output = xmlBufferCreate() else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    var result = Decoded(utf8: [], name: name)
    result.utf8.reserveCapacity(bytes.count &+ bytes.count / 2)
    var index = 0
    while index < bytes.count || xmlBufferLength(input) > 0 {
      let next = min(index + 2_048, bytes.count)
      bytes[index..<next].withUnsafeBufferPointer { chunk in
        _ = xmlBufferAdd(input, chunk.baseAddress, Int32(chunk.count))
      }
      index = next
      while xmlBufferLength(input) > 0 {
        let before = xmlBufferLength(input)
        _ = xmlCharEncInFunc(handler, output, input)
        if let content = xmlBufferContent(output) {
          result.utf8.append(
            contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
        }
        xmlBufferEmpty(output)
        guard xmlBufferLength(input) == before else { continue }
        // Nothing moved: a sequence that goes on in the next chunk, or one that means nothing.
        if index < bytes.count, before < 8 { break }
        xmlBufferShrink(input, 1)
        result.replacements += 1
        result.utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }
}
