import Testing

@testable import Wire

struct HTMLTests {
  /// What a page is read as, or the sentence it is refused with.
  private func outcome(_ bytes: [UInt8]) throws -> String {
    do throws(WireFailure) {
      let batch = try WireReader.read(bytes)
      return (try? WireCases.written(batch)) ?? ""
    } catch {
      return "\"\(error.description)\"\n"
    }
  }

  @Test(arguments: WireCases.names(of: "html"))
  func `a page is read as the case says, or refused in a sentence`(name: String) throws {
    #expect(try outcome(WireCases.bytes("html", name)) == WireCases.expected("html", name))
  }

  @Test(arguments: [
    #"{"headline": "A"}"#, #"//<![CDATA[\#n{"headline": "A"}\#n//]]>"#,
    #"<!-- {"headline": "A"} -->"#, #"/* x } */ {"headline": "A",}"#, #"{"headline": "A"};"#,
    #"{"headline": /* a */ "A" // b"# + "\n}", "{\"headline\": \"A\",\n \"d\": \"x\n\ty\u{1}\"}",
    #"{"headline": "A", "d": "it\'s \u00 here"}"#,
  ])
  func `what templates do to JSON is mended`(text: String) throws {
    let value = try JSONValue.read(LinkedDataMending.mend(text))
    #expect(value["headline"] == .string("A"))
  }

  @Test func `an address in a string is no comment`() throws {
    let text = #"{"a": "https://x.example//y", "b": [1, 2,],}"#
    let value = try JSONValue.read(LinkedDataMending.mend(text))
    #expect(value["a"] == .string("https://x.example//y"))
    #expect(value["b"]?.elements.count == 2)
  }

  @Test func `no start of JSON makes the mending fail`() {
    let text = Array(#"<!-- //<![CDATA[ {"a": "b\"c\u12", /* d */ "e": [1, "f\",], // g"#.utf8)
    for start in text.indices {
      for end in start..<text.count {
        _ = LinkedDataMending.mend(String(decoding: text[start...end], as: UTF8.self))
      }
    }
  }

  @Test(arguments: [
    ("en_GB", "en-GB"), ("DE", "de"), ("zh-hant-tw", "zh-Hant-TW"), ("es-AR.UTF-8", "es-AR"),
    ("pt-br, en", "pt-BR"),
  ])
  func `a language is written as BCP 47 has it`(given: String, expected: String) {
    #expect(HTMLPage.language(given) == expected)
  }

  @Test(arguments: ["English", "", "1", "-"])
  func `what is no language code is none`(given: String) {
    #expect(HTMLPage.language(given) == nil)
  }

  @Test(arguments: [
    ("By Jane Doe | June 9, 2023", "Jane Doe"),
    ("von Ute Muster und Kim Berg", "Ute Muster und Kim Berg"),
    ("JANE DOE,", "JANE DOE"), ("Ana de la Cruz - 3 min read", "Ana de la Cruz"),
  ])
  func `a signature is cut down to its names`(given: String, expected: String) {
    #expect(ArticleLines.name(in: given) == expected)
  }

  @Test(arguments: ["about the author", "by", "", "2023"])
  func `what is no name is none`(given: String) { #expect(ArticleLines.name(in: given) == nil) }
}
