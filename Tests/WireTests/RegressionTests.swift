import Foundation
import Testing

@testable import Wire

/// What broke a reader once, most of it found by `make fuzz`; the names say what was wrong.
@Suite struct RegressionTests {
  @Test(arguments: WireCases.names(of: "Regressions"))
  func `what broke a reader once is read or refused, twice the same`(name: String) throws {
    let first = try GoldenWires.written("Regressions", name)
    #expect(try GoldenWires.written("Regressions", name) == first)
    let bytes = try WireCases.bytes("Regressions", name)
    for item in (try? WireReader.read(bytes))?.items ?? [] {
      #expect(!item.body.unicodeScalars.contains { Self.acts($0) })
      let json = try JSONEncoder().encode(item)
      #expect(try JSONDecoder().decode(WireItem.self, from: json) == item)
    }
  }

  @Test(arguments: [
    ("en-U^S", nil), ("text/plain", nil), ("", nil), ("-", nil), ("en_GB", "en-GB"),
    ("zh-Hant-TW", "zh-Hant-TW"), ("12", nil), ("abcdefghi", nil),
  ])
  func `a language is a tag or goes to the loss report`(given: String, tag: String?) {
    var item = WireItem(format: "nitf", guid: "g", body: "")
    item.language = given
    item.checkLanguage()
    #expect(item.language == tag)
    #expect(item.unmapped == (tag == nil ? ["language: \(given)"] : nil))
  }

  @Test func `a zone that no clock on earth keeps makes a date nonsense`() {
    #expect(WireDate("2031-03-04T15:09:00+22:37") == nil)
    #expect(WireDate("2031-03-04T15:09:00-16:00") == nil)
    #expect(WireDate("2031-03-04T15:09:00+14:00")?.text == "2031-03-04T15:09:00+14:00")
  }

  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }
}
