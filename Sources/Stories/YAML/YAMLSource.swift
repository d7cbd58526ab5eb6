/// The text under the reader's eyes, looked up by line and column.
///
/// Places are asked for mostly in order, so the cursor only moves back when it must.
struct YAMLSource {
  private let bytes: [UInt8]
  private let lines: [Int]
  private var cursor = (line: 1, column: 1, index: 0)

  init(_ text: String) {
    bytes = [UInt8](text.utf8)
    lines = YAMLLines.starts(in: bytes[...])
  }

  /// The byte at a place, both counted from 1; nil past the end.
  mutating func byte(line: Int, column: Int) -> UInt8? {
    guard line >= 1, line <= lines.count, column >= 1 else { return nil }
    if line != cursor.line || column < cursor.column {
      cursor = (line, 1, lines[line &- 1])
    }
    while cursor.column < column, cursor.index < bytes.count {
      cursor.index &+= 1
      while cursor.index < bytes.count, bytes[cursor.index] & 0xC0 == 0x80 { cursor.index &+= 1 }
      cursor.column &+= 1
    }
    return cursor.index < bytes.count ? bytes[cursor.index] : nil
  }
}

/// Lines as YAML 1.1 counts them.
enum YAMLLines {
  /// Where each line starts.
  ///
  /// A line ends at LF, CR, CR LF, NEL, LS or PS; the last may be empty.
  static func starts(in bytes: ArraySlice<UInt8>) -> [Int] {
    var starts = [bytes.startIndex]
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let width = breakWidth(at: index, in: bytes)
      index &+= max(width, 1)
      if width > 0 { starts.append(index) }
    }
    return starts
  }

  /// The bytes of the line break at an index; 0 where there is none.
  static func breakWidth(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    func next(_ offset: Int) -> UInt8? {
      index &+ offset < bytes.endIndex ? bytes[index &+ offset] : nil
    }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return next(1) == 0x0A ? 2 : 1
    case 0xC2: return next(1) == 0x85 ? 2 : 0
    case 0xE2 where next(1) == 0x80: return next(2) == 0xA8 || next(2) == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}
