extension NinjsReader {
  /// Text without markup, as one line; nil when nothing is left.
  static func line(_ text: String) -> String? {
    guard isMarkup(text) || hasReference(text) else { return text.collapsed }
    let plain = try? XMLTree.readHTML(text) { root throws(WireFailure) in root.words }
    return plain ?? text.collapsed
  }

  /// Whether a text holds a reference such as `&amp;` or `&#8217;`.
  static func hasReference(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: 0x26) {
      rest = rest[rest.index(after: start)...]
      let name = rest.prefix(12).prefix { $0 != 0x3B && $0 > 0x20 && $0 != 0x26 }
      if !name.isEmpty, rest.dropFirst(name.count).first == 0x3B { return true }
    }
    return false
  }

  /// Whether a text that may be plain holds HTML.
  static func isMarkup(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isMarkup)
  }

  private static func isMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: 0x3C) {
      rest = rest[(open + 1)...]
      let tag = rest.first == 0x2F ? rest.dropFirst() : rest
      let name = tag.prefix(12).prefix { Sniff.isLetter($0) || Sniff.isDigit($0) }
      guard let after = tag.dropFirst(name.count).first else { continue }
      let isEnd = after == 0x3E || after == 0x2F || after == 0x20 || (0x09...0x0D).contains(after)
      if isEnd, markup.contains(String(decoding: name, as: UTF8.self).lowercased()) { return true }
    }
    return false
  }

  /// The elements whose tags show that a text is HTML.
  private static let markup: Set<String> = [
    "p", "br", "div", "span", "a", "b", "i", "em", "strong", "ul", "ol", "li", "table", "h1", "h2",
    "h3", "h4", "html", "body", "section", "article", "pre", "img", "figure", "blockquote", "nitf",
    "block",
  ]

  /// The words of a `{role, contentType, value}`: what is said to be plain is taken as it is.
  static func words(of node: JSONNode) -> String? {
    let said = (node["contentType"] ?? node["contenttype"])?.value.text?.lowercased() ?? ""
    return node["value"]?.text.flatMap { said == "text/plain" ? $0.collapsed : line($0) }
  }

  /// The words of the description of a role.
  static func description(_ role: String, _ fields: NinjsFields) -> String? {
    guard let node = fields.list("descriptions").first(where: { $0["role"]?.value.text == role })
    else { return nil }
    for name in ["role", "contenttype", "contentType"] { node[name]?.carry() }
    return words(of: node)
  }

  static func readLines(_ fields: NinjsFields, into item: inout WireItem) {
    readHeadlines(fields, into: &item)
    item.slugline = fields.line("slugline", "slug")
    item.byline = fields.line("byline", "by", "bylines") ?? names(fields.list("bylines", "authors"))
    item.language = fields.text("language")
    item.urgency = fields["urgency"]?.integer.flatMap { (1...9).contains($0) ? $0 : nil }
    item.priority = fields.text("priority", "editorialpriority")
    readPlace(fields, into: &item)
    item.keywords = keywords(fields).nonEmpty
    item.genres =
      fields.list("genre", "genres").flatMap { node -> [String] in
        if let text = node.value.text.flatMap(line) {
          node.carry()
          return [text]
        }
        return subject(node).flatMap { $0.name ?? $0.code }.map { [$0] } ?? []
      }.nonEmpty
    item.ednotes = ednotes(fields).nonEmpty
    // A title that only says again what headline or slug say is not lost.
    if let title = fields["title"], let words = title.value.text.flatMap(line),
      words == item.headline || words == item.slugline
    {
      title.carry()
    }
  }

  private static func readHeadlines(_ fields: NinjsFields, into item: inout WireItem) {
    var others: [String] = []
    let listed = fields.list("headlines")
    let main = listed.first { ["main", "headline"].contains($0["role"]?.value.text ?? "main") }
    item.headline =
      fields.line("headline") ?? (main ?? listed.first).flatMap(words)
    main?["role"]?.carry()
    for node in listed {
      node["role"]?.carry()
      node["contenttype"]?.carry()
      node["contentType"]?.carry()
      if let words = words(of: node) { others.append(words) }
    }
    for member in fields.members(prefix: "headline") where member.rest != "s" {
      if let words = member.node.text.flatMap(line) { others.append(words) }
    }
    if let sub = fields.line("subhead", "subheadline", "subtitle") { others.append(sub) }
    if item.headline == nil { item.headline = others.first ?? fields.line("title", "name") }
    item.subheadlines = others.filter { $0 != item.headline }.unique.nonEmpty
  }

  private static func readPlace(_ fields: NinjsFields, into item: inout WireItem) {
    if let node = fields["dateline"] {
      item.dateline = node.value.text != nil ? node.words : node["text"]?.words
    }
    item.dateline = item.dateline ?? description("dateline", fields)
    for name in ["located", "location", "datelinelocation"] {
      guard item.located == nil, let node = fields[name] else { continue }
      if node.value.text != nil {
        item.located = node.words
      } else {
        let parts = ["city", "name", "countryareaname", "country", "countryname"]
        let words = node.all.first.map { node in parts.compactMap { node[$0]?.words }.unique } ?? []
        item.located = words.isEmpty ? nil : words.joined(separator: ", ")
      }
    }
  }

  /// Names of people given as texts or as objects.
  private static func names(_ nodes: [JSONNode]) -> String? {
    let found = nodes.compactMap { node in
      node.value.text.flatMap(line) ?? node["name"]?.words ?? node["byline"]?.words
        ?? node["value"]?.words
    }
    for node in nodes where node.value.text != nil { node.carry() }
    return found.isEmpty ? nil : found.unique.joined(separator: ", ")
  }

  /// A list, or one string parted by plus signs, commas or semicolons.
  private static func keywords(_ fields: NinjsFields) -> [String] {
    let nodes = fields.list("keywords", "keyword")
    let isOne = fields["keywords"]?.value.text != nil || fields["keyword"]?.value.text != nil
    return nodes.flatMap { node -> [String] in
      guard let text = node.value.text else { return [node["name"]?.words].compactMap { $0 } }
      node.carry()
      guard isOne else { return [text.collapsed].compactMap { $0 } }
      return text.split { $0 == "+" || $0 == "," || $0 == ";" }.compactMap(\.collapsed)
    }.unique
  }

  private static func ednotes(_ fields: NinjsFields) -> [WireItem.EdNote] {
    var notes: [WireItem.EdNote] = []
    for node in fields.list("ednote", "ednotes") {
      let inner = NinjsFields(node)
      guard let words = node.text.flatMap(line) ?? inner.line("value", "ednote", "text") else {
        continue
      }
      let isPublic = inner["ispublishable"]?.value == .bool(true)
      inner["ispublishable"]?.carry()
      notes.append(
        WireItem.EdNote(
          words, role: inner.text("role"), visibility: isPublic ? .public : .nonpublic))
    }
    for name in ["embargoedreason", "editornote", "advisory", "instructions"] {
      guard let words = fields.line(name) else { continue }
      notes.append(WireItem.EdNote(words, role: name))
    }
    return notes
  }
}
