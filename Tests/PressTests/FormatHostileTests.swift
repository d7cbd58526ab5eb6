import Foundation
import Press
import Stories
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whatever stands in a story, each form stays what it is.
@Suite struct FormatHostileTests {
  private func check(_ story: PublishedStory) throws {
    let edition = try FormatSamples.edition()
    for format in FormatSamples.partners {
      let bytes = edition.document(of: story, as: format)
      let text = try #require(String(validating: bytes, as: UTF8.self))
      switch format {
      case .newsml, .nitf:
        let parser = XMLParser(data: Data(bytes))
        #expect(parser.parse(), "\(format): \(parser.parserError.debugDescription)")
        #expect(text.hasSuffix(format == .nitf ? "</nitf>\n" : "</newsItem>\n"))
      case .ninjs, .ninjs2, .jsonld:
        #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [String: Any])
        #expect(!text.contains("</script"))
      case .text, .html: break
      }
      let forbidden = text.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
      }
      #expect(!forbidden, "\(format)")
    }
  }

  @Test(arguments: FormatSamples.cruel.map(\.text))
  func `each field may hold anything`(text: String) throws {
    try check(FormatSamples.story(of: text))
  }

  @Test(arguments: [
    String(repeating: "A line of a very long text. ", count: 40_000),
    String(repeating: "> ", count: 5_000) + "deep",
    (0..<300).map { String(repeating: "  ", count: $0) + "- item\n" }.joined(),
    String(repeating: "*a ", count: 3_000) + String(repeating: " b*", count: 3_000),
    String(repeating: "***", count: 3_000) + "a" + String(repeating: "***", count: 3_000),
    "| a | b |\n| :- | -: |\n| <i> | ]]> | c |\n| 1 |\n\n|x|\n|-|\n",
    "<![CDATA[ x ]]><?php y ?><!DOCTYPE z [<!ENTITY e \"f\">]>&e;&nbsp;&#1;",
    "[a](http://x.example/\"onclick='y'&z) ![p](https://x.example/?a&b) <https://x.example/?a&b>",
    "1. a\n   > b\n   > - c\n   >   ```\n   >   ]]>\n   >   ```\n7) x\n\n# h\n\nh2\n---\n\n***\n",
  ])
  func `a body may hold anything`(body: String) throws {
    try check(FormatSamples.story(of: "x", body: body))
  }
}
