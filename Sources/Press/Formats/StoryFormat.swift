public import Stories

/// A form in which one story goes out.
public enum StoryFormat: String, CaseIterable, Sendable {
  /// The story's page.
  case html
  /// Plain text.
  case text
  /// schema.org's NewsArticle.
  case jsonld
  /// IPTC's ninjs 3.1.
  case ninjs
  /// IPTC's ninjs 2.2, for who reads version 2.
  case ninjs2 = "ninjs-2"
  /// A newsItem of NewsML-G2 2.35 with its text as XHTML.
  case newsml
  /// NITF 3.6.
  case nitf

  /// What the file's name ends in, after its dot.
  public var fileExtension: String {
    switch self {
    case .html: "html"
    case .text: "txt"
    case .jsonld: "jsonld"
    case .ninjs: "ninjs.json"
    case .ninjs2: "ninjs-2.json"
    case .newsml: "newsml.xml"
    case .nitf: "nitf.xml"
    }
  }

  /// The media type; each is UTF-8.
  public var mime: String {
    switch self {
    case .html: "text/html"
    case .text: "text/plain"
    case .jsonld: "application/ld+json"
    case .ninjs, .ninjs2: "application/json"
    case .newsml: "application/vnd.iptc.g2.newsitem+xml"
    case .nitf: "application/nitf+xml"
    }
  }
}

extension StoryFormat {
  /// The name of the document beside a story's page.
  func name(beside page: String) -> String {
    "\(page.dropLast(Self.html.fileExtension.utf8.count))\(fileExtension)"
  }
}

extension StoryPath {
  /// Where the story stands on the site in a form.
  public func document(_ format: StoryFormat) -> String { format.name(beside: page) }
}
