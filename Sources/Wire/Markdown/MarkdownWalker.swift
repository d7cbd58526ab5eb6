/// Walks a parsed tree by allow-list and gathers blocks, photos and links.
///
/// Depth is capped by the tree's own cap, `WireLimits.depth`.
struct MarkdownWalker {
  let base: String?
  let disposition: (XMLElement) -> HTMLMarkdown.Disposition

  var blocks: [MarkdownBlock] = []
  var line = MarkdownLine()
  var style = MarkdownRun.Style()
  var link: String?
  var photos: [WireItem.Photo] = []
  var links: [String] = []

  init(
    base: String?, disposition: @escaping (XMLElement) -> HTMLMarkdown.Disposition = { _ in .keep }
  ) {
    self.base = base
    self.disposition = disposition
  }

  /// What was gathered, as Markdown.
  mutating func finish() -> MarkdownText {
    flush()
    return MarkdownText(body: MarkdownRenderer.render(blocks), photos: photos, links: links)
  }

  /// Ends the paragraph in hand.
  mutating func flush() {
    let runs = line.take()
    guard !runs.isEmpty else { return }
    blocks.append(Self.isRule(runs) ? .rule : .paragraph(runs))
  }

  mutating func walkContent(of element: XMLElement) {
    for part in element.content {
      switch part {
      case .text(let bytes): line.append(bytes, style: style, link: link)
      case .element(let child): walk(child)
      }
    }
  }

  mutating func walk(_ element: XMLElement) {
    if case .drop = disposition(element) { return }
    let tag = MarkdownTag.of(element.name)
    if element.hasAttributes, Self.isHidden(element) { return }
    switch tag {
    case .dropped: return
    case .inline: walkContent(of: element)
    case .block, .item, .term, .explanation: walkBlock(element)
    case .heading(let level): walkHeading(element, level: level)
    case .style(let added):
      let outer = style
      style.insert(Self.style(of: element) ?? added)
      walkContent(of: element)
      style = outer
    case .link: walkLink(element)
    case .lineBreak:
      if line.endsInBreak { flush() } else { line.appendBreak() }
    case .rule:
      flush()
      if !blocks.isEmpty, blocks.last != .rule { blocks.append(.rule) }
    case .quote:
      let inner = gathered { $0.walkContent(of: element) }
      if !inner.isEmpty { blocks.append(.quote(inner)) }
    case .quotedWords: walkQuotedWords(element)
    case .bullets, .numbers: walkList(element)
    case .definitions: walkBlock(element)
    case .table: walkTable(element)
    case .preformatted: walkPreformatted(element)
    case .image: takeImage(element)
    case .figure: takeFigure(element)
    case .media: takeMedia(element)
    case .fraction: walkFraction(element)
    case .power: walkPower(element)
    }
  }

  mutating func walkBlock(_ element: XMLElement) {
    flush()
    if let table = PlainMarkdown.columns(in: element) {
      blocks += table
      return
    }
    walkContent(of: element)
    flush()
  }

  /// The blocks that `body` makes, kept apart from those so far.
  mutating func gathered(_ body: (inout MarkdownWalker) -> Void) -> [MarkdownBlock] {
    flush()
    let outer = blocks
    blocks = []
    body(&self)
    flush()
    defer { blocks = outer }
    return blocks
  }

  private mutating func walkHeading(_ element: XMLElement, level: Int) {
    let inner = gathered { $0.walkContent(of: element) }
    for block in inner {
      if case .paragraph(let runs) = block {
        blocks.append(.heading(level: level, runs))
      } else {
        blocks.append(block)
      }
    }
  }

  private mutating func walkLink(_ element: XMLElement) {
    let outer = link
    if let target = WebAddress.safe(element.attribute("href"), base: base) {
      link = target
      if links.count < 1_000, !links.contains(target) { links.append(target) }
    }
    walkContent(of: element)
    link = outer
  }

  /// HTML's `q` is shown in quotation marks, unless the source wrote them itself.
  private mutating func walkQuotedWords(_ element: XMLElement) {
    let text = element.words ?? ""
    let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»", "'", "‘", "’", "‹", "「"]
    guard let first = text.first, !marks.contains(first) else { return walkContent(of: element) }
    line.append("“".utf8, style: style, link: link)
    walkContent(of: element)
    line.append("”".utf8, style: style, link: link)
  }

  private mutating func walkFraction(_ element: XMLElement) {
    if let last = line.lastByte, (0x30...0x39).contains(last) {
      line.append(" ".utf8, style: style, link: link)
    }
    for child in element.children {
      if child.is("frac-den"), line.lastByte != 0x2F {
        line.append("/".utf8, style: style, link: link)
      }
      walk(child)
    }
  }

  /// `10<sup>2</sup>` is not 102.
  private mutating func walkPower(_ element: XMLElement) {
    let text = element.words ?? ""
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, let last = line.lastByte, (0x30...0x39).contains(last) {
      line.append("^".utf8, style: style, link: link)
    }
    walkContent(of: element)
  }

  private mutating func walkPreformatted(_ element: XMLElement) {
    flush()
    let text = element.text
    if PlainMarkdown.isTabular(text) {
      blocks.append(.preformatted(PlainMarkdown.clean(text)))
    } else {
      blocks += PlainMarkdown.blocks(of: text)
    }
  }

  /// NITF has one element for all kinds of emphasis; its class says which.
  private static func style(of element: XMLElement) -> MarkdownRun.Style? {
    guard element.is("em"), let name = element.attribute("class") else { return nil }
    return switch name.lowercased() {
    case "bold", "strong": .bold
    case "strike", "struck": .struck
    case "code": .code
    default: nil
    }
  }

  private static func isHidden(_ element: XMLElement) -> Bool {
    if element.attribute("hidden") != nil { return true }
    guard let style = element.attribute("style") else { return false }
    let plain = style.lowercased().utf8.filter { $0 > 0x20 }
    let text = String(decoding: plain, as: UTF8.self)
    return text.holds("display:none") || text.holds("visibility:hidden")
  }

  /// A paragraph of nothing but stars, hyphens or underlines parts sections.
  private static func isRule(_ runs: [MarkdownRun]) -> Bool {
    var marks = 0
    for byte in runs.lazy.flatMap(\.text) where byte != 0x20 {
      guard byte == 0x2A || byte == 0x2D || byte == 0x5F else { return false }
      marks += 1
    }
    return marks >= 3
  }
}
