import Testing

@testable import Wire

@Suite struct HTMLMarkdownTests {
  private func markdown(_ html: String, base: String? = nil) throws -> String {
    try HTMLMarkdown.convert(html: html, base: base).body
  }

  @Test(arguments: [
    ("<p>One<p>Two", "One\n\nTwo"),
    ("<div>A<div>B</div>C</div>", "A\n\nB\n\nC"),
    ("  a \n b\t<span>c</span>d ", "a b cd"),
    ("<h2>Head <b>bold</b></h2>text", "## Head bold\n\ntext"),
    ("a<br>b<br><br>c", "a\\\nb\n\nc"),
    ("x<hr>y", "x\n\n---\n\ny"),
    ("<p>* * *</p>", "---"),
    ("&eacute;&#146;&amp;", "é’&"),
    ("", ""),
  ])
  func `blocks come apart and words stay whole`(html: String, expected: String) throws {
    #expect(try markdown(html) == expected)
  }

  @Test(arguments: [
    ("<b> a </b>b", "**a** b"),
    ("<strong>a</strong><b>b</b>", "**ab**"),
    ("<i>a <b>b</b> c</i>", "*a **b** c*"),
    ("<b>“a”</b>b", "“a”b"),
    ("<b></b>x<i> </i>y", "x y"),
    ("<s>old</s> new", "~~old~~ new"),
    ("<code>a`b</code>", "``a`b``"),
    ("10<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup>", "10^2 H2O 1st"),
    ("<q>hi</q> <q>“ho”</q>", "“hi” “ho”"),
  ])
  func `emphasis is written only where it can be read back`(
    html: String, expected: String
  ) throws {
    #expect(try markdown(html) == expected)
  }

  @Test(arguments: [
    ("5 * 3 = 15, snake_case, a - b", "5 * 3 = 15, snake_case, a - b"),
    ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
    ("[a](b) [c]", "[a\\](b) [c]"),
    ("&lt;b&gt; 1 &lt; 2", "\\<b> 1 < 2"),
    ("&amp;amp; AT&amp;T", "\\&amp; AT&T"),
    ("# no", "\\# no"), ("1990. A year", "1990\\. A year"), ("- no", "\\- no"),
    ("+ no", "\\+ no"), ("&gt; no", "\\> no"), ("===", "\\==="), ("#hash", "#hash"),
    ("C:\\new \\*", "C:\\new \\\\\\*"),
  ])
  func `text that looks like markup is escaped and other text is not`(
    html: String, expected: String
  ) throws {
    #expect(try markdown("<p>\(html)</p>") == expected)
  }

  @Test(arguments: [
    ("<a href='http://x.example/'>x</a>", "[x](http://x.example/)"),
    ("<a href=' HTTPS://x.example/a b(1)'>x</a>", "[x](HTTPS://x.example/a%20b%281%29)"),
    ("<a href='mailto:a@x.example'>m</a>", "[m](mailto:a@x.example)"),
    ("<a href='http://x.example/'>http://x.example/</a>", "<http://x.example/>"),
    ("<a href='javascript:alert(1)'>x</a>", "x"),
    ("<a href='java\nscript:alert(1)'>x</a>", "x"),
    ("<a href='data:text/html,x'>x</a>", "x"), ("<a href='#top'>x</a>", "x"),
    ("<a href='c?d#e'>x</a>", "[x](http://b.example/a/c?d#e)"),
    ("<a href='../c'>x</a>", "[x](http://b.example/c)"),
    ("<a href='//o.example/c'>x</a>", "[x](http://o.example/c)"),
    ("Wow!<a href='/c'>x</a>", "Wow\\![x](http://b.example/c)"),
    ("<a href='/c'><p>a</p><p>b</p></a>", "[a](http://b.example/c)\n\n[b](http://b.example/c)"),
  ])
  func `links keep to http, https and mailto`(html: String, expected: String) throws {
    #expect(try markdown(html, base: "http://b.example/a/index.html") == expected)
  }

  @Test func `a relative link without a base leaves its text`() throws {
    #expect(try markdown("<a href='/c'>x</a>") == "x")
  }

  @Test func `lists nest, count on, and hold paragraphs`() throws {
    let html = """
      <ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>
      <ol start=3><li><p>d</p><p>e</p></li><li>f</li></ol>
      """
    #expect(try markdown(html) == "- a\n  - b\n- c\n\n3. d\n\n   e\n\n4. f")
  }

