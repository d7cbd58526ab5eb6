import Foundation
import Testing

@testable import Wire

/// What an agency says to editors only is never in a body.
@Suite struct NonPublicTests {
  /// How agencies begin what readers must not see.
  static let openings = [
    "The following information is not for publication",
    "The following information is not intended for publication",
    "This information is not for publication", "Not for publication",
    "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
    "Nicht zur Veröffentlichung", "# Notebook", "## Notebook", "# Notizblock",
    "## Editorial contacts", "## Ansprechpartner", "## Redaktionelle Hinweise",
  ]

  /// Words of which none is in the body of a story.
  static let phrases = [
    "not for publication", "intended for publication", "not to be published",
    "nicht zur Veröffentlichung", "Notizblock", "# Notebook", "Editorial contacts",
    "Redaktionelle Hinweise", "Ansprechpartner", "@dpa.com", "Eds:", "EDITOR'S NOTE",
  ]

  private static let story = "The ferry left Quillhafen on time, the harbour office said on Monday."
  private static let secret = "Call Ida Lund of the desk, +49 30 0000, ida@np.example"

  private static func json(_ words: [String], between separator: String) throws -> String {
    let text = words.joined(separator: separator)
    return String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)
      .dropFirst().dropLast().description
  }

  private static func escaped(_ words: [String]) -> String {
    words.map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined()
  }

  /// The same story with the same secret in a wire of each format.
  static let formats: [(name: String, write: @Sendable ([String]) throws -> String)] = [
    (
      "NewsML-G2, plain",
      { words in
        """
        <newsItem guid="g"><contentMeta><headline>Ferry</headline></contentMeta><contentSet>
        <inlineData contenttype="text/plain">\(words.joined(separator: "\n\n"))</inlineData>
        </contentSet></newsItem>
        """
      }
    ),
    (
      "NewsML-G2, XHTML",
      { words in
        """
        <newsItem guid="g"><contentMeta><headline>Ferry</headline></contentMeta><contentSet>
        <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
        <body>\(words.map { "<p>\($0)</p>" }.joined())</body></html></inlineXML></contentSet>
        </newsItem>
        """
      }
    ),
    (
      "NewsML 1",
      { words in
        """
        <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>np.example</ProviderId>
        <DateId>20310417</DateId><NewsItemId>1</NewsItemId><RevisionId>1</RevisionId>
        </NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Ferry</HeadLine>
        </NewsLines><ContentItem><DataContent>\(words.map { "<p>\($0)</p>" }.joined())</DataContent>
        </ContentItem></NewsComponent></NewsItem></NewsML>
        """
      }
    ),
    (
      "NITF",
      { words in
        """
        <nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head>
        <body.content>\(words.map { "<p>\($0)</p>" }.joined())</body.content></body></nitf>
        """
      }
    ),
    (
      "ninjs, text",
      { words in
        """
        {"uri":"g","headline":"Ferry","pubstatus":"usable",
        "body_text":\(try json(words, between: "\n\n"))}
        """
      }
    ),
    (
      "ninjs, HTML",
      { words in
        """
        {"uri":"g","headline":"Ferry","pubstatus":"usable",
        "body_html":\(try json(words.map { "<p>\($0)</p>" }, between: ""))}
        """
      }
    ),
    (
      "IPTC 7901",
      { words in
        "\u{1}xyz001 4 i 30 dpa 1\r\n\r\nFerry/\r\n\u{2}Ferry leaves =\r\n\r\n"
          + words.map { "   \($0)\r\n\r\n" }.joined() + "\u{3}170831 GMT Apr 31\u{4}"
      }
    ),
    (
      "ANPA 1312",
      { words in
        "\u{16}\u{16}\u{1}a0100asian\u{1F}\r\nr i BC-Ferry     04-17 0030\r\n\u{2}^BC-Ferry,30<\r\n"
          + "^Ferry leaves<\r\n" + words.map { "\t\($0)\r\n" }.joined()
          + "\u{3}AP-WF-04-17-31 0831GMT<\r\n\u{4}"
      }
    ),
    (
      "RSS",
      { words in
        """
        <rss version="2.0"><channel><title>N</title><item><guid>g</guid><title>Ferry</title>
        <description>\(escaped(words))</description></item></channel></rss>
        """
      }
    ),
    (
      "Atom",
      { words in
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>g</id>
        <title>Ferry</title><content type="html">\(escaped(words))</content></entry></feed>
        """
      }
    ),
    (
      "JSON Feed",
      { words in
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"g",
        "title":"Ferry","content_text":\(try json(words, between: "\n\n"))}]}
        """
      }
    ),
    (
      "mail",
      { words in
        """
        From: desk@np.example
        Subject: Ferry leaves
        Message-ID: <g@np.example>
        Content-Type: text/plain; charset=utf-8

        \(words.joined(separator: "\n\n"))
        """
      }
    ),
    (
      "HTML",
      { words in
        """
        <!doctype html><html><head><title>Ferry</title><script type="application/ld+json">
        {"@type":"NewsArticle","headline":"Ferry","url":"https://np.example/ferry"}</script></head>
        <body><article><h1>Ferry</h1>\(words.map { "<p>\($0)</p>" }.joined())</article></body></html>
        """
      }
    ),
  ]

  @Test(arguments: formats.map(\.name))
  func `each way to mark what is not for readers is kept out of the body`(format: String) throws {
    let write = try #require(Self.formats.first { $0.name == format }).write
    for opening in Self.openings {
      // Enough public text that a page's reader takes it for a story.
      let words = Array(repeating: Self.story, count: 4) + [opening, Self.secret]
      let items = try WireReader.read(Array(try write(words).utf8)).items
      let item = try #require(items.first)
      #expect(item.body.contains("ferry left Quillhafen"), "\(opening): \(item.body)")
      #expect(!item.body.contains("Ida Lund"), "\(opening): \(item.body)")
      #expect(!item.body.contains(opening.drop { $0 == "#" || $0 == " " }), "\(item.body)")
      let notes = (item.ednotes ?? []).filter { $0.visibility == .nonpublic }.map(\.text)
      #expect(notes.contains { $0.contains("Ida Lund") }, "\(opening): \(notes)")
    }
  }

  @Test(
    .enabled(if: WireCorpus.folder != nil, "the folder ../shared/wire with real wires is not here"))
  func `no real wire of any format has in its body what is for editors only`() throws {
    var stories: [String: Int] = [:]
    for format in WireCorpus.formats {
      for path in WireCorpus.files(format) {
        let name = URL(filePath: path).lastPathComponent
        guard let bytes = try? [UInt8](Data(contentsOf: URL(filePath: path))),
          let batch = try? WireReader.read(bytes, name: path)
        else { continue }
        let renditions = format == "newsml-g2" ? Self.nonPublicPieces(of: bytes) : []
        for item in batch.items {
          stories[format, default: 0] += 1
          #expect(!item.guid.isEmpty, "\(name)")
          let body = item.body.filter { $0 != "\\" }
          // The list of photos of an ANPA wire; on a page it is the credit under a picture.
          let phrases = Self.phrases + (format == "anpa1312" ? ["AP Photo"] : [])
          for phrase in phrases { #expect(!body.contains(phrase), "\(phrase) in \(name)") }
          let notes = (item.ednotes ?? []).filter { $0.visibility == .nonpublic }.map(\.text)
          for note in notes + renditions where note.count > 40 {
            #expect(!body.contains(note), "\(name)")
          }
        }
      }
    }
    #expect(stories.count >= 17 && stories.values.reduce(0, +) > 1_500, "\(stories)")
  }

  /// Lines of what dpa sends as "nonpublic" rendition of a text, taken without the XML reader.
  private static func nonPublicPieces(of bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self)
      .matches(of: /(?s)<inlineData[^>]*nonpublic[^>]*>(.*?)<\/inlineData>/)
      .flatMap { $0.output.1.split(separator: "\n").compactMap(\.trimmed) }
  }
}
