/// What is looked at before a parser sees the bytes, in one pass.
enum XMLGuard {
  /// Refuses what a parser would spend minutes on, or cannot say in a sentence.
  static func check(_ utf8: some Collection<UInt8>) throws(WireFailure) {
    if utf8.count > WireLimits.bytes {
      throw WireFailure(.tooLarge, "The file has more than 8 MiB.")
    }
    try refuseWideTags(utf8)
  }

  /// Blanks and padding before the document: bytes, and the line ends among them.
  static func leadingPadding(_ utf8: [UInt8]) -> (bytes: Int, lines: Int) {
    let head = utf8.prefix(while: isPadding)
    return (head.count, head.count(where: { $0 == 0x0A }))
  }

  static func trailingPadding(_ utf8: [UInt8]) -> Int {
    utf8.reversed().prefix(while: isPadding).count
  }

  private static func isPadding(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F
  }

  /// A tag with thousands of attributes costs the square of their number.
  private static func refuseWideTags(_ utf8: some Collection<UInt8>) throws(WireFailure) {
    let tooWide = utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      var start = 0
      while start < bytes.count {
        guard let open = bytes[start...].firstIndex(of: 0x3C) else { return false }
        let next = bytes[(open + 1)...].firstIndex(of: 0x3C) ?? bytes.count
        if next - open > 8_192, attributes(bytes[open..<next]) > WireLimits.attributes {
          return true
        }
        start = next
      }
      return false
    }
    if tooWide ?? true {
      throw WireFailure(.tooLarge, "An element has more than \(WireLimits.attributes) attributes.")
    }
  }

  /// Equals signs before the tag's end.
  private static func attributes(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var quote: UInt8 = 0
    var count = 0
    for byte in tag {
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      } else if byte == 0x3D {
        count += 1
      }
    }
    return count
  }
}