  @Test func `a table of data is a pipe table and a table of layout is its text`() throws {
    let data = "<table><tr><th>A<th>B|</tr><tr><td rowspan=2>1<td>2</tr><tr><td>3</table>"
    #expect(try markdown(data) == "| A | B\\| |\n| --- | --- |\n| 1 | 2 |\n| | 3 |")
    #expect(try markdown("<table><tr><td><p>a</p><p>b</p></td></tr></table>") == "a\n\nb")
  }

  @Test func `columns of blanks are kept in a fence`() throws {
    #expect(
      try markdown("<pre>Aa     1   2\nBb     3   4</pre>")
        == "```\nAa     1   2\nBb     3   4\n```")
  }

  @Test func `what is no text is dropped`() throws {
    let html = """
      a<script>x</script><style>x</style><iframe>x</iframe><object>x</object><svg><text>x</text></svg>\
      <form>x</form><p hidden>x</p><p style="display : none">x</p><!-- x -->b
      """
    #expect(try markdown(html) == "ab")
  }

  @Test func `images become photos with their captions and no part of the body`() throws {
    let text = try HTMLMarkdown.convert(
      html: """
        <p>a<img src="/i.jpg" alt="An i" width="640" height="480"></p>\
        <figure><img data-src="j.jpg" src="data:x"><figcaption>The <b>j</b></figcaption></figure>\
        <img src="http://count.example/p.gif" width=1 height=1>
        """, base: "http://b.example/x/")
    #expect(text.body == "a")
    #expect(text.photos.map(\.caption) == ["An i", "The j"])
    #expect(
      text.photos.flatMap { $0.renditions ?? [] }.map(\.href) == [
        "http://b.example/i.jpg", "http://b.example/x/j.jpg",
      ])
    #expect(text.photos.first?.renditions?.first?.width == 640)
  }

  @Test func `a page nested too deep is refused and one of many open tags is not slow`() throws {
    let deep = String(repeating: "<div>", count: 5_000)
    #expect(throws: WireFailure.self) { try markdown(deep) }
    let many = String(repeating: "<p><b>x</i>", count: 20_000)
    _ = try? markdown(many)
  }

  @Test func `no markup of any kind leaves raw HTML behind`() throws {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href='http://x.y/'>", "</a>", "<ul>", "<li>",
      "</ul>", "<table>", "<tr>", "<td>", "</table>", "<br>", "<pre>", "</pre>", "&lt;script&gt;",
      "&lt;", "<!--", "-->", "<", ">", "*", "_", "`", "[", "](", ")", "#", "- ", "1. ", "|", "\\",
      "&",
      "word", " ", "\n", "\u{1}", "é", "<blockquote>", "</blockquote>", "<h2>", "</h2>", "!", "~",
    ]
    for _ in 0..<3_000 {
      let html = (0..<Int.random(in: 1...25, using: &random))
        .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
      let body = try markdown(html)
      var isEscaped = false
      var isFenced = false
      for line in body.split(separator: "\n") {
        if line.contains("```") { isFenced.toggle() }
        guard !isFenced, !line.contains("`") else { continue }
        var previous: Character = " "
        for character in line {
          if previous == "<", !isEscaped {
            let isTag =
              (character.isASCII && character.isLetter) || character == "/" || character == "!"
            #expect(!isTag || line.contains("<http://x.y/>"), "\(html) -> \(body)")
          }
          isEscaped = previous == "\\" && character == "<"
          previous = character
        }
      }
    }
  }
}

@Suite struct PlainMarkdownTests {
  @Test func `hard-wrapped lines are joined and short lines are not`() {
    let wrapped = """
      The council of the small town of Brackwater met on Monday
      to talk about the harbour, which has been silting up for
      years.

      It will meet again.
      """
    #expect(
      PlainMarkdown.convert(wrapped)
        == "The council of the small town of Brackwater met on Monday to talk about the harbour, which has been silting up for years.\n\nIt will meet again."
    )
    #expect(PlainMarkdown.convert("One.\r\nTwo.\r\nThree.") == "One.\n\nTwo.\n\nThree.")
  }

  @Test func `a table stays as it stands and its markup means nothing`() {
    #expect(
      PlainMarkdown.convert("Ship     Tons   Year\nBrage    1200   1998")
        == "```\nShip     Tons   Year\nBrage    1200   1998\n```")
    #expect(PlainMarkdown.convert("# not a head\n\n<b>") == "\\# not a head\n\n\\<b>")
  }
}
