import Foundation
import Press
import Stories
import Testing
import Wire

@Suite struct FeedTests {
  @Test(arguments: ["feed.atom", "feed.rss", "feed.json"], ["https://calder.example/", nil])
  func `what a feed tells is read back with nothing lost`(name: String, base: String?) throws {
    let text = try #require(try Samples.files(base: base)[name])
    let batch = try WireReader.read(Array(text.utf8), name: name)
    #expect(batch.refused.isEmpty)
    for published in try Samples.published() {
      let story = published.story
      let guid = Site.identity(of: story.id)
      let item = try #require(batch.items.first { $0.guid == guid })
      // A title of RSS or JSON may hold HTML or not: readers guess. Atom says that it is text.
      if name == "feed.atom" || !story.headline.contains("<") {
        #expect(item.headline == story.headline)
      }
      #expect(item.byline == story.byline)
      #expect(item.language == story.language)
      #expect(words(item.dates?.published) == words(published.published))
      #expect(words(item.dates?.version) == words(published.modified))
      for word in ["freighters", "बार", "المدينة"] where story.body.contains(word) {
        #expect(item.body.contains(word))
      }
      #expect((item.disclaimer != nil) == (published.disclaimer != nil))
      #expect(!item.body.contains("has not been edited"))
      if name != "feed.json" { #expect(item.source?.contains("Northwire") == true) }
      if !story.photos.isEmpty {
        #expect(item.photos?.first?.renditions?.first?.href == "https://pictures.example/1.jpg")
      }
    }
  }

  @Test func `the master feed has a tombstone for a withdrawn story`() throws {
    let text = try #require(try Samples.files()["feed.atom"])
    let item = try #require(
      try WireReader.read(Array(text.utf8)).items.first { $0.status == .canceled })
    #expect(item.guid == Site.identity(of: "dfx1jfhpjm"))
    #expect(words(item.dates?.version) == words(1_772_430_000))
  }

  @Test func `a JSON Feed says of each story whether staff edited it`() throws {
    let text = try #require(try Samples.files()["feed.json"])
    let feed = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let items = try #require(feed["items"] as? [[String: Any]])
    let edited = items.compactMap { ($0["_stet"] as? [String: Any])?["edited"] as? Bool }
    #expect(edited == [false, true, false, true])
  }

  @Test(arguments: ["feed.atom", "feed.rss", "news-sitemap.xml"])
  func `feeds are well-formed XML whatever stands in a story`(name: String) throws {
    var text = try #require(try Samples.files()[name])[...]
    var open: [Substring] = []
    text = text[try #require(text.firstRange(of: "?>")).upperBound...]
    for tag in text.matches(of: /<(\/?)([A-Za-z:_-]+)((?: [A-Za-z:]+="[^"<]*")*)(\/?)>/) {
      if !tag.1.isEmpty { #expect(open.popLast() == tag.2) }
      if tag.1.isEmpty, tag.4.isEmpty { open.append(tag.2) }
    }
    #expect(open.isEmpty)
    // What is no tag of ours is text without a mark.
    let rest = text.replacing(/<\/?[A-Za-z:_-]+(?: [A-Za-z:]+="[^"<]*")*\/?>/, with: "")
    #expect(!rest.contains("<") && !rest.contains(/&(?!lt;|gt;|amp;|quot;|#39;)/))
  }

  private func words(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  private func words(_ text: String?) -> String? {
    text.flatMap { try? Date($0, strategy: .iso8601) }?.formatted(.iso8601)
  }
}
