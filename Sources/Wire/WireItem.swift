/// One story (or picture) as an agency sent it, whatever the format it came in.
///
/// The encoded keys are those of `stet read --json`; what a source does not say is left out.
public struct WireItem: Hashable, Sendable, Codable {
  /// The format it was read from, such as `newsml-g2` or `rss-2.0`.
  public var format: String
  /// The story's identity over all its versions; never holds the version.
  public var guid: String
  /// The agency's version, as text: it orders the versions of one guid.
  public var version: String?
  /// Whether the agency lets the story be used.
  public var status = Status.usable
  /// Until when the story must not be published.
  public var embargo: Embargo?
  /// The agency's headline, or one derived from the text.
  public var headline: String?
  /// Whether the headline was made from the first sentence, because the agency sent none.
  public var headlineDerived: Bool?
  /// Further headlines, in order.
  public var subheadlines: [String]?
  /// The agency's slug, as it came.
  public var slugline: String?
  /// Who wrote it, as the agency words it.
  public var byline: String?
  /// The dateline as text, such as "Moscow, Russia".
  public var dateline: String?
  /// The place the story is filed from, as a name.
  public var located: String?
  /// BCP 47.
  public var language: String?
  /// Markdown (CommonMark), one paragraph a line, paragraphs apart by a blank line; no raw HTML.
  public var body: String
  /// What the source itself gives as abstract or summary, as plain text; not part of the body.
  public var summary: String?
  /// Who the text comes from, such as an agency credited by a newspaper.
  public var source: String?
  /// Who sent the item.
  public var provider: String?
  /// Who must be credited, as the agency words it.
  public var creditline: String?
  /// Whose the text is.
  public var copyright: Copyright?
  /// What may be done with it, in all languages given.
  public var usageterms: [String]?
  /// Notes to editors; never part of the body.
  public var ednotes: [EdNote]?
  /// News value, 1 (highest) to 9.
  public var urgency: Int?
  /// Transmission priority as given; not the urgency.
  public var priority: String?
  /// What the story is about.
  public var subjects: [Subject]?
  /// Words to find it by, without a scheme.
  public var keywords: [String]?
  /// What kind of text it is.
  public var genres: [String]?
  /// Places it is about or from.
  public var places: [Subject]?
  /// People it is about, and who made it.
  public var people: [Subject]?
  /// Organisations it is about or from.
  public var orgs: [Subject]?
  /// Other items it refers to.
  public var links: [Link]?
  /// The photos that belong to it.
  public var photos: [Photo]?
  /// When it was made, sent and expires.
  public var dates: Dates?
  /// What headline, slug and notes say of updates, corrections, holds and kills.
  public var signals: [Signal]?
  /// The publisher's "not edited by staff" line, when the item was copied from a news site.
  public var disclaimer: Disclaimer?
  /// Whether the format let the reader see that the end is missing.
  public var incomplete: Bool?
  /// What a person should know of how the item was read, one sentence each.
  public var remarks: [String]?
  /// Each source field that was not carried over: the loss report.
  public var unmapped: [String]?

  /// Makes an item of which only format, guid and body are known.
  public init(format: String, guid: String, body: String) {
    self.format = format
    self.guid = guid
    self.body = body
  }
}

extension WireItem {
  /// Whether an item may be used: IPTC's publication status.
  public enum Status: String, Hashable, Sendable, Codable {
    case usable, withheld, canceled
  }

  /// An embargo: an instant, or something only a person can read.
  public enum Embargo: Hashable, Sendable {
    /// An instant with its zone, normalised to ISO 8601.
    case until(String)
    /// An embargo without a known end; with the words found, if there were any.
    case unclear(String?)
  }

  /// Holder, notice and year of a copyright.
  public struct Copyright: Hashable, Sendable, Codable {
    /// Who holds it.
    public var holder: String?
    /// The notice as it is to be printed; several languages apart by " / ".
    public var notice: String?
    /// The year of the notice.
    public var year: String?
    /// Makes a copyright of what is known.
    public init(holder: String? = nil, notice: String? = nil, year: String? = nil) {
      self.holder = holder
      self.notice = notice
      self.year = year
    }
  }

  /// A note to editors, and whether readers may ever see it.
  public struct EdNote: Hashable, Sendable, Codable {
    /// Its words.
    public var text: String
    /// Its role, as the source names it.
    public var role: String?
    /// Whether readers may see it.
    public var visibility: Visibility
    /// Makes a note; not public unless said otherwise.
    public init(_ text: String, role: String? = nil, visibility: Visibility = .nonpublic) {
      self.text = text
      self.role = role
      self.visibility = visibility
    }
    /// Whether a note may reach readers.
    public enum Visibility: String, Hashable, Sendable, Codable { case `public`, nonpublic }
  }

