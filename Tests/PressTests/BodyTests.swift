import Dispatch
import Synchronization
import Testing

@testable import Press

@Suite struct BodyTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ("a <b onclick=\"x\">b</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>\n"),
    ("[x](javascript:alert(1))", "<p>x</p>\n"),
    ("[x](JaVaScRiPt&#58;alert(1))", "<p>x</p>\n"),
    ("[x](data:text/html,y)", "<p>x</p>\n"),
    ("[x](//evil.example/)", "<p>x</p>\n"),
    ("[x](/a/b)", "<p>x</p>\n"),
    ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"),
    ("[x](mailto:asha@desk.example)", "<p><a href=\"mailto:asha@desk.example\">x</a></p>\n"),
    (
      "![a map](https://maps.example/m.png)",
      "<p><a href=\"https://maps.example/m.png\">a map</a></p>\n"
    ),
    ("![a map](m.png)", "<p>a map</p>\n"),
    (
      "[![b](https://x.example/b)](https://x.example/a)",
      "<p><a href=\"https://x.example/a\">b</a></p>\n"
    ),
    ("# One\n\n#### Two", "<h2>One</h2>\n<h3>Two</h3>\n"),
    ("", ""),
  ])
  func `Markdown can do nothing but be read`(markdown: String, html: String) {
    #expect(BodyHTML(markdown).text == html)
  }

  @Test func `a table stays a table`() {
    let html = BodyHTML("| a | b |\n| - | - |\n| 1 | <i>2</i> |\n").text
    #expect(html.contains("<td>1</td>") && !html.contains("<i>"))
  }

  @Test func `on many threads at once a text is read as on one`() {
    let text = "Fares are ~~four~~ five crowns.\n\n| a | b |\n|---|---|\n| ~~1~~ | 2 |\n"
    let html = BodyHTML(text).text
    #expect(html.contains("<del>four</del>"))
    let others = Mutex<Set<String>>([])
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<2_000 {
        let read = BodyHTML(text).text
        if read != html { others.withLock { _ = $0.insert(read) } }
      }
    }
    #expect(others.withLock { $0 } == [])
  }
}
