/// HTML and its relatives (XHTML, NITF) to Markdown, by an allow-list on a parsed tree.
enum HTMLMarkdown {
  /// Converts a piece of HTML or a whole page; refuses what is too large or too deep.
  ///
  /// Relative links begin at `base`; without one they are dropped and their text kept.
  static func convert(html: String, base: String? = nil) throws(WireFailure) -> MarkdownText {
    try XMLTree.readHTML(html) { root throws(WireFailure) in
      convert(root, base: base)
    }
  }

  /// Converts the content of one element; `disposition` says of each element what becomes of it.
  static func convert(
    _ element: XMLElement, base: String? = nil,
    disposition: (XMLElement) -> Disposition = { _ in .keep }
  ) -> MarkdownText {
    withoutActuallyEscaping(disposition) { disposition in
      var walker = MarkdownWalker(base: base, disposition: disposition)
      walker.walkContent(of: element)
      return walker.finish()
    }
  }

  /// The content of one element as plain text, for notes to editors and captions.
  static func plainText(
    of element: XMLElement, disposition: (XMLElement) -> Disposition = { _ in .keep }
  ) -> String {
    withoutActuallyEscaping(disposition) { disposition in
      var walker = MarkdownWalker(base: nil, disposition: disposition)
      walker.walkContent(of: element)
      walker.flush()
      return MarkdownPlain.render(walker.blocks)
    }
  }

  /// What becomes of an element on its way to Markdown.
  enum Disposition {
    case keep
    case drop
  }
}
