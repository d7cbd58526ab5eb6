import Testing

@testable import Wire

struct NinjsReaderTests {
  @Test(arguments: try FeedGolden.all(in: "ninjs", endings: [".json"]))
  func `an item gives what stands beside it`(item: FeedGolden) throws {
    #expect(try item.actual() == item.expected())
  }

  @Test func `no shape of a member makes the reader fail`() throws {
    let shapes = [
      "null", "true", "0", "-1", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[]]", "[{}]",
      "{\"a\":null}",
      "[1,\"a\",{\"name\":[]}]", "{\"name\":{\"name\":1}}", "1e400", "\"<p>\"",
    ]
    let names = [
      "uri", "version", "type", "pubstatus", "embargoed", "headline", "headlines", "title",
      "slugline",
      "byline", "located", "dateline", "bodies", "body_text", "body_html", "descriptions",
      "description_text", "subject", "subjects", "people", "place", "keywords", "genre", "ednote",
      "usageterms", "rightsinfo", "infosource", "associations", "renditions", "altids", "urgency",
      "provider", "source", "replacing", "format", "urn", "article_html", "notepad", "categories",
      "items", "item", "data", "standard",
    ]
    for name in names {
      for shape in shapes {
        let text =
          "{\"uri\":\"urn:x\",\"headline\":\"A\",\"body_html\":\"<p>B</p>\",\"\(name)\":\(shape)}"
        _ = try? JSONWire.read(WireSource(Array(text.utf8)))
      }
    }
  }

  @Test(
    .enabled(if: WireCorpus.folder != nil, "The files of real agencies are not on this machine."))
  func `no note to editors of a real item is in its body`() throws {
    let paths = WireCorpus.files("ninjs-1.x", "ninjs-2.x", "ninjs-3.x", "vendor-json")
    #expect(paths.count > 150)
    for path in paths {
      guard let batch = try? WireReader.read(try WireCase.bytes(path), name: path) else { continue }
      for item in batch.items {
        #expect(!item.guid.isEmpty, "\(path)")
        #expect(!item.body.contains("nicht zur Veröffentlichung bestimmt"), "\(path)")
        for note in item.ednotes ?? []
        where note.text.utf8.count > 60 && note.visibility == .nonpublic {
          #expect(!item.body.contains(note.text), "\(path)")
        }
      }
    }
  }
}
