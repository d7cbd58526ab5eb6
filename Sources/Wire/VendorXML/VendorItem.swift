/// One story of an unknown XML format: an element with a headline and a text among its children.
struct VendorItem {
  private let element: XMLElement
  /// The elements that name a field, each with the field; the first of a field counts.
  private var fields: [(field: VendorNames.Field, element: XMLElement)] = []

  /// Whether an element has the shape of a story.
  static func isStory(_ element: XMLElement) -> Bool {
    var hasHeadline = false
    var hasBody = false
    for child in element.children {
      switch VendorNames.field(child.name) {
      case .headline: hasHeadline = hasHeadline || child.words != nil
      case .body, .lead: hasBody = hasBody || child.words != nil
      case .slugline:
        let isSlug = child.name.lowercased() != "strapline" && child.words != nil
        hasHeadline = hasHeadline || isSlug
      default: break
      }
    }
    if hasHeadline, hasBody { return true }
    // `<article><head><title/></head><body>` keeps both one level deeper.
    return element.children.contains { $0.is("head") || $0.is("header") || $0.is("meta") }
      && element.children.contains { $0.is("body") && $0.words != nil }
  }

  init(_ element: XMLElement) {
    self.element = element
    for child in element.children {
      if let field = VendorNames.field(child.name), !Self.isContainer(child, field) {
        fields.append((field, child))
      } else if child.children.contains(where: { _ in true }) {
        LossReport.visit(child)
        for inner in child.children {
          if let field = VendorNames.field(inner.name) { fields.append((field, inner)) }
        }
      }
    }
  }

  /// A `head` that holds fields of its own is no headline.
  private static func isContainer(_ element: XMLElement, _ field: VendorNames.Field) -> Bool {
    field == .headline
      && element.children.contains { VendorNames.field($0.name) != nil && $0.words != nil }
  }

  func elements(_ field: VendorNames.Field) -> [XMLElement] {
    fields.filter { $0.field == field }.map(\.element)
  }

  /// The first text of a field; what it stands in is marked as carried over.
  func words(_ field: VendorNames.Field) -> String? {
    for element in elements(field) {
      if let words = Self.plain(element) {
        LossReport.take(element)
        return words
      }
    }
    return nil
  }

  /// All texts of a field, those of a list's entries apart.
  func all(_ field: VendorNames.Field) -> [String] {
    elements(field).flatMap { element -> [String] in
      LossReport.take(element)
      let entries = Array(element.children)
      let texts = entries.isEmpty ? [Self.plain(element)] : entries.map(Self.plain)
      return texts.compactMap { $0 }
    }.unique
  }

  /// One line without markup, escaped or not.
  static func plain(_ element: XMLElement) -> String? {
    guard let text = element.words else { return nil }
    // Unicode's line separators would break a line of text in two.
    let isSeparator: (Character) -> Bool = {
      $0 == "\u{2028}" || $0 == "\u{2029}" || $0 == "\u{85}"
    }
    let words =
      text.contains(where: isSeparator) ? String(text.map { isSeparator($0) ? " " : $0 }) : text
    return words.holds("<") || words.holds("&") ? NinjsReader.line(words) : words
  }

  /// A text as Markdown, whether its markup is elements, escaped HTML or none.
  static func markdown(_ element: XMLElement) -> MarkdownText {
    LossReport.take(element)
    if element.children.contains(where: { _ in true }) { return HTMLMarkdown.convert(element) }
    let text = unescapedTwice(element.text)
    if G2Body.looksLikeHTML(text) || text.holds("&"),
      let converted = try? HTMLMarkdown.convert(html: text)
    {
      return converted
    }
    var plain = MarkdownText()
    plain.body = PlainMarkdown.convert(text)
    return plain
  }

  /// `&amp;apos;` left over from markup that was escaped once too often.
  private static func unescapedTwice(_ text: String) -> String {
    guard text.holds("&amp;") else { return text }
    var result = ""
    var rest = text[...]
    while let (before, after) = rest.parted(at: "&amp;") {
      result += before
      let name = after.prefix(10).prefix { $0.isLetter || $0.isNumber || $0 == "#" }
      let isEntity = !name.isEmpty && after.dropFirst(name.count).first == ";"
      result += isEntity ? "&" : "&amp;"
      rest = after
    }
    return result + rest
  }
}
