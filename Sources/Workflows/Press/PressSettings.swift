public import Stories

/// How the published stories become a site: the file `Workflows/press.yaml`.
public struct PressSettings: Hashable, Sendable {
  /// What one kind of crawler is told of a page.
  public struct Robots: Hashable, Sendable {
    /// The crawler, such as "Googlebot-News".
    public let crawler: String
    /// What it may do, such as "noindex".
    public let rule: String
  }

  /// The folder that readers are served from, relative to the desk's folder.
  public var out = "site"
  /// The site's name; that of the publisher where nobody gave one.
  public var title: String?
  /// What the site is, in one sentence.
  public var description: String?
  /// The address readers find the site under, ending in a slash; nil where nobody said it.
  public var base: String?
  /// The language of the site's own words.
  public var language = "en"
  /// How many stories stand in the feeds.
  public var feedItems = 50
  /// What crawlers are told, by how much staff edited.
  public var robots: [Flag: [Robots]] = [:]
  /// The names of subjects, by their codes.
  public var subjects: [String: String] = [:]
  /// Where agencies and publishers say what they hold themselves to, by their names.
  public var principles: [String: String] = [:]

  /// The forms for partners that stand beside each story's page, by their names.
  public var formats: [String] = []

  /// The forms there are for partners, each with what it is.
  public static let partnerFormats: [(name: String, about: String)] = [
    ("ninjs", "IPTC's ninjs 3.1."),
    ("ninjs-2", "IPTC's ninjs 2.2."),
    ("newsml", "IPTC's NewsML-G2 2.35, with the text as XHTML."),
    ("nitf", "IPTC's NITF 3.6."),
    ("jsonld", "schema.org's NewsArticle, with the text."),
    ("text", "Plain text."),
  ]

  /// Where what readers can see is delivered beside.
  public var outputs: [PressOutput] = []

  /// Where the settings are kept, relative to the desk's folder.
  public static let path = "Workflows/press.yaml"

  /// The folder of templates and style that a desk lays over those of the program.
  public static let templates = "Workflows/press"

  /// The settings of a desk that laid down none.
  public static let shipped =
    read(Array(Shipped.press.utf8), file: nil, over: PressSettings()).settings ?? PressSettings()
}
