extension StringProtocol {
  /// White space at both ends taken off; nil when nothing is left.
  var trimmed: String? {
    let isBlank: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x7F }
    let bytes = Array(utf8.drop(while: isBlank))
    guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return nil }
    return String(decoding: bytes[...last], as: UTF8.self)
  }
}
