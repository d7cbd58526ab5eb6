import Testing

@testable import Wire

/// Forms in which real wires state a field, found by `make metadata`.
@Suite struct CarriedFormsTests {
  private func first(_ text: String) throws -> WireItem {
    try #require(try WireReader.read(Array(text.utf8)).items.first)
  }

  @Test func `a NewsML-G2 message's date may stand between line ends`() throws {
    let item = try first(
      """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2031-04-17T08:30:00Z
        </sent></header><itemSet><newsItem guid="g"><contentMeta><headline>Ferry</headline>
        </contentMeta></newsItem></itemSet></newsMessage>
      """)
    #expect(item.dates?.sent == "2031-04-17T08:30:00Z")
  }

  @Test func `a feed's title that is said to be HTML loses its tags, known or not`() throws {
    func headline(_ title: String) throws -> String? {
      try first(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>g</id>\(title)
        <content>Calm seas.</content></entry></feed>
        """
      ).headline
    }
    #expect(
      try headline("<title type='html'>&lt;blink>Calm&lt;/blink> off Varn</title>")
        == "Calm off Varn")
    #expect(
      try headline("<title type='html'>Calm&lt;script>go(1 > 0)&lt;/script> off Varn</title>")
        == "Calm off Varn")
    #expect(
      try headline("<title type='text'>The &lt;blink> tag is gone</title>")
        == "The <blink> tag is gone")
    #expect(try headline("<title type='html'>3 &lt; 4 &amp;amp; more</title>") == "3 < 4 & more")
  }

  @Test func `a film of a feed shows its still as a photo`() throws {
    let item = try first(
      """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>N</title><item>
      <guid>g</guid><title>Ferry</title><media:content url="https://np.example/f.mp4"
      type="video/mp4"><media:description>The ferry.</media:description>
      <media:thumbnail url="https://np.example/f.jpg"/></media:content></item></channel></rss>
      """)
    #expect(item.links?.contains { $0.target == "https://np.example/f.mp4" } == true)
    #expect(
      item.photos == [
        .init(
          caption: "The ferry.",
          renditions: [.init(name: "thumbnail", href: "https://np.example/f.jpg")])
      ])
  }

  @Test func `of two dates of a page that say the same, the one that says more is taken`() throws {
    func published(_ said: String, _ meta: String) throws -> String? {
      try page(#""datePublished":"\#(said)""#, "article:published_time", meta).dates?.published
    }
    #expect(try published("2031-04-17", "2031-04-17T08:30:00+02:00") == "2031-04-17T08:30:00+02:00")
    #expect(try published("2031-04-17T08:30:00", "2031-04-17T08:30:00Z") == "2031-04-17T08:30:00Z")
    #expect(try published("2031-04-17", "2031-04-18T08:30:00Z") == "2031-04-17")
    #expect(try published("2031-04-17T08:30:00Z", "2031-04-17") == "2031-04-17T08:30:00Z")
  }

  @Test func `the picture for those who share a page is another photo, unless it is the same`()
    throws
  {
    func photos(_ shared: String) throws -> [String] {
      try page(#""image":"https://np.example/big/ferry-at-quay.jpg""#, "og:image", shared)
        .photos?.flatMap { $0.renditions ?? [] }.map(\.href) ?? []
    }
    let own = "https://np.example/big/ferry-at-quay.jpg"
    #expect(try photos("https://np.example/small/ferry-at-quay.jpg") == [own])
    #expect(
      try photos("https://np.example/card/harbour.jpg") == [
        own, "https://np.example/card/harbour.jpg",
      ])
  }

  private func page(_ said: String, _ property: String, _ meta: String) throws -> WireItem {
    let words = "Calm seas off Varn, the harbour office said on Monday morning. "
    return try first(
      """
      <!doctype html><html><head><title>Calm</title><meta property="\(property)" content="\(meta)">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Calm",
      "url":"https://np.example/calm",\(said)}</script></head><body><article><h1>Calm</h1>
      <p>\(words)\(words)</p><p>\(words)\(words)</p></article></body></html>
      """)
  }
}
