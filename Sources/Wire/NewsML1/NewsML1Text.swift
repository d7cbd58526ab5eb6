internal import FoundationEssentials

/// The text of a ContentItem, in whatever of the ways it is wrapped.
struct NewsML1Text {
  var body = ""
  var notes: [WireItem.EdNote] = []
  var photos: [WireItem.Photo] = []
  /// The NITF that the text stands in, with its own head.
  var nitf: WireItem?
  var headline: String?
  var remark: String?

  /// Nil where there is no text in it.
  init?(_ item: XMLElement, headline: String?) {
    if let encoding = item.first("Encoding") {
      readEncoded(encoding, item, headline: headline)
    } else if let data = item.first("DataContent") {
      readElement(data, headline: headline)
    } else {
      return nil
    }
    if body.isEmpty, notes.isEmpty, photos.isEmpty, nitf == nil, remark == nil { return nil }
  }

  private mutating func readEncoded(_ encoding: XMLElement, _ item: XMLElement, headline: String?) {
    let notation = (encoding.attribute("Notation") ?? encoding.attribute("FormalName") ?? "")
      .lowercased()
    let inner = encoding.first("DataContent") ?? encoding.first("Encoding") ?? encoding
    guard notation.contains("base64") || notation.contains("base-64") else {
      readElement(inner, headline: headline)
      if !notation.isEmpty, notation != "none", notation != "xml" {
        remark = "The text is encoded as \"\(notation.prefix(40))\" and kept as it stands."
      }
      return
    }
    guard let data = Data(base64Encoded: inner.text, options: .ignoreUnknownCharacters) else {
      remark = "A part of the item says it is Base64 and is not."
      return
    }
    let bytes = Array(data)
    let mime = NewsML1Media.mime(item) ?? ""
    let isText = mime.isEmpty || mime.hasPrefix("text/") || mime.contains("xml")
    guard isText, !bytes.contains(0) else {
      remark = "A file of \(bytes.count) bytes inside the item is not carried over."
      return
    }
    readText(Charset.decode(bytes).text, headline: headline)
  }

  private mutating func readElement(_ data: XMLElement, headline: String?) {
    if let root = G2Body.root(of: data, "nitf") { return readNITF(root) }
    guard data.children.contains(where: { !$0.is("br") }) else {
      return readText(data.text, headline: headline)
    }
    guard Self.isKnown(data) else {
      body = PlainMarkdown.convert(Self.lines(of: data).joined(separator: "\n\n"))
      remark = "The text is markup of a kind that is not known; its words alone are kept."
      return
    }
    if data.children.contains(where: { $0.is("body.content") || $0.is("body.head") }) {
      return readNITF(data)
    }
    readMarkup(data, headline: headline)
  }

  private mutating func readMarkup(_ element: XMLElement, headline: String?) {
    let read = G2Body(element, headline: headline)
    body = read.text.body
    notes = read.notes
    self.headline = read.headline
    let media = NITFMedia(element)
    photos = media.photos.isEmpty ? read.text.photos : media.photos
  }

  private mutating func readNITF(_ root: XMLElement) {
    let part = NITFPart(root)
    body = part.item.body
    photos = part.item.photos ?? []
    nitf = part.item
  }

  /// Text, which may be markup that was escaped or stands in a CDATA section.
  private mutating func readText(_ text: String, headline: String?) {
    guard let trimmed = text.trimmed else { return }
    if trimmed.hasPrefix("<"), readDocument(trimmed, headline: headline) { return }
    guard Self.looksLikeMarkup(trimmed) else {
      body = PlainMarkdown.convert(text)
      if trimmed.hasPrefix("<"), trimmed.hasSuffix(">") {
        remark = "The text is markup of a kind that is not known and is kept as it stands."
      }
      return
    }
    let html = Self.hasBlocks(trimmed) ? trimmed : Self.paragraphs(trimmed)
    guard let read = try? HTMLMarkdown.convert(html: html) else {
      remark = "The text's HTML is nested too deep to be read."
      return
    }
    body = read.body
    photos = read.photos
  }

  /// A whole document inside the text: NITF or well-formed XHTML.
  private mutating func readDocument(_ text: String, headline: String?) -> Bool {
    let start = text.prefix(2_000).lowercased()
    guard ["<nitf", "<html", "<body", ":nitf"].contains(where: start.contains) else { return false }
    var copy = self
    let utf8 = DocumentType.withoutExternalParts(Array(text.utf8))
    let isRead: Bool? = try? XMLTree.read(utf8) { root throws(WireFailure) in
      if root.is("nitf") {
        copy.readNITF(root)
      } else if root.is("html") || root.is("body") {
        copy.readMarkup(root, headline: headline)
      } else {
        return false
      }
      return true
    }
    if isRead == true { self = copy }
    return isRead ?? false
  }
}
