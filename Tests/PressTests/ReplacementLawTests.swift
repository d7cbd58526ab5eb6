import Foundation
import Prose
import Testing

@testable import Press

/// What CommonMark makes of a text tells whether a replacement touched more than words.
@Suite struct ReplacementLawTests {
  private static let cases =
    ProcessInfo.processInfo.environment["STET_CASES"].flatMap { Int($0) } ?? 1_000

  private static let pieces = [
    "Varn", "Varn", "Varn's", "port", "**", "*", "_", "`", "[", "]", "(", ")", "](", "][", "]: ",
    "https://x.example/Varn", "<https://x.example/Varn>", "\"Varn\"", "\\", "!", "# ", "- ", "1. ",
    "> ", "|", "~~", "\n", "\n\n", " ", " ", ", ", "&amp;", "#", "www.Varn.example",
    "Varn@x.example",
    "<", ">", "---", "[Varn](https://x.example/Varn)", "[Varn](https://x.example/(Varn)[Varn])",
  ]

  @Test(arguments: ["Xnew", "Xnew Yold", "1. Xnew", "- Xnew", "Xnew!", "# Xnew", "R&D;Xnew"])
  func `in any text no link, no mark and no other word is touched`(with: String) {
    var random = Seeded(state: UInt64(with.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
    let rule = WordReplacement(find: "Varn", with: with)
    var changed = 0
    for _ in 0..<Self.cases {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard let new = rule.replaced(in: text) else { continue }
      changed += 1
      let (before, after) = (BodyHTML(text).text, BodyHTML(new).text)
      #expect(Self.tags(before) == Self.tags(after), "\(text.debugDescription)")
      let escaped = with.replacing("&", with: "&amp;")
      #expect(
        after.replacing(escaped, with: "Varn") == before,
        "\(text.debugDescription) \(new.debugDescription)")
    }
    #expect(changed > Self.cases / 10)
  }

  /// Every tag with its attributes, the targets of links among them.
  private static func tags(_ html: String) -> [Substring] {
    html.split(separator: "<").compactMap { $0.split(separator: ">").first }
  }
}

/// The same numbers each time.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let value = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return value ^ (value >> 33)
  }
}
