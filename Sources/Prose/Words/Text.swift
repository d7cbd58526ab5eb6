/// A text as its UTF-8 bytes, because two spellings of one letter are different texts to git.
public struct Text: Hashable, Sendable {
  /// The text's UTF-8 bytes; always valid, since they come from a `String`.
  public let bytes: [UInt8]

  /// Takes the bytes of a string.
  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// The part of the text in a range of byte offsets; what lies outside the text is left out.
  public subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// The scalar that starts at a byte offset and its width in bytes, nil at or after `limit`.
  func scalar(at offset: Int, before limit: Int) -> (value: UInt32, width: Int)? {
    guard offset >= 0, offset < limit, limit <= bytes.count else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC0, offset + width <= limit else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for next in bytes[offset + 1..<offset + width] {
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, width)
  }

  /// The scalar that ends just before a byte offset, nil at or before `start`.
  func scalar(endingAt offset: Int, after start: Int) -> (value: UInt32, width: Int)? {
    var first = offset - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return first >= start ? scalar(at: first, before: offset) : nil
  }
}
