/// Bytes as text, or the place of the first byte that is none.
enum UTF8Text {
  static func decode(_ bytes: ArraySlice<UInt8>) throws(Finding) -> String {
    if let zero = bytes.firstIndex(of: 0) {
      let (line, column) = place(of: zero, in: bytes)
      throw Finding(line: line, column: column, message: "a NUL byte stands here; text has none")
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let bad = firstInvalid(in: bytes)
    let (line, column) = place(of: bad, in: bytes)
    throw Finding(
      line: line, column: column,
      message:
        "the file is not UTF-8: byte \(bad &- bytes.startIndex &+ 1) belongs to no character",
      hint: "save the file as UTF-8")
  }

  /// Line and column, from 1, of a byte; columns count Unicode scalars.
  static func place(of index: Int, in bytes: ArraySlice<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(max(0, index &- bytes.startIndex)) {
      if byte == 0x0A {
        line &+= 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column &+= 1
      }
    }
    return (line, column)
  }

  private static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var index = bytes.startIndex
    var rest = bytes.makeIterator()
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar): index &+= UTF8.width(scalar)
      case .emptyInput, .error: return min(index, max(bytes.startIndex, bytes.endIndex &- 1))
      }
    }
  }
}
