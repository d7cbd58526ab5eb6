import Foundation
import Prose
import Testing

@Suite struct `Words in place of others` {
  private func replaced(
    _ text: String, _ find: String, _ with: String, ignoringCase: Bool = false
  ) -> String? {
    WordReplacement(find: find, with: with, ignoringCase: ignoringCase).replaced(in: text)
  }

  @Test(arguments: [
    ("Alder", "Alderhaven"), ("Alder, Alder.", "Alderhaven, Alderhaven."),
    ("Alder's and Alder’s", "Alderhaven's and Alderhaven’s"), ("“Alder”", "“Alderhaven”"),
    ("Alder-born of non-Alder", "Alderhaven-born of non-Alderhaven"),
    ("**Alder** and *Alder*", "**Alderhaven** and *Alderhaven*"), ("`Alder`", "`Alderhaven`"),
    ("- Alder\n- Alder", "- Alderhaven\n- Alderhaven"),
    ("[Alder](https://x.example/Alder)", "[Alderhaven](https://x.example/Alder)"),
    ("[Alder](https://x.example/[Alder])", "[Alderhaven](https://x.example/[Alder])"),
    ("![Alder](Alder.jpg) Alder", "![Alderhaven](Alder.jpg) Alderhaven"),
    ("Alder/Calder", "Alderhaven/Calder"), ("Alder…", "Alderhaven…"), ("(Alder)", "(Alderhaven)"),
    ("Alder\r\nAlder", "Alderhaven\r\nAlderhaven"), ("Alder東京", "Alderhaven東京"),
  ])
  func `are written where those stand as whole words`(text: String, expected: String) {
    #expect(replaced(text, "Alder", "Alderhaven") == expected)
  }

  @Test(arguments: [
    "", "alder", "Alders", "Calder", "Alder1", "O'Alder", "Alder_x", "Alder.example",
    "https://x.example/Alder", "www.x.example/Alder", "mail desk@Alder", "@Alder", "#Alder",
    "<https://x/Alder>", "<a name=Alder>", "[x](Alder", "[x][Alder]", "[x]: Alder", "[x]:\nAlder",
    "[x](\nAlder)", "Alder@[x]:\n", "~~~ Alder\nx",
    "Alde\u{301}r",
    "Alder\u{301}", "[x](y \"Alder\")", "Al\nder", "Alder'll",
  ])
  func `are not written where there is no such word`(text: String) {
    #expect(replaced(text, "Alder", "Alderhaven") == nil)
  }

  @Test func `may be several, and may have signs`() {
    #expect(replaced("The Port Alder ferry", "Port Alder", "Calder Bay") == "The Calder Bay ferry")
    #expect(replaced("Port  Alder", "Port Alder", "Calder Bay") == nil)
    #expect(replaced("in the U.S. today", "U.S.", "United States") == "in the United States today")
    #expect(replaced("the U.S.A. today", "U.S.", "United States") == nil)
    #expect(replaced("(AGP)story", "(AGP)", "AGP") == nil)
    #expect(replaced("1.5 and 5", "5", "five") == "1.5 and five")
    #expect(replaced("東京都", "東京", "Tokyo ") == "Tokyo 都")
    #expect(replaced("word word word", "word word", "one") == "one word")
  }

  @Test func `are found in any case where case is ignored, and stand as they are given`() {
    #expect(replaced("PORT Alder, port alder", "port ALDER", "X", ignoringCase: true) == "X, X")
    #expect(replaced("ÉTAT et état", "État", "Land", ignoringCase: true) == "Land et Land")
    #expect(replaced("North Sea", "north sea", "North Sea", ignoringCase: true) == nil)
  }

  @Test func `never make a mark of what was none`() {
    #expect(replaced("No 1\n\nNo 2", "No", "1.") == nil)
    #expect(replaced("No 2\nof No", "No", "1.") == "No 2\nof 1.")
    #expect(replaced("No*](*", "No", "No!") == nil)
    #expect(replaced("see [x](y)", "see", "hey!") == "hey! [x](y)")
  }

  @Test(arguments: [
    // What may stand in an address or a tag that is never closed is left alone.
    ("](", false), ("<a ", false), ("][", false), ("[a]: ", false), ("Alder ", true), ("*a", true),
    ("@", true), ("Alder'", true),
  ])
  func `are looked for in little time whatever the text`(piece: String, isFound: Bool) {
    let text = String(repeating: piece, count: 20_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      let found = replaced(text, "Alder", "Alderhaven")
      #expect((found != nil) == (piece == "Alder "))
      let last = replaced(text + " Alder", "alder", "Alderhaven", ignoringCase: true)
      #expect((last?.hasSuffix(" Alderhaven") ?? false) == isFound)
    }
    // A hundred kilobytes take milliseconds; looked for from each place anew, they take minutes.
    #expect(time < .seconds(20))
  }

  private static let cases =
    ProcessInfo.processInfo.environment["STET_CASES"].flatMap { Int($0) } ?? 1_000

  /// Every word tells whether it is to be found, so that what must come out is known beforehand.
  @Test func `replaced twice are as replaced once, and no other word changes`() {
    var dice = Dice(state: 7)
    let gaps = [" ", ", ", ". ", "\n\n", "-", " “", "” ", " **", "** ", "/", "'s ", "; "]
    var changed = 0
    for _ in 0..<Self.cases {
      let isFolded = Bool.random(using: &dice)
      var (text, expected) = ("", "")
      for number in 0..<Int.random(in: 1...20, using: &dice) {
        let isFound = Int.random(in: 0..<4, using: &dice) == 0
        let word =
          isFound
          ? (isFolded && Bool.random(using: &dice) ? "VARN" : "Varn")
          : ["Varner", "UnVarn", "word\(number)", "Varn\(number)", "Värn"]
            .randomElement(using: &dice) ?? ""
        let gap = gaps.randomElement(using: &dice) ?? ""
        text += word + gap
        expected += (isFound ? "Calder Bay" : word) + gap
      }
      let rule = WordReplacement(find: "Varn", with: "Calder Bay", ignoringCase: isFolded)
      let once = rule.replaced(in: text) ?? text
      #expect(once == expected)
      #expect(rule.replaced(in: once) == nil)
      #expect(rule.occurs(in: text) == (once != text))
      if once != text { changed += 1 }
    }
    #expect(changed > Self.cases / 2)
  }
}
