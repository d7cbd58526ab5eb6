internal import CXML

extension XMLTree {
  /// Parses HTML of any quality and hands its root to `body`; nothing but the text given is read.
  ///
  /// The root is the `html` element that HTML's parser always makes; an empty text gives an empty
  /// one. Throws when the text is over `WireLimits`.
  static func readHTML<Result>(
    _ html: String, _ body: (XMLElement) throws(WireFailure) -> Result
  ) throws(WireFailure) -> Result {
    try parseHTML(html.utf8, body)
  }

  /// Parses UTF-8 bytes of HTML as `readHTML(_:_:)` does a string.
  static func readHTML<Result>(
    _ utf8: [UInt8], _ body: (XMLElement) throws(WireFailure) -> Result
  ) throws(WireFailure) -> Result {
    try parseHTML(utf8, body)
  }

  private static func parseHTML<Result>(
    _ utf8: some Collection<UInt8>, _ body: (XMLElement) throws(WireFailure) -> Result
  ) throws(WireFailure) -> Result {
    // The parser would take an empty text for an error; NUL would end the text.
    var text = Array("<html><body>".utf8)
    text.reserveCapacity(text.count + utf8.count)
    text.append(contentsOf: utf8)
    for index in text.indices where text[index] == 0 { text[index] = 0x20 }
    try XMLGuard.check(text[12...])
    let watch = XMLWatch(nodes: WireLimits.nodes(forBytes: utf8.count))
    XMLLibrary.ready
    guard let context = htmlNewParserCtxt() else {
      throw WireFailure(.tooLarge, "There is no memory to parse the HTML.")
    }
    defer { htmlFreeParserCtxt(context) }
    watch.attachHTML(to: context)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
      | HTML_PARSE_NODEFDTD.rawValue
    let document = text.withUnsafeBytes { buffer -> xmlDocPtr? in
      guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
      return htmlCtxtReadMemory(context, start, Int32(buffer.count), nil, "UTF-8", Int32(options))
    }
    guard let document else {
      throw watch.stopped ?? WireFailure(.malformed, "The HTML could not be parsed.")
    }
    let tree = XMLTree(owning: document)
    if let stopped = watch.stopped { throw stopped }
    guard let root = tree.root else {
      throw WireFailure(.malformed, "The HTML has no element.")
    }
    return try body(root)
  }
}
