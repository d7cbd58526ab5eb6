extension NewsML1Text {
  /// Whether a text holds elements of HTML, or characters written as HTML writes them.
  static func looksLikeMarkup(_ text: String) -> Bool {
    guard text.holds("<") || text.holds("&") else { return false }
    let lower = text.prefix(50_000).lowercased()
    if lower.contains("<") {
      let tags = [
        "<p>", "<p ", "<br", "<div", "<html", "<b>", "<i>", "<em>", "<strong", "<a ", "<ul",
        "<ol", "<table", "<h1", "<h2", "<h3", "<span", "<u>", "<sup", "<sub",
      ]
      if tags.contains(where: lower.contains) { return true }
    }
    return ["&nbsp;", "&amp;", "&quot;", "&#", "&eacute;", "&rsquo;", "&lsquo;", "&ndash;"]
      .contains(where: lower.contains)
  }

  static func hasBlocks(_ text: String) -> Bool {
    guard text.holds("<") else { return false }
    let lower = text.lowercased()
    return ["<p>", "<p ", "<br", "<div", "<ul", "<ol", "<table", "<h1", "<h2", "<h3", "<li"]
      .contains(where: lower.contains)
  }

  /// Text with a few inline tags: blank lines part its paragraphs, or line ends where lines are
  /// too long to have been wrapped.
  static func paragraphs(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var paragraphs: [[Substring]] = [[]]
    for line in lines {
      let isBlank = line.allSatisfy(\.isWhitespace)
      let isLong = paragraphs.last?.last.map { $0.utf8.count > 110 } ?? false
      if isBlank || isLong || line.hasPrefix("\t") { paragraphs.append([]) }
      if !isBlank { paragraphs[paragraphs.count - 1].append(line) }
    }
    return paragraphs.filter { !$0.isEmpty }
      .map { "<p>\($0.joined(separator: "\n"))</p>" }.joined()
  }

  /// Whether any element below is one of HTML's or NITF's.
  static func isKnown(_ element: XMLElement) -> Bool {
    element.children.contains { child in
      if case .inline = MarkdownTag.of(child.name) {
        return ["span", "font", "u", "small", "big", "sub", "body.content"].contains(child.name)
          || isKnown(child)
      }
      return true
    }
  }

  /// The words of unknown markup: one line for each element whose parts hold nothing but text.
  static func lines(of element: XMLElement) -> [String] {
    let parts = Array(element.children)
    if parts.isEmpty { return [element.words].compactMap { $0 } }
    if parts.allSatisfy({ part in !part.children.contains { _ in true } }) {
      let words = element.content.compactMap { part -> String? in
        switch part {
        case .text(let bytes): String(decoding: bytes, as: UTF8.self).collapsed
        case .element(let child): child.words
        }
      }
      return words.isEmpty ? [] : [words.joined(separator: " ")]
    }
    return element.content.flatMap { part -> [String] in
      switch part {
      case .text(let bytes): [String(decoding: bytes, as: UTF8.self).collapsed].compactMap { $0 }
      case .element(let child): lines(of: child)
      }
    }
  }
}
