import Press
import Testing

@Suite struct TemplateTests {
  @Test func `the program's templates can be used, and let through nothing but two kinds of HTML`()
    throws
  {
    _ = try Templates()
    for kind in TemplateKind.allCases {
      for tag in kind.shipped.matches(of: /\{\{\{([^}]*)\}\}\}/) {
        #expect(["body", "data"].contains(tag.1))
      }
    }
  }

  @Test(arguments: [
    (
      "<p>\n{{headlin}}</p>", 2,
      "a story has nothing called \"headlin\"; did you mean \"headline\"?"
    ),
    ("a\nb\n{{headline", 3, "a tag that begins here has no end"),
    (
      "{{{headline}}}", 1,
      "{{{headline}}} would stand in the page as it is; only body and data may: write {{headline}}"
    ),
    ("\n{{&headline}}", 2, "a story has nothing called \"&headline\"; did you mean \"headline\"?"),
    ("{{#photos}}\n{{photoCaption}}", 1, "{{#photos}} is never closed"),
    ("{{#photos}}{{/corrections}}", 1, "{{/corrections}} closes what is not open here"),
    ("{{body}}", 1, "{{body}} is HTML: write {{{body}}}"),
    ("{{>story}}", 1, "there is no part \"story\" to put here"),
    ("{{=<% %>=}}", 1, "a story has nothing called \"=<% %>=\""),
    ("{{% CONTENT_TYPE:TEXT}}", 1, "a story has nothing called \"% CONTENT_TYPE:TEXT\""),
    ("{{sorted(photos)}}", 1, "a story has nothing called \"sorted(photos)\""),
  ])
  func `a template that cannot be used is named with its line`(
    text: String, line: Int, message: String
  ) throws {
    let finding = #expect(throws: TemplateFinding.self) {
      try Templates(own: [.story: (file: "Workflows/press/story.mustache", text: text)])
    }
    #expect(finding?.file == "Workflows/press/story.mustache")
    #expect(finding?.line == line)
    #expect(finding?.message == message)
  }

  @Test func `a part cannot hold itself`() {
    #expect(throws: TemplateFinding.self) {
      try Templates(own: [.head: (file: "head.mustache", text: "{{>head}}")])
    }
  }

  @Test func `a desk's own template and style take the place of the program's`() throws {
    let templates = try Templates(
      own: [.story: (file: "story.mustache", text: "<h1>{{headline}}</h1>{{{body}}}")],
      style: "p { color: red }")
    let edition = Edition(Samples.site(), templates: templates)
    let page = try #require(edition.files(of: try Samples.published()[3]).first)
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.hasPrefix("<h1>&quot;&gt;&lt;script&gt;alert(1)"))
    #expect(!text.contains("<script") && !text.contains("<img"))
    #expect(edition.sheets(of: [], []).first?.make([]).bytes == Array("p { color: red }".utf8))
  }
}
