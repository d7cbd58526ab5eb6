internal import CXML

extension XMLTree {
  /// How much wrong markup is put up with.
  enum Tolerance {
    /// An agency's wire: cut or malformed means refused.
    case strict
    /// A feed: bare ampersands, unknown entities and control characters are mended, nothing else.
    case feed
  }

  /// Parses UTF-8 text of XML and hands its root to `body`; nothing but the bytes given is read.
  ///
  /// Refuses what is cut, malformed, has two roots, declares entities, or is over `WireLimits`.
  /// HTML's named entities are known without a declaration, unbound prefixes are put up with.
  static func read<Result>(
    _ utf8: [UInt8], tolerance: Tolerance = .strict,
    _ body: (XMLElement) throws(WireFailure) -> Result
  ) throws(WireFailure) -> Result {
    let tree = try parse(utf8, tolerance: tolerance)
    guard let root = tree.root else {
      throw WireFailure(.malformed, "The XML has no root element.")
    }
    return try body(root)
  }

  private static func parse(
    _ utf8: [UInt8], tolerance: Tolerance
  ) throws(WireFailure) -> XMLTree {
    try XMLGuard.check(utf8)
    let watch = XMLWatch(nodes: WireLimits.nodes(forBytes: utf8.count))
    if let tree = try attempt(utf8, watch: watch), !watch.sawUnknownEntity { return tree }
    guard watch.sawUnknownEntity || tolerance == .feed else { throw watch.failure }
    let mended = XMLMending.mend(utf8, isFeed: tolerance == .feed)
    guard mended != utf8 else { throw watch.failure }
    let second = XMLWatch(nodes: WireLimits.nodes(forBytes: utf8.count))
    guard let tree = try attempt(mended, watch: second) else { throw second.failure }
    return tree
  }

  /// One parse; nil when the text is not well-formed, with the reason in the watch.
  private static func attempt(
    _ utf8: [UInt8], watch: XMLWatch
  ) throws(WireFailure) -> XMLTree? {
    let skipped = XMLGuard.leadingPadding(utf8)
    let length = utf8.count - skipped.bytes - XMLGuard.trailingPadding(utf8)
    XMLLibrary.ready
    guard length > 0, let context = xmlNewParserCtxt() else {
      throw WireFailure(.notAStory, "The file is empty.")
    }
    watch.linesBefore = skipped.lines
    defer { xmlFreeParserCtxt(context) }
    watch.attach(to: context)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue
    let document = utf8.withUnsafeBytes { buffer -> xmlDocPtr? in
      guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
      return xmlCtxtReadMemory(
        context, start + skipped.bytes, Int32(length), nil, nil, Int32(options))
    }
    watch.note(context.pointee)
    guard let document else {
      if let stopped = watch.stopped { throw stopped }
      return nil
    }
    let tree = XMLTree(owning: document)
    if let stopped = watch.stopped { throw stopped }
    return tree
  }
}
