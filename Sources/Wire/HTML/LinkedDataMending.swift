/// Mends what publishers' templates do to JSON: comments and CDATA marks around it, comments and
/// trailing commas in it, raw line ends in strings, escapes that JSON does not know.
enum LinkedDataMending {
  /// JSON that a strict reader takes, when there is any to be had.
  static func mend(_ text: String) -> [UInt8] {
    var pass = Pass(Array(text.utf8))
    pass.run()
    return pass.result
  }

  private struct Pass {
    let bytes: [UInt8]
    var index = 0
    var result: [UInt8] = []
    var depth = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      result.reserveCapacity(bytes.count)
    }

    /// The first value, from its opening bracket to the one that closes it.
    mutating func run() {
      while index < bytes.count {
        let byte = bytes[index]
        if skipComment() { continue }
        switch byte {
        case 0x22:
          if depth > 0 { string() } else { index += 1 }
        case 0x7B, 0x5B:
          depth += 1
          result.append(byte)
          index += 1
        case 0x7D, 0x5D:
          dropTrailingComma()
          result.append(byte)
          index += 1
          depth -= 1
          if depth <= 0 { return }
        default:
          if depth > 0 { result.append(byte < 0x20 ? 0x20 : byte) }
          index += 1
        }
      }
    }

    private mutating func skipComment() -> Bool {
      for (open, close) in [
        ("<!--", ""), ("-->", ""), ("<![CDATA[", ""), ("]]>", ""), ("/*", "*/"), ("//", "\n"),
      ] where bytes[index...].starts(with: open.utf8) {
        index += open.utf8.count
        guard !close.isEmpty else { return true }
        // `//<![CDATA[` has the JSON in the same line, or in the next.
        if open == "//", bytes[index...].prefix(9).starts(with: "<![CDATA[".utf8) { return true }
        while index < bytes.count, !bytes[index...].starts(with: close.utf8) { index += 1 }
        index = min(index + close.utf8.count, bytes.count)
        return true
      }
      return false
    }

    private mutating func dropTrailingComma() {
      var last = result.count - 1
      while last >= 0, result[last] <= 0x20 { last -= 1 }
      if last >= 0, result[last] == 0x2C { result.removeSubrange(last...) }
    }

    private mutating func string() {
      result.append(0x22)
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case 0x22:
          result.append(0x22)
          return
        case 0x5C: escape()
        case 0x0A: result += Array(#"\n"#.utf8)
        case 0x09: result += Array(#"\t"#.utf8)
        case 0..<0x20: continue
        default: result.append(byte)
        }
      }
    }

    private mutating func escape() {
      guard index < bytes.count else { return }
      let kind = bytes[index]
      if kind == 0x75 {
        let digits = bytes[(index + 1)...].prefix(4)
        let isHex =
          digits.count == 4 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        result += Array((isHex ? #"\"# : #"\\"#).utf8)
      } else if #""\/bfnrt"#.utf8.contains(kind) {
        result += [0x5C, kind]
        index += 1
      } else if kind >= 0x20 {
        result.append(kind)
        index += 1
      }
    }
  }
}
