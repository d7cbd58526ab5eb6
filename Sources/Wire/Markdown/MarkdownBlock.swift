/// A block of text between a source's markup and Markdown.
indirect enum MarkdownBlock: Hashable, Sendable {
  case paragraph([MarkdownRun])
  case heading(level: Int, [MarkdownRun])
  /// `start` is the first number of an ordered list, nil for bullets.
  case list(start: Int?, items: [[MarkdownBlock]])
  case quote([MarkdownBlock])
  /// Rows of cells; the first row is the head.
  case table([[[MarkdownRun]]])
  case preformatted([UInt8])
  case rule
}

/// A stretch of text of one style; a line feed in it is a line break.
struct MarkdownRun: Hashable, Sendable {
  var text: [UInt8]
  var style = Style()
  /// The link's target; nil outside links.
  var link: String?

  /// How a stretch of text is set.
  struct Style: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Style(rawValue: 1)
    static let italic = Style(rawValue: 2)
    static let struck = Style(rawValue: 4)
    static let code = Style(rawValue: 8)
  }

  var isBlank: Bool { text.allSatisfy { $0 == 0x20 || $0 == 0x0A } }
}