  /// A subject, place, person or organisation; unknown schemes are kept as they came.
  public struct Subject: Hashable, Sendable, Codable {
    /// The scheme of the code: IPTC's alias where it is IPTC's.
    public var scheme: String?
    /// The code within the scheme.
    public var code: String?
    /// Its name, in the language of the item where there are several.
    public var name: String?
    /// Its role, as the source names it.
    public var role: String?
    /// Makes a subject of what is known.
    public init(
      scheme: String? = nil, code: String? = nil, name: String? = nil, role: String? = nil
    ) {
      self.scheme = scheme
      self.code = code
      self.name = name
      self.role = role
    }
  }

  /// How this item refers to another: update, correction, replaces, see also.
  public struct Link: Hashable, Sendable, Codable {
    /// What kind of reference it is, such as `seeAlso`.
    public var rel: String
    /// The identity or address of the other item.
    public var target: String
    /// The version referred to.
    public var version: String?
    /// Makes a link.
    public init(rel: String, target: String, version: String? = nil) {
      self.rel = rel
      self.target = target
      self.version = version
    }
  }

  /// A photo with its caption and credit.
  public struct Photo: Hashable, Sendable, Codable {
    /// The identity of the photo, where it has one.
    public var guid: String?
    /// What it shows, as plain text.
    public var caption: String?
    /// Who must be credited.
    public var credit: String?
    /// Who wrote it, as the agency words it.
    public var byline: String?
    /// Its files.
    public var renditions: [Rendition]?
    /// Makes a photo of what is known.
    public init(
      guid: String? = nil, caption: String? = nil, credit: String? = nil, byline: String? = nil,
      renditions: [Rendition]? = nil
    ) {
      self.guid = guid
      self.caption = caption
      self.credit = credit
      self.byline = byline
      self.renditions = renditions
    }
  }

  /// One file of a photo.
  public struct Rendition: Hashable, Sendable, Codable {
    /// Its name, in the language of the item where there are several.
    public var name: String?
    /// Where the file is.
    public var href: String
    /// The media type.
    public var mime: String?
    /// Pixels.
    public var width: Int?
    /// Pixels.
    public var height: Int?
    /// Bytes.
    public var size: Int?
    /// Makes a rendition of what is known.
    public init(
      name: String? = nil, href: String, mime: String? = nil, width: Int? = nil,
      height: Int? = nil, size: Int? = nil
    ) {
      self.name = name
      self.href = href
      self.mime = mime
      self.width = width
      self.height = height
      self.size = size
    }
  }

  /// The item's dates in ISO 8601 with the zone given; a date without a zone is kept without one.
  public struct Dates: Hashable, Sendable, Codable {
    /// When the story was first created.
    public var created: String?
    /// When this version was made.
    public var version: String?
    /// When it was published, for feeds and pages.
    public var published: String?
    /// When it was sent.
    public var sent: String?
    /// When it must be withdrawn.
    public var expires: String?
    /// Makes an empty set of dates.
    public init() {}
    /// Whether no date is known.
    public var isEmpty: Bool { self == Dates() }
  }

  /// Something the words of a wire say of its place among others, such as a kill or a new lead.
  public struct Signal: Hashable, Sendable, Codable {
    /// What the words mean.
    public var kind: Kind
    /// The words that say so.
    public var words: String
    /// Makes a signal.
    public init(_ kind: Kind, words: String) {
      self.kind = kind
      self.words = words
    }
    /// What a signal means; `killSuspect` must never be passed by a machine.
    public enum Kind: String, Hashable, Sendable, Codable {
      case killSuspect = "kill_suspect"
      case hold, correction, update, repetition = "repeat"
    }
  }

  /// A publisher's line on who edited a syndicated story.
  public struct Disclaimer: Hashable, Sendable, Codable {
    /// The wording found.
    public var text: String
    /// The publisher who says so.
    public var publisher: String?
    /// The agency named.
    public var agency: String?
    /// What the line says was left untouched.
    public var scope: Scope
    /// Makes a disclaimer.
    public init(text: String, publisher: String?, agency: String?, scope: Scope) {
      self.text = text
      self.publisher = publisher
      self.agency = agency
      self.scope = scope
    }
    /// `text`: nothing was edited; `except-headline`: the headline was.
    public enum Scope: String, Hashable, Sendable, Codable {
      case untouched = "true"
      case exceptHeadline = "except-headline"
    }
  }
}

extension WireItem.Embargo: Codable {
  /// Reads the one string an embargo is written as.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    if text == "unclear" {
      self = .unclear(nil)
    } else if text.hasPrefix("unclear: ") {
      self = .unclear(String(text.dropFirst(9)))
    } else {
      self = .until(text)
    }
  }

  /// Writes an instant as itself, anything else as `unclear` with the words found.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .until(let instant): try container.encode(instant)
    case .unclear(nil): try container.encode("unclear")
    case .unclear(let words?): try container.encode("unclear: \(words)")
    }
  }
}
