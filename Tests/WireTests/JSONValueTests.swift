import FoundationEssentials
import Testing

@testable import Wire

struct JSONValueTests {
  private func read(_ text: String) throws(WireFailure) -> JSONValue {
    try JSONValue.read(Array(text.utf8))
  }

  @Test func `a number keeps its text`() throws {
    let value = try read(
      #"{"a":10,"b":"10","c":1.10,"d":123456789012345678901234567890123456789012345,"e":-0,"f":1e999}"#
    )
    #expect(value["a"] == .number("10"))
    #expect(value["b"] == .string("10"))
    #expect(value["c"] == .number("1.10"))
    #expect(value["d"] == .number("123456789012345678901234567890123456789012345"))
    #expect(value["e"] == .number("-0"))
    #expect(value["f"] == .number("1e999"))
  }

  @Test(arguments: [
    "", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1,}", "{,}", "{1:2}",
    "tru", "nul",
    "[1] x", "{} {}", "[01]", "[+1]", "[.5]", "[1.]", "[1e]", "[-]", "\"a", "\"\\x\"", "\"\\u12\"",
    "\"\\u12g4\"", "\"a\nb\"", "]", "}", "[}", "{]", "'a'", "NaN", "[1 2]", "{\"a\" 1}", "\u{1}",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: WireFailure.self) { try read(text) }
  }

  @Test func `a refusal names line and column`() {
    let failure = #expect(throws: WireFailure.self) { try read("{\"a\": 1,\n  oops}") }
    #expect(failure?.line == 2)
    #expect(failure?.column == 3)
    #expect(failure?.reason == .malformed)
  }

  @Test func `what is nested deeper than the cap is refused`() throws {
    let fits = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
    #expect(throws: Never.self) { try read(fits) }
    let failure = #expect(throws: WireFailure.self) {
      try read(String(repeating: "[", count: 100_000))
    }
    #expect(failure?.reason == .tooLarge)
  }

  @Test func `more values than a wire has are refused and a large text is not`() throws {
    let failure = #expect(throws: WireFailure.self) {
      try read("[" + String(repeating: "1,", count: 120_000) + "1]")
    }
    #expect(failure?.reason == .tooLarge)
    let text = String(repeating: "word ", count: 300_000)
    #expect(try read("[\"\(text)\"]")[0]?.text?.utf8.count == text.utf8.count)
  }

  @Test func `lone surrogates and names given twice do no harm`() throws {
    #expect(
      try read(#"["\ud800x","\udc00","\ud83d\ude00","\ud83d\ud83d\ude00"]"#)
        == .array([.string("\u{FFFD}x"), .string("\u{FFFD}"), .string("😀"), .string("\u{FFFD}😀")]))
    #expect(try read(#"{"a":1,"a":2}"#).members.count == 1)
  }

  @Test func `lookups never trap`() throws {
    let value = try read(#"{"a":[1,null,{"b":"x"}],"c":null}"#)
    #expect(value["a"]?[2]?["b"]?.text == "x")
    #expect(value["a"]?[7] == nil)
    #expect(value["a"]?[-1] == nil)
    #expect(value["c"] == nil)
    #expect(value["a"]?["b"] == nil)
    #expect(value.integer == nil)
    #expect(try read("[99999999999999999999]")[0]?.integer == nil)
  }

  @Test func `what the guard lets through is what Foundation takes`() throws {
    var generator = SystemSeed(state: 7)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "1", "-2.5", "true", "null", " ", "\"\\n\"", "\n",
    ]
    for _ in 0..<4_000 {
      let length = Int.random(in: 1...9, using: &generator)
      let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard (try? read(text)) != nil else { continue }
      let data = Data(text.utf8)
      #expect(throws: Never.self) { try JSONDecoder().decode(Shape.self, from: data) }
    }
  }

  /// Takes whatever the decoder's own first pass over the text lets through.
  private struct Shape: Decodable {
    init(from decoder: any Decoder) {}
  }

  private struct SystemSeed: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }
}
