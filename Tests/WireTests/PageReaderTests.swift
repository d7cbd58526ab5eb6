import FoundationEssentials
import Testing

@testable import Wire

struct PageReaderTests {
  @Test(arguments: try FeedGolden.all(in: "page/stories", endings: [".txt"]))
  func `a page gives the story that stands beside it`(page: FeedGolden) throws {
    #expect(try page.actual() == page.expected())
  }

  @Test(arguments: try FeedGolden.all(in: "page/refused", endings: [".txt"]))
  func `a text that is no story is refused`(page: FeedGolden) throws {
    let failure = #expect(throws: WireFailure.self) {
      try PageReader.read(WireSource(try WireCase.bytes(page.path)))
    }
    #expect(failure?.reason == .notAStory)
  }

  @Test func `the same page gives the same id and another date another`() throws {
    func guid(_ date: String) throws -> String? {
      let text = """
        Lamps are lit again on the quay
        \(date)
        The lamps on the quay were lit again on Friday after a month of darkness, the board said.
        Nobody could say why it had taken so long to find the key of the lamp room.
        """
      return try PageReader.read(WireSource(Array(text.utf8))).items.first?.guid
    }
    #expect(try guid("June 9, 2031") == guid("June 9, 2031"))
    #expect(try guid("June 9, 2031") != guid("June 10, 2031"))
  }

  @Test(
    .enabled(
      if: WireCorpus.folder != nil, "The page this project began with is not on this machine."))
  func `the page this project began with is read whole`() throws {
    let folder = try #require(WireCorpus.folder) + "/../seed"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let name = try #require(names.first { $0.hasSuffix(".txt") })
    let item = try #require(
      try WireReader.read(try WireCase.bytes(folder + "/" + name)).items.first)
    #expect(item.dateline == "Moscow, Russia")
    #expect(item.dates?.created == "2023-06-09")
    #expect(item.source == "AFP")
    #expect(item.photos?.count == 1)
    #expect(item.photos?.first?.credit == "Reuters File Photo")
    #expect(item.disclaimer?.publisher == "News18")
    #expect(item.disclaimer?.agency == "AFP")
    #expect(item.disclaimer?.scope == .untouched)
    #expect(item.body.components(between: "\n\n").count == 10)
    #expect(item.body.contains("\n\n- "))
    #expect(!item.body.contains("Trends") && !item.body.contains("News18"))
  }
}
