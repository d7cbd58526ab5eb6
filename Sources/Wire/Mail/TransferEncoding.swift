/// The content transfer encodings of MIME; none of them ever fails.
enum TransferEncoding {
  /// The bytes behind an encoding; an unknown one is taken for none.
  static func decode(_ bytes: ArraySlice<UInt8>, as name: String?) -> [UInt8] {
    switch name?.lowercased().collapsed {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  /// Base64 with whatever does not belong there skipped; stops at the padding.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var buffer: UInt32 = 0
    var bits = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B, 0x2D: value = 62
      case 0x2F, 0x5F: value = 63
      case 0x3D:
        // Some senders encode line by line, each with its own padding.
        (buffer, bits) = (0, 0)
        continue
      default: continue
      }
      buffer = (buffer << 6 | UInt32(value)) & 0xFFFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return result
  }

  /// Quoted-printable; an `=` that begins no escape stays as it is.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isHeader: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == 0x3D else {
        result.append(byte)
        index += 1
        continue
      }
      if index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
        continue
      }
      var end = index + 1
      while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
      if end < bytes.endIndex, bytes[end] == 0x0D { end += 1 }
      if end < bytes.endIndex, bytes[end] == 0x0A {
        index = end + 1
      } else if end >= bytes.endIndex, !isHeader {
        index = end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
