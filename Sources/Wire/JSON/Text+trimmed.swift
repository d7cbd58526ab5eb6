extension StringProtocol {
  /// White space at both ends taken off; nil when nothing is left.
  var trimmed: String? {
    var text = String(self)
    return text.withUTF8 { bytes -> String? in
      guard let first = bytes.firstIndex(where: Self.isInk),
        let last = bytes.lastIndex(where: Self.isInk)
      else { return nil }
      return String(decoding: bytes[first...last], as: UTF8.self)
    }
  }

  private static func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }
}
