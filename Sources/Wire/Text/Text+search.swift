#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension StringProtocol {
  /// Where a word in ASCII begins, searched byte by byte; nil when it is not there.
  func position(of needle: StaticString) -> String.Index? {
    let found = utf8.withContiguousStorageIfAvailable { needle.place(in: $0) }
    let offset = found ?? Array(utf8).withUnsafeBufferPointer { needle.place(in: $0) }
    return offset.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }

  /// The text before and after the first place of a word in ASCII.
  func parted(at needle: StaticString) -> (before: SubSequence, after: SubSequence)? {
    guard let start = position(of: needle) else { return nil }
    return (self[..<start], self[utf8.index(start, offsetBy: needle.utf8CodeUnitCount)...])
  }

  /// Whether a word in ASCII is there.
  func holds(_ needle: StaticString) -> Bool { position(of: needle) != nil }
}

extension ArraySlice<UInt8> {
  /// The first place of a word in ASCII.
  func range(of needle: StaticString) -> Range<Int>? {
    withUnsafeBufferPointer { needle.place(in: $0) }.map { offset in
      startIndex + offset..<startIndex + offset + needle.utf8CodeUnitCount
    }
  }
}

extension String {
  /// The pieces between occurrences of a separator in ASCII, empty ones included.
  func components(between separator: StaticString) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let found = rest.parted(at: separator) {
      pieces.append(String(found.before))
      rest = found.after
    }
    return pieces + [String(rest)]
  }
}

extension StaticString {
  /// The literal's bytes, which live as long as the program.
  var utf8Bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }

  /// Where the literal begins in some bytes; nil when it is not there or empty.
  func place(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = bytes.baseAddress, utf8CodeUnitCount > 0 else { return nil }
    let first = CInt(utf8Start.pointee)
    var place = 0
    while place + utf8CodeUnitCount <= bytes.count {
      guard let found = memchr(start + place, first, bytes.count - utf8CodeUnitCount + 1 - place)
      else { return nil }
      place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if memcmp(found, utf8Start, utf8CodeUnitCount) == 0 { return place }
      place += 1
    }
    return nil
  }
}
