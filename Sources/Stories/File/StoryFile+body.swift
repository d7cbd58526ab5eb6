extension StoryFile {
  /// The text below the front matter, without the blank lines round it and with LF for each CR LF and CR.
  ///
  /// Writing it puts one blank line before it and ends it with a line break; a NUL becomes the
  /// replacement character. Writing what already stands there changes nothing.
  public var body: String {
    get { Self.normalised(bytes[bodyStart...]) }
    set {
      let new = Self.normalised(Array(newValue.utf8)[...])
      guard !new.utf8.elementsEqual(body.utf8) else { return }
      var head = Array(bytes[..<bodyStart])
      if head.last != 0x0A { head += lineBreak }
      let start = head.count
      if !new.isEmpty {
        head += lineBreak
        for byte in new.utf8 {
          if byte == 0x0A { head += lineBreak } else { head.append(byte) }
        }
        head += lineBreak
      }
      bytes = head
      bodyStart = start
    }
  }

  /// The line of the file on which the body's text begins, from 1.
  public var bodyLine: Int {
    let blank = bytes[bodyStart...].prefix { $0 == 0x0A || $0 == 0x0D }
    return bytes[..<blank.endIndex].count { $0 == 0x0A } + 1
  }

  private static func normalised(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if bytes[index] == 0 {
        out += [0xEF, 0xBF, 0xBD]
      } else if bytes[index] != 0x0D {
        out.append(bytes[index])
      } else if index + 1 == bytes.endIndex || bytes[index + 1] != 0x0A {
        out.append(0x0A)
      }
    }
    let head = out.drop { $0 == 0x0A }
    let tail = head.reversed().prefix { $0 == 0x0A }.count
    return String(decoding: head.dropLast(tail), as: UTF8.self)
  }
}
