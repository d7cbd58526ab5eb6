/// A news page as a publisher's server sent it.
///
/// What the page says of itself in JSON-LD comes first, then microdata, then `meta`, then what stands
/// in the page to be seen; the text itself is always looked for in the page.
enum HTMLReader {
  /// Reads the one story of a page; refuses a page without one.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    let decoded = source.decoded()
    let language = language(of: decoded.utf8)
    var item = try XMLTree.readHTML(Self.withoutSeparators(decoded.utf8)) {
      root throws(WireFailure) in
      var page = HTMLPage(root, base: source.base, language: language)
      return try page.read()
    }
    if decoded.replacements > 0 {
      item.addRemark("\(decoded.replacements) bytes could not be read as \(decoded.name).")
    }
    var batch = WireBatch()
    batch.items = [item.finished()]
    return batch
  }

  /// What the `html` tag says; the parser, which takes pieces of pages too, leaves that tag out.
  private static func language(of utf8: [UInt8]) -> String? {
    let head = utf8.prefix(16_384)
    let name = Array("<html".utf8)
    let start = head.indices.first { index in
      head[index] == name[0]
        && head[index...].prefix(name.count).elementsEqual(name) { $0 | 0x20 == $1 | 0x20 }
    }
    guard let start else { return nil }
    let attributes = head[start...].dropFirst(name.count).prefix { $0 != 0x3E }
    let tag = "<p " + String(decoding: attributes, as: UTF8.self) + ">"
    return try? XMLTree.readHTML(tag) { root throws(WireFailure) in
      root.firstDescendant("p")?.attribute("lang")
    }
  }

  /// Unicode's line and paragraph separators, which editors paste, are blanks to a browser and line
  /// ends to whoever reads a page's JSON line by line.
  private static func withoutSeparators(_ utf8: [UInt8]) -> [UInt8] {
    var utf8 = utf8
    var index = 0
    while index + 2 < utf8.count {
      if utf8[index] == 0xE2, utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 {
        utf8.replaceSubrange(index..<(index + 3), with: [0x20, 0x20, 0x20])
      }
      index += 1
    }
    return utf8
  }
}
