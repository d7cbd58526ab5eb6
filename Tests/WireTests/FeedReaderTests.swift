import Testing

@testable import Wire

struct FeedReaderTests {
  @Test(arguments: try FeedGolden.all(in: "feeds", endings: [".xml", ".json"]))
  func `a feed gives the items that stand beside it`(feed: FeedGolden) throws {
    #expect(try feed.actual() == feed.expected())
  }

  @Test(
    .enabled(if: WireCorpus.folder != nil, "The files of real feeds are not on this machine."))
  func `no markup of a real feed is live in a body`() throws {
    let paths = WireCorpus.files("rss-2.0", "rss-1.0", "rss-0.9x", "atom-1.0", "atom-0.3")
      .filter { $0.contains("sanitize") || $0.contains("base") || $0.contains("media") }
    #expect(paths.count > 100)
    for path in paths {
      guard let batch = try? WireReader.read(try WireCase.bytes(path), name: path) else { continue }
      for item in batch.items {
        #expect(!Self.isLive(item.body), "\(path)")
        #expect(!Self.isLive(item.headline ?? "", isPlain: true), "\(path)")
      }
    }
  }

  @Test(
    .enabled(if: WireCorpus.folder != nil, "The files of real feeds are not on this machine."))
  func `a real feed has as many items as it says`() throws {
    var counted = 0
    for path in WireCorpus.files("atom-0.3", "rss-1.0", "rss-0.9x") {
      let bytes = try WireCase.bytes(path)
      guard let batch = try? WireReader.read(bytes, name: path) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      let items = text.split(separator: "<item").count + text.split(separator: "<entry").count - 2
      #expect(batch.items.count + batch.skipped.count + batch.refused.count >= min(items, 1))
      counted += 1
    }
    #expect(counted > 400)
  }

  /// Whether a tag or a link of a scheme that runs something is in the text, escapes minded.
  private static func isLive(_ text: String, isPlain: Bool = false) -> Bool {
    let lower = text.lowercased()
    for scheme in ["](javascript:", "](data:", "](vbscript:", "<javascript:"]
    where lower.contains(scheme) {
      return true
    }
    guard !isPlain else { return false }
    var previous: Character = " "
    var rest = lower[...]
    while let character = rest.popFirst() {
      let isTag = ["script", "iframe", "object", "embed", "img", "style", "p>", "a href", "/"]
        .contains { rest.hasPrefix($0) }
      if character == "<", previous != "\\", isTag { return true }
      previous = character
    }
    return false
  }
}
