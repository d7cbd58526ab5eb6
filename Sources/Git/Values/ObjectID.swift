internal import CGit

/// The name of a git object: the twenty bytes of its SHA-1.
public struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  // Big-endian words, so that comparing them orders as comparing the digits does.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// Reads exactly forty hexadecimal digits; anything else is nil.
  public init?(hex: some StringProtocol) {
    var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
    var count = 0
    for byte in hex.utf8 {
      guard let digit = Self.digit(byte) else { return nil }
      switch count {
      case 0..<16: words.0 = words.0 << 4 | UInt64(digit)
      case 16..<32: words.1 = words.1 << 4 | UInt64(digit)
      case 32..<40: words.2 = words.2 << 4 | UInt32(digit)
      default: return nil
      }
      count += 1
    }
    guard count == 40 else { return nil }
    (high, middle, low) = words
  }

  init(_ raw: git_oid) {
    (high, middle, low) = withUnsafeBytes(of: raw) { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
      )
    }
  }

  var raw: git_oid {
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid) { bytes in
      bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return oid
  }

  /// The forty digits in lower case.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 40) { buffer in
      for position in 0..<40 {
        let nibble =
          switch position {
          case 0..<16: Int(high >> UInt64(60 - 4 * position) & 15)
          case 16..<32: Int(middle >> UInt64(60 - 4 * (position - 16)) & 15)
          default: Int(low >> UInt32(28 - 4 * (position - 32)) & 15)
          }
        buffer[position] = digits[nibble]
      }
      return 40
    }
  }

  /// The forty digits in lower case.
  public var description: String { hex }

  /// Orders as the digits do.
  public static func < (one: ObjectID, other: ObjectID) -> Bool {
    (one.high, one.middle, one.low) < (other.high, other.middle, other.low)
  }

  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension ObjectID: Codable {
  /// Reads the forty digits.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = ObjectID(hex: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "Forty hexadecimal digits name an object.")
    }
    self = id
  }

  /// Writes the forty digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}
