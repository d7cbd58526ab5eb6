import Foundation
import Press
import Stories
import Testing

@Suite struct EditionTests {
  let files: [String: String]
  var pages: [String: String] { files.filter { $0.key.hasSuffix(".html") } }

  init() throws { files = try Samples.files() }

  private func tags(_ html: String) -> [(name: String, attributes: String)] {
    html.matches(of: /<([a-z][a-z0-9]*)([^>]*)>/).map { (String($0.1), String($0.2)) }
  }

  @Test func `every page has one headline and leaves out no level of headings`() {
    for (name, page) in pages {
      var levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
      #expect(levels.first == 1, "\(name)")
      #expect(levels.count { $0 == 1 } == 1, "\(name)")
      while levels.count > 1 {
        let level = levels.removeFirst()
        #expect(levels[0] <= level + 1, "\(name)")
      }
    }
  }

  @Test func `no page but the search runs a script, and none asks another host for anything`() {
    let requesting = [
      "img", "script", "iframe", "object", "embed", "video", "audio", "source", "form",
    ]
    for (name, page) in pages {
      let isSearch = name == "search.html"
      for tag in tags(page) {
        if tag.name == "script" {
          let own = isSearch ? " src=\"search.js\" defer" : " type=\"application/ld+json\""
          #expect(tag.attributes == own, "\(name)")
        } else if tag.name == "form" {
          #expect(isSearch && tag.attributes.contains("action=\"search.html\""), "\(name)")
        } else {
          #expect(!requesting.contains(tag.name), "\(name): \(tag)")
        }
        #expect(!tag.attributes.contains(/\son[a-z]+=/), "\(name): \(tag)")
        guard tag.name == "link", !tag.attributes.contains("canonical") else { continue }
        #expect(!tag.attributes.contains("//"), "\(name): \(tag)")
      }
      #expect(page.matches(of: /<script/).count <= 1)
    }
    #expect(files["style.css"]?.contains(/url\(|@import/) == false)
  }

  @Test
  func `links lead to the web, to mail or within the site, and what is not there is not linked`() {
    for (name, page) in pages {
      let depth = String(repeating: "../", count: name.count { $0 == "/" })
      for match in page.matches(of: /(?:href|src)="([^"]*)"/) {
        let address = String(match.1)
        if address.hasPrefix("https://") || address.hasPrefix("#") { continue }
        #expect(address.hasPrefix(depth), "\(name): \(address)")
        #expect(files[String(address.dropFirst(depth.count))] != nil, "\(name): \(address)")
      }
    }
  }

  @Test func `linked data says what the story is, and cannot break out of its script`() throws {
    for story in try Samples.published() {
      let page = try #require(pages[story.path.page])
      let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">"))
      let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
      let data = Data(page[start.upperBound..<end.lowerBound].utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(object["@type"] as? String == "NewsArticle")
      #expect(object["headline"] as? String == story.story.headline)
      #expect((object["sourceOrganization"] as? [String: String])?["name"] == "Northwire")
      let principles = story.story.flag == .edited ? "calder" : "northwire"
      #expect(
        object["publishingPrinciples"] as? String == "https://\(principles).example/principles")
      let corrections = object["correction"] as? [[String: String]] ?? []
      #expect(corrections.map { $0["text"] } == story.corrections.map(\.note))
    }
  }

  @Test func `the search finds what readers see, and nothing that was withdrawn`() throws {
    let page = try #require(files["search.html"])
    #expect(page.contains("data-months=\"2026-02\""))
    let list = try #require(files["search/2026-02.json"])
    let stories = try #require(
      try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
    #expect(
      Set(stories.compactMap { $0["page"] as? String })
        == Set(try Samples.published().map(\.path.page)))
    #expect(stories.contains { $0["headline"] as? String == Samples.nasty })
    #expect(!list.contains("<"))
    #expect(files.values.allSatisfy { !$0.contains("Minister to resign") })
    // What a story says is put on the page as text alone.
    let script = try #require(files["search.js"])
    #expect(!script.contains("innerHTML") && !script.contains("eval"))
  }

  @Test func `a story page says who did not edit it, and crawlers are told what that implies`()
    throws
  {
    let untouched = try #require(files["2026/02/03/a-story-8p2ffqwfr7.html"])
    #expect(
      untouched.contains("<p class=\"disclaimer\" lang=\"en\" dir=\"ltr\">\(Samples.line)</p>"))
    #expect(untouched.contains("<meta name=\"Googlebot-News\" content=\"noindex\">"))
    #expect(
      untouched.contains(
        "<figcaption>Waves at the mole. <span class=\"credit\">Ona Felstad / Northwire</span>"))
    let edited = try #require(files["2026/02/03/a-story-c59f2a1xbq.html"])
    #expect(!edited.contains("class=\"disclaimer\"") && !edited.contains("noindex"))
    #expect(edited.contains("The bus runs twice a day, not once."))
    #expect(files["corrections.html"]?.contains("The bus runs twice a day, not once.") == true)
  }

  @Test func `each story is marked with its language and direction`() throws {
    let arabic = try #require(files["2026/02/03/a-story-afc6wyte2p.html"])
    #expect(arabic.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(arabic.contains("<article class=\"story\" lang=\"ar\" dir=\"rtl\">"))
    let front = try #require(files["index.html"])
    for mark in ["lang=\"ar\" dir=\"rtl\"", "lang=\"hi\" dir=\"ltr\"", "lang=\"en\" dir=\"ltr\""] {
      #expect(front.contains("<article class=\"item\" \(mark)>"))
    }
  }

  @Test func `a withdrawn story leaves a notice at its address and its text nowhere`() throws {
    let page = try #require(files["2026/04/02/minister-to-resign-dfx1jfhpjm.html"])
    #expect(page.contains("This story was withdrawn") && page.contains("content=\"noindex\""))
    #expect(page.contains("datetime=\"2026-03-02T05:40:00Z\""))
    for (name, text) in files where text.contains("dfx1jfhpjm") {
      #expect(name == "feed.atom")
    }
  }

  @Test func `an index of sections leads to the stories of an agency and of a subject`() {
    #expect(files["sections.html"]?.contains("subject/weather.html") == true)
    #expect(files["agency/northwire.html"]?.contains("a-story-8p2ffqwfr7.html") == true)
    #expect(files["subject/weather.html"]?.contains("a-story-afc6wyte2p.html") == true)
  }

  @Test func `the news sitemap has what staff edited in the last two days, and needs a base`()
    throws
  {
    let map = try #require(files["news-sitemap.xml"])
    #expect(map.matches(of: /<loc>/).count == 1)
    #expect(
      map.contains("<loc>https://calder.example/news/2026/02/03/a-story-c59f2a1xbq.html</loc>"))
    #expect(try Samples.files(base: nil)["news-sitemap.xml"] == nil)
  }
}
