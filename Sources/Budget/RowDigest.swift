import Foundation
import GRDB

/// A digest of a row's values in their order: a file that rots in a row stays sound to SQLite, and
/// would be believed.
struct RowDigest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// As SQLite keeps it.
  var value: Int64 { Int64(bitPattern: state) }

  init() {}

  /// Of values as they are written.
  init(_ values: [(any DatabaseValueConvertible)?]) {
    for value in values { add(value?.databaseValue ?? .null) }
  }

  /// Each step can be undone, so that values which differ in one word never have the same digest.
  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0x9e37_79b9_7f4a_7c15
    state ^= state >> 32
  }

  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: mix(1)
    case .int64(let number):
      mix(2)
      mix(UInt64(bitPattern: number))
    case .double(let number):
      mix(3)
      mix(number.bitPattern)
    case .string(var text):
      // SQLite reads a text up to its first zero byte.
      text.withUTF8 { text in
        add(4, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text).prefix { $0 != 0 }))
      }
    case .blob(let bytes): bytes.withUnsafeBytes { add(5, $0) }
    }
  }

  private mutating func add(_ kind: UInt64, _ bytes: UnsafeRawBufferPointer) {
    mix(kind)
    mix(UInt64(bytes.count))
    var place = 0
    while place + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
    mix(rest)
  }
}
