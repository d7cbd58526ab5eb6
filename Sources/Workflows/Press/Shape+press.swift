import Foundation

extension Shape {
  /// The file that says how the published stories become a site.
  static let press = Shape(
    noun: "the press's settings",
    fields: [
      Field(
        "out", .form(.folder),
        "The folder that readers are served from, relative to the desk's folder."),
      Field("title", .line, "The site's name; the publisher's unless given."),
      Field("description", .line, "What the site is, in one sentence."),
      Field(
        "base", .form(.siteAddress), "The address of the site, such as https://example.org/news/."),
      Field("language", .form(.language), "The language of the site's own words."),
      Field("feed-items", .form(.feedItems), "How many stories stand in the feeds."),
      Field(
        "formats", .list(.entry(format), atMost: PressSettings.partnerFormats.count),
        "The forms for partners that stand beside each story's page."),
      Field(
        "robots",
        .keys(
          Shape(
            noun: "the table of robots",
            fields: [
              Field(
                "untouched", .keyed(by: .crawler, .form(.robotsRule)),
                "Under stories whose words are all the agency's."),
              Field(
                "except-headline", .keyed(by: .crawler, .form(.robotsRule)),
                "Under agency stories with a headline of our own."),
              Field(
                "edited", .keyed(by: .crawler, .form(.robotsRule)),
                "Under stories that staff edited or wrote."),
            ])), "What crawlers are told, by how much staff edited."),
      Field(
        "subjects", .keyed(by: .subjectCode, .line),
        "The names of subjects by their codes; a code without a name has no page."),
      Field(
        "principles", .keyed(by: .publisher, .form(.webAddress)),
        "Where agencies and publishers say what they hold themselves to, by their names."),
      Field(
        "outputs", .list(.keys(output), atMost: longestOutputs),
        "Where what readers can see is delivered beside the site's folder."),
    ])

  private static let format = Catalogue(
    noun: "form for partners", entries: PressSettings.partnerFormats)
}

extension Shape.Form {
  /// The address of a site: what stands after a question mark would come before every path.
  static let siteAddress = Self(
    noun: "an http or https address such as https://example.org/news/",
    pattern: "^https?://[^/\\s?#]+[^\\s?#]*$",
    fits: { webAddress.fits($0) && !$0.contains("?") && !$0.contains("#") })

  /// How many stories stand in a feed.
  static let feedItems = Self(
    noun: "a number from 1 to 500", pattern: "^([1-9][0-9]?|[1-4][0-9]{2}|500)$",
    fits: { text in Int(text).map { (1...500).contains($0) && String($0) == text } ?? false },
    numbers: 1...500)

  /// What the code of a subject looks like.
  static let subjectCode = plain("the code of a subject such as medtop:04000000")

  /// The name of a crawler.
  static let crawler = Self(
    noun: "a crawler such as Googlebot-News", pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$",
    fits: { text in
      text.utf8.count <= 64 && text.first?.isLetter == true
        && text.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "_") }
    })

  /// What a crawler is told.
  static let robotsRule = Self(
    noun: "what a crawler may do such as noindex, nofollow",
    pattern: "^[a-z][a-z0-9:, -]{0,99}$",
    fits: { text in
      text.utf8.count <= 100 && text.first?.isLowercase == true
        && text.utf8.allSatisfy {
          isWord($0) && !(0x41...0x5A).contains($0) || " :,".utf8.contains($0)
        }
    })

  static func isNameByte(_ byte: UInt8) -> Bool {
    isWord(byte) && byte != UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}
