/// Blocks as plain text, for notes and captions: no markup, lists with hyphens, lines kept.
enum MarkdownPlain {
  static func render(_ blocks: [MarkdownBlock]) -> String {
    lines(blocks).joined(separator: "\n")
  }

  private static func lines(_ blocks: [MarkdownBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let runs), .heading(_, let runs): [text(runs)]
      case .list(_, let items):
        items.flatMap { item in
          lines(item).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
        }
      case .quote(let inner): lines(inner)
      case .table(let rows): rows.map { $0.map(text).joined(separator: " | ") }
      case .preformatted(let text): [String(decoding: text, as: UTF8.self)]
      case .rule: []
      }
    }
  }

  /// The words; a link's target follows in brackets where it says more than they do.
  private static func text(_ runs: [MarkdownRun]) -> String {
    var result: [UInt8] = []
    for (index, run) in runs.enumerated() {
      result += run.text
      let isLast = index + 1 == runs.count || runs[index + 1].link != run.link
      guard let link = run.link, isLast, link.hasPrefix("http"),
        !String(decoding: run.text, as: UTF8.self).contains(link)
      else { continue }
      result += Array(" (\(link))".utf8)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Markdown's text without the backslashes that keep it from being markup.
  static func unescaped(_ markdown: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(markdown.utf8)
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte == 0x5C && (index == 0 || bytes[index - 1] != 0x5C) && index + 1 < bytes.count
        && (MarkdownEscape.isPunctuation(bytes[index + 1]) || bytes[index + 1] == 0x0A)
      if !isEscape { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
