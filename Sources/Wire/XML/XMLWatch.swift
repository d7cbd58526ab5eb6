internal import CXML

/// Watches one parse: its first error, and what ends it early (depth, nodes, entity declarations).
///
/// It hangs on the parser context alone, so parses on other threads never meet it.
final class XMLWatch {
  var linesBefore = 0
  private(set) var stopped: WireFailure?
  private(set) var sawUnknownEntity = false
  private var first: WireFailure?
  private var nodesLeft: Int
  /// Elements of HTML that are open but, being too deep, not in the tree.
  private var flattened = 0

  init(nodes: Int) { nodesLeft = nodes }

  /// Why the text was not well-formed.
  var failure: WireFailure {
    stopped ?? first ?? WireFailure(.malformed, "The XML is not well-formed.")
  }

  func attach(to context: xmlParserCtxtPtr) {
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    guard let sax = context.pointee.sax else { return }
    sax.pointee.serror = { context, error in
      guard let error, let watch = XMLWatch.of(context) else { return }
      watch.note(error.pointee)
    }
    sax.pointee.entityDecl = { context, _, _, _, _, _ in
      XMLWatch.of(context)?.stop(
        context,
        WireFailure(.hostile, "The file declares entities of its own, which no wire needs."))
    }
    // What a document type says of its elements is of no use here, and a large one takes long.
    sax.pointee.elementDecl = { context, _, _, _ in XMLWatch.of(context)?.countNames(in: context) }
    sax.pointee.attributeDecl = nil
    sax.pointee.notationDecl = nil
    sax.pointee.startElementNs = {
      context, name, prefix, uri, spaces, bindings, count, defaulted, list in
      guard let watch = XMLWatch.of(context), watch.admits(1 + 2 * Int(count), in: context) else {
        return
      }
      xmlSAX2StartElementNs(
        context, name, prefix, uri, spaces, bindings, count, defaulted, list)
    }
    sax.pointee.comment = nil
    sax.pointee.processingInstruction = nil
  }

  /// The HTML parser calls other functions, and has no cap on depth of its own.
  func attachHTML(to context: htmlParserCtxtPtr) {
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    guard let sax = context.pointee.sax else { return }
    sax.pointee.serror = { _, _ in }
    sax.pointee.startElement = { context, name, attributes in
      XMLWatch.of(context)?.startHTML(context, name, attributes)
    }
    sax.pointee.endElement = { context, name in
      guard let watch = XMLWatch.of(context) else { return }
      if watch.flattened > 0 {
        watch.flattened -= 1
      } else {
        xmlSAX2EndElement(context, name)
      }
    }
    sax.pointee.comment = nil
    sax.pointee.processingInstruction = nil
  }

  /// HTML often leaves tags open, so what is too deep is flattened up to twice the cap.
  private func startHTML(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    if parser.pointee.nameNr > 2 * WireLimits.depth {
      stop(
        context,
        WireFailure(.tooLarge, "Elements are nested more than \(WireLimits.depth) deep."))
    } else if parser.pointee.nodeNr >= WireLimits.depth - 8 {
      flattened += 1
    } else if admits(1, in: context) {
      xmlSAX2StartElement(context, name, attributes)
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLWatch? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let own = parser.pointee._private
    else { return nil }
    return Unmanaged<XMLWatch>.fromOpaque(own).takeUnretainedValue()
  }

  /// libxml2 looks each name up among all, and gets slower as they grow in number.
  private func countNames(in context: UnsafeMutableRawPointer?) {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      Int(xmlDictSize(parser.pointee.dict)) > WireLimits.names
    else { return }
    stop(context, WireFailure(.tooLarge, "The file has more names of elements than a wire has."))
  }

  private func admits(_ nodes: Int, in context: UnsafeMutableRawPointer?) -> Bool {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return false }
    nodesLeft -= nodes + 1
    countNames(in: context)
    let isDeep = parser.pointee.nodeNr >= WireLimits.depth
    guard isDeep || nodesLeft < 0 else { return stopped == nil }
    let line = parser.pointee.input.map { Int($0.pointee.line) + linesBefore }
    let sentence =
      isDeep
      ? "Elements are nested more than \(WireLimits.depth) deep."
      : "The file has more elements than a wire of its size."
    stop(context, WireFailure(.tooLarge, sentence, line: line))
    return false
  }

  private func stop(_ context: UnsafeMutableRawPointer?, _ failure: WireFailure) {
    guard stopped == nil else { return }
    stopped = failure
    xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
  }

  private func note(_ error: xmlError) {
    let code = UInt32(bitPattern: error.code)
    if code == XML_ERR_UNDECLARED_ENTITY.rawValue || code == XML_WAR_UNDECLARED_ENTITY.rawValue {
      sawUnknownEntity = true
    }
    // An unbound prefix (a namespace error) leaves a tree that is complete.
    guard error.level == XML_ERR_FATAL, first == nil else { return }
    let words = error.message.map { String(cString: $0) } ?? ""
    first = WireFailure(
      code == XML_ERR_INTERNAL_ERROR.rawValue && words.holds("depth") ? .tooLarge : .malformed,
      Self.sentence(code, words), line: Int(error.line) + linesBefore,
      column: error.int2 > 0 ? Int(error.int2) : nil)
  }

  /// Takes over what the context knows when no handler was called.
  func note(_ context: xmlParserCtxt) {
    if context.wellFormed == 0, first == nil, context.lastError.code != 0 {
      note(context.lastError)
    }
  }

  private static func sentence(_ code: UInt32, _ words: String) -> String {
    let detail = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    switch code {
    case XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_DOCUMENT_END.rawValue,
      XML_ERR_DOCUMENT_EMPTY.rawValue, XML_ERR_GT_REQUIRED.rawValue:
      let extra = words.holds("Extra content")
      return extra
        ? "Something follows the end of the document."
        : "The file is cut: it ends before the document does (\(detail))."
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      return "The markup does not match: \(detail)."
    default:
      return "The XML is not well-formed: \(detail)."
    }
  }
}
