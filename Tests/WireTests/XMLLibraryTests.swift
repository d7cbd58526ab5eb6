import Testing
import Wire

@Suite struct XMLLibraryTests {
  @Test func `wires are read on many threads at once, from the first one on`() async {
    let page = Array("<html><body><h1>Storm</h1><p>The port is shut.</p></body></html>".utf8)
    let item = Array("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>".utf8)
    let read = await withTaskGroup(of: Set<String>.self) { group in
      for number in 0..<64 {
        group.addTask {
          let isPage = number.isMultiple(of: 2)
          do throws(WireFailure) {
            let batch = try WireReader.read(isPage ? page : item)
            return ["\(isPage): \(batch.items.map(\.headline))"]
          } catch {
            return ["\(isPage): \(error)"]
          }
        }
      }
      return await group.reduce(into: Set()) { $0.formUnion($1) }
    }
    // Each of the two is read as the same by whichever thread.
    #expect(read.count == 2, "\(read)")
  }
}
