/// Where the front matter of a file begins and ends.
struct FrontMatterFences {
  let front: Range<Int>
  let bodyStart: Int

  init(in bytes: [UInt8]) throws(Finding) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = Self.line(from: start, in: bytes)
    guard Self.isFence(bytes[start..<first.end]) else {
      throw Finding(
        line: 1, column: 1, message: "a story begins with a line ---; this file does not",
        hint: "the front matter stands between two --- lines")
    }
    var next = first.next
    while next < bytes.count {
      let line = Self.line(from: next, in: bytes)
      if Self.isFence(bytes[next..<line.end]) {
        front = first.next..<next
        bodyStart = line.next
        return
      }
      next = line.next
    }
    throw Finding(
      line: 1, column: 1, message: "the front matter begun here has no closing line ---",
      hint: "put --- on a line of its own after the last key")
  }

  /// Where a line's text ends and the next line begins; lines end at LF or CR LF.
  private static func line(from start: Int, in bytes: [UInt8]) -> (end: Int, next: Int) {
    guard let lineFeed = bytes[start...].firstIndex(of: 0x0A) else {
      return (bytes.count, bytes.count)
    }
    let end = lineFeed > start && bytes[lineFeed - 1] == 0x0D ? lineFeed - 1 : lineFeed
    return (end, lineFeed + 1)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    return line.prefix(3).elementsEqual([dash, dash, dash])
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
