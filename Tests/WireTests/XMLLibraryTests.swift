import Testing
import Wire

@Suite struct XMLLibraryTests {
  @Test func `wires are read on many threads at once, from the first one on`() async {
    let page = Array("<html><body><h1>Storm</h1><p>The port is shut.</p></body></html>".utf8)
    let item = Array("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>".utf8)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<64 {
        group.addTask { _ = try? WireReader.read(number.isMultiple(of: 2) ? page : item) }
      }
    }
  }
}
