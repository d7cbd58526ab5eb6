/// One message of a wire that is framed by control characters: SOH header STX text ETX trailer EOT.
struct TransmissionFrame: Sendable {
  var header: ArraySlice<UInt8>
  var text: ArraySlice<UInt8>
  var trailer: ArraySlice<UInt8>
  /// Whether ETX closed the text; without it the end may be missing.
  var isClosed: Bool

  /// All messages of a file, in order; a new header ends a message that was never closed.
  static func all(in bytes: [UInt8]) -> [TransmissionFrame] {
    var starts = bytes.indices.filter { bytes[$0] == 0x01 }
    // The first SOH may be lost on the way, or only padding may stand before it.
    let lead = bytes[..<(starts.first ?? bytes.endIndex)]
    if lead.contains(0x02) || starts.isEmpty { starts.insert(bytes.startIndex, at: 0) }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.endIndex
      return TransmissionFrame(bytes[start..<end])
    }
  }

  private init(_ message: ArraySlice<UInt8>) {
    let body = message.drop { $0 == 0x01 }
    let opening = body.firstIndex(of: 0x02) ?? body.endIndex
    header = body[..<opening]
    let rest = body[opening...].dropFirst()
    let closing = rest.firstIndex { $0 == 0x03 || $0 == 0x04 } ?? rest.endIndex
    text = rest[..<closing]
    isClosed = closing < rest.endIndex && rest[closing] == 0x03
    let after = rest[closing...].dropFirst()
    trailer = after.prefix { $0 != 0x04 }
  }

  /// Lines without their ends, whichever of CR LF, LF, CR CR LF or CR was sent.
  static func lines(of bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = bytes.startIndex
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        if previous != 0x0D { lines.append(Array(bytes[start..<index])) }
        start = index + 1
      }
      previous = byte
    }
    lines.append(Array(bytes[start...]))
    return lines
  }
}
