extension StringProtocol {
  /// Where a word in ASCII begins, searched byte by byte; nil when it is not there.
  func position(of needle: StaticString) -> String.Index? {
    let bytes = utf8
    guard let first = needle.utf8Bytes.first else { return nil }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == first, bytes[index...].starts(with: needle.utf8Bytes) { return index }
      index = bytes.index(after: index)
    }
    return nil
  }

  /// The text before and after the first place of a word in ASCII.
  func parted(at needle: StaticString) -> (before: SubSequence, after: SubSequence)? {
    guard let start = position(of: needle) else { return nil }
    return (self[..<start], self[utf8.index(start, offsetBy: needle.utf8CodeUnitCount)...])
  }

  /// Whether a word in ASCII is there.
  func holds(_ needle: StaticString) -> Bool { position(of: needle) != nil }
}

extension StaticString {
  /// The literal's bytes, which live as long as the program.
  var utf8Bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
