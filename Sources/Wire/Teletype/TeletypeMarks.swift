/// What typesetters' stand-ins mean: teletypes knew neither quotation marks nor dashes.
enum TeletypeMarks {
  /// The text with real quotation marks, dashes and blanks, without other control characters.
  static func resolved(_ line: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(line)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      let previous = result.last ?? 0x20
      switch byte {
      case 0x60:
        result += Array((next == 0x60 ? "“" : "‘").utf8)
        if next == 0x60 { index += 1 }
      case 0x27 where next == 0x27:
        result += Array("”".utf8)
        index += 1
      case 0x5F where previous == 0x20 && next <= 0x20 && index > 0 && index + 1 < bytes.count:
        result += Array("—".utf8)
      case 0x09, 0x10: result.append(0x20)
      case 0..<0x20, 0x7F: break
      default: result.append(byte)
      }
      index += 1
    }
    return result
  }

  /// Agate writes a half as `{`.
  static func resolvedCell(_ cell: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in cell {
      switch byte {
      case 0x7B: result += Array((result.isEmpty ? "1/2" : " 1/2").utf8)
      case 0x10: if result.last != 0x20 { result.append(0x20) }
      case 0..<0x20, 0x7F: break
      default: result.append(byte)
      }
    }
    return result
  }

  /// Whether a line only parts sections: `___`, `* * *`, `- - -`.
  static func isRule(_ line: some Collection<UInt8>) -> Bool {
    let marks = line.filter { $0 > 0x20 }
    guard let first = marks.first, [0x5F, 0x2A, 0x2D, 0x3D].contains(first) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }
}
