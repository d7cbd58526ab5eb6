/// The lines of a page's body as Markdown.
enum PageMarkdown {
  /// One paragraph a line, bullets as lists.
  static func render(_ lines: [PageLine]) -> String {
    var result = ""
    var wasBullet = false
    for line in lines {
      let text = PlainMarkdown.convert(line.text)
      guard !text.isEmpty else { continue }
      if !result.isEmpty { result += wasBullet && line.isBullet ? "\n" : "\n\n" }
      result += line.isBullet ? "- " + text : text
      wasBullet = line.isBullet
    }
    return result
  }
}
