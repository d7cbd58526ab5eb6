internal import FoundationEssentials

/// Texts of feeds, which may be plain, escaped HTML, HTML escaped twice, or XHTML.
enum FeedText {
  /// One line without markup.
  static func line(_ element: XMLElement) -> String? {
    if element.children.contains(where: { _ in true }) {
      return HTMLMarkdown.plainText(of: element).collapsed
    }
    let type = element.attribute("type")?.lowercased()
    // Atom 1.0's default is plain text.
    let isPlain = type == nil && element.namespace?.hasSuffix("2005/Atom") ?? false
    if isPlain || type == "text" || type == "text/plain" { return element.text.collapsed }
    guard let text = once(element.text) else { return nil }
    // A text that is said to be HTML has no tags to be read, whatever their names.
    if type?.contains("html") ?? false, hasTag(text) {
      return try? XMLTree.readHTML(text) { root throws(WireFailure) in
        HTMLMarkdown.plainText(of: root).collapsed
      }
    }
    return NinjsReader.line(text)
  }

  /// Markdown of an element's content.
  static func markdown(
    _ element: XMLElement, base: String?
  ) throws(WireFailure) -> MarkdownText {
    let type = element.attribute("type")?.lowercased() ?? ""
    let mode = element.attribute("mode")?.lowercased() ?? ""
    if mode == "base64" || isData(type) {
      let isText =
        type.isEmpty || type.contains("text") || type.contains("html")
        || type == "application/octet-stream"
      guard isText,
        let text = decoded(element.text)
      else { return MarkdownText() }
      return try markdown(text, type: type, base: base)
    }
    if element.children.contains(where: { _ in true }) {
      return HTMLMarkdown.convert(element, base: base)
    }
    return try markdown(element.text, type: type, base: base)
  }

  /// Markdown of a text that may be HTML, once or twice escaped.
  static func markdown(
    _ raw: String, type: String, base: String?
  ) throws(WireFailure) -> MarkdownText {
    guard let text = once(raw) else { return MarkdownText() }
    let isLiteral = type == "text" || type == "text/plain"
    let isHTML = type.contains("html") || !isLiteral && isEncoded(text)
    if isHTML { return try HTMLMarkdown.convert(html: text, base: base) }
    return MarkdownText(body: PlainMarkdown.convert(text))
  }

  /// Whether a text holds markup or references of HTML.
  static func isEncoded(_ text: String) -> Bool {
    NinjsReader.isMarkup(text) || NinjsReader.hasReference(text) || hasTag(text)
  }

  /// Any tag or comment at all, known or not: what is live somewhere is no text.
  private static func hasTag(_ text: String) -> Bool {
    guard text.holds("<") else { return false }
    let bytes = Array(text.utf8)
    guard let end = bytes.lastIndex(of: 0x3E) else { return false }
    return bytes.indices.prefix(end).contains { index in
      guard bytes[index] == 0x3C else { return false }
      let next = bytes[index + 1]
      return Sniff.isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F
    }
  }

  /// Takes a second layer of escapes off where one shows.
  private static func once(_ text: String) -> String? {
    guard let trimmed = text.trimmed else { return nil }
    guard trimmed.holds("&lt;"), !NinjsReader.isMarkup(trimmed) else { return trimmed }
    let plain = try? XMLTree.readHTML(trimmed) { root throws(WireFailure) in root.text }
    return plain.flatMap { NinjsReader.isMarkup($0) ? $0.trimmed : nil } ?? trimmed
  }

  private static func isData(_ type: String) -> Bool {
    ["image/", "audio/", "video/", "application/octet-stream", "application/pdf"]
      .contains { type.hasPrefix($0) }
  }

  private static func decoded(_ base64: String) -> String? {
    let bytes = base64.utf8.filter { $0 > 0x20 }
    guard let data = Data(base64Encoded: String(decoding: bytes, as: UTF8.self)) else { return nil }
    let text = Charset.decode([UInt8](data))
    // Bytes that are no text at all are some file.
    return text.replacements == 0 && !text.utf8.contains(0) ? text.text : nil
  }
}
