import Foundation
import Stories
import Testing

@testable import Press

@Suite struct ExportTests {
  private func files(
    for generator: Generator, isDraft: Bool = false
  ) throws -> [(path: String, text: String)] {
    let edition = Edition(Samples.site(), templates: try Templates())
    return try Samples.published().map {
      let file = edition.file(of: $0, for: generator, isDraft: isDraft)
      return (file.path, String(decoding: file.bytes, as: UTF8.self))
    }
  }

  @Test(arguments: Generator.allCases)
  func `every file's front matter is YAML, and every text in it is quoted`(
    generator: Generator
  ) throws {
    for isDraft in [false, true] {
      for (path, text) in try files(for: generator, isDraft: isDraft) {
        let parts = text.components(separatedBy: "\n---\n")
        let front = try #require(parts.first?.dropFirst(4))
        let root = try #require(
          try YAMLDocument([UInt8](front.utf8), file: path).root, "\(path) has no front matter")
        #expect(root["stet"]?["id"]?.text?.count == 10)
        #expect(root["stet"]?["not_edited_by_staff"]?.text != nil)
        #expect(root["title"]?.text != nil)
        for line in front.split(separator: "\n") where line != "stet:" && !line.hasSuffix(":") {
          let value = try #require(line.split(separator: ":", maxSplits: 1).last).dropFirst()
          #expect(
            "\"[".contains(value.prefix(1)) || ["true", "false"].contains(value)
              || line.hasPrefix("    - {") || line.hasPrefix("  state: "), "\(line)")
        }
      }
    }
  }

  @Test func `each generator gets the keys and the place that it knows`() throws {
    let date = "\"2026-03-02T09:00:00+00:00\""
    let expected: [Generator: (path: String, lines: [String])] = [
      .hugo: ("2026/02/03/a-story-8p2ffqwfr7.md", ["date: \(date)", "draft: false"]),
      .jekyll: (
        "_posts/2026/02/2026-02-03-a-story-8p2ffqwfr7.md",
        ["layout: \"post\"", "date: \(date)", "published: true", "render_with_liquid: false"]
      ),
      .eleventy: (
        "2026/02/03/a-story-8p2ffqwfr7.md",
        ["date: \(date)", "draft: false", "templateEngineOverride: \"md\""]
      ),
      .astro: ("2026/02/03/a-story-8p2ffqwfr7.md", ["pubDate: \(date)", "draft: false"]),
    ]
    for (generator, wanted) in expected {
      let file = try #require(try files(for: generator).first)
      #expect(file.path == wanted.path)
      for line in wanted.lines + ["title: \"Storm closes ports\"", "  credit: \"Northwire\""] {
        #expect(file.text.contains("\n\(line)\n"), "\(generator) has no \(line)")
      }
      #expect(file.text.contains("tags: [\"Weather\"]") == (generator != .eleventy))
      #expect(file.text.hasSuffix("agency feed - Northwire)\n"))
      #expect(file.text.contains("  disclaimer: \"\(Samples.line)\"\n"))
    }
  }

  @Test func `a draft is marked, and stands where nothing looks for pages`() throws {
    let expected: [Generator: (path: String, lines: [String])] = [
      .hugo: ("2026/02/03/a-story-8p2ffqwfr7.md", ["draft: true"]),
      .jekyll: ("_drafts/a-story-8p2ffqwfr7.md", ["published: false"]),
      .eleventy: (
        "2026/02/03/a-story-8p2ffqwfr7.md",
        ["draft: true", "permalink: false", "eleventyExcludeFromCollections: true"]
      ),
      .astro: ("2026/02/03/_a-story-8p2ffqwfr7.md", ["draft: true"]),
    ]
    for (generator, wanted) in expected {
      let file = try #require(try files(for: generator, isDraft: true).first)
      #expect(file.path == wanted.path)
      for line in wanted.lines { #expect(file.text.contains("\n\(line)\n")) }
    }
  }

  @Test func `a correction is told in the text and in the front matter`() throws {
    let file = try files(for: .hugo)[1]
    #expect(
      file.text.contains("  corrections:\n    - {date: \"2026-03-02T08:44:20+00:00\", note: "))
    #expect(file.text.contains("\nCorrection (March 2, 2026, 08:44 UTC): The bus runs twice"))
  }

  @Test(arguments: [
    "{{< readfile \"/etc/passwd\" >}}", "{{% x %}}", "{{ site.secret }}", "{% include x %}",
    "{: onclick=\"x()\"}", "{::nomarkdown}<b>{:/}", "Text\n{: .secret}", "a | b",
    "$$x$$", ": a definition", "`{{< x >}}`", "```\n{{< x >}}\nb\n```", "# Head {#id onclick=x}",
    "<script>alert(1)</script>", "a <b onclick=\"x\">b</b>", "[x](javascript:alert(1))",
    "![x](https://x.example/p.png)", "&lt;script&gt;",
  ])
  func `nothing in a text can do anything in a generator`(text: String) {
    let written = BodyMarkdown(text).text
    for sign in ["{", "}", "|", "$"] {
      #expect(!written.replacing("\\\(sign)", with: "").contains(sign), "\(written)")
    }
    #expect(!written.replacing("\\<", with: "").replacing("<https://", with: "").contains("<"))
    #expect(!written.contains("](javascript") && !written.contains("!["))
    // The words are what the press prints.
    func words(_ markdown: String) -> [Substring] {
      BodyHTML(markdown).text.replacing("<code>", with: "").replacing("</code>", with: "")
        .replacing("<pre>", with: "<p>").replacing("</pre>", with: "</p>")
        .replacing("<br />", with: "").replacing("\n</p>", with: "</p>")
        .split(whereSeparator: \.isWhitespace)
    }
    #expect(words(written) == words(text), "\(written)")
  }

  @Test func `any text reads as the press prints it`() throws {
    for story in try Samples.published() {
      let body = story.story.body
      #expect(BodyHTML(BodyMarkdown(body).text).text == BodyHTML(body).text)
    }
    let table = "| Port | Ships |\n| --- | --- |\n| Alder | 11 \\| 12 |\n"
    #expect(BodyHTML(BodyMarkdown(table).text).text == BodyHTML(table).text)
  }
}
