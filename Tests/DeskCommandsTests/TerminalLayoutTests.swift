import Testing

@testable import DeskCommands

@Test(arguments: [
  ("", 0), ("Storm", 5), ("港口", 4), ("ｶﾞ", 2), ("カ", 2), ("한국", 4), ("cafe\u{301}", 4), ("😀", 2),
  ("👩‍👩‍👧", 2), ("🇮🇳", 2),
  ("❤\u{FE0F}", 2), ("❤", 1), ("👍🏽", 2), ("أُ", 1), ("क्ष", 2), ("…", 1), ("！", 2), ("น้ำ", 2),
])
func `width is what a terminal uses`(text: String, width: Int) {
  #expect(text.displayWidth == width)
}

@Test func `text is cut at a width and says so`() {
  #expect(TerminalText("Storm closes").truncated(to: 12).plain == "Storm closes")
  #expect(TerminalText("Storm closes").truncated(to: 6).plain == "Storm…")
  #expect(TerminalText("港口关闭").truncated(to: 6).plain == "港口…")
  #expect(TerminalText("港口关闭").truncated(to: 1).plain == "…")
  #expect(TerminalText("港口关闭").truncated(to: 0).plain == "")
}

@Test func `columns fit the width, and the flexible one gives way`() {
  let table = Table(
    [.init("Story"), .init("Headline", isFlexible: true), .init("Words", isNumber: true)],
    rows: [
      ["storm-ports", "Storm closes two ports on the eastern coast", "412"],
      ["harbour", "港口因风暴关闭，船只在海上等待", "9"],
      ["short"],
    ])
  #expect(
    table.lines(width: 44).map(\.plain) == [
      "Story        Headline                  Words",
      "storm-ports  Storm closes two ports …    412",
      "harbour      港口因风暴关闭，船只在…       9",
      "short                                       ",
    ])
  for width in 1...120 {
    let longest = table.lines(width: width).map(\.displayWidth).max() ?? 0
    #expect(longest <= max(width, 16))
  }
}

@Test func `right-to-left cells are kept to themselves on a terminal`() {
  let table = Table([.init(), .init()], rows: [["أغلق", "x"], ["ab", "y"]])
  #expect(
    table.lines(width: 80, isolating: true).map(\.plain) == ["\u{2068}أغلق\u{2069}  x", "ab    y"])
  #expect(table.lines(width: 80).map(\.plain) == ["أغلق  x", "ab    y"])
}

@Test func `lines break at spaces, and in long words where they must`() {
  #expect(TerminalText("one two three").wrapped(to: 7).map(\.plain) == ["one two", "three"])
  #expect(TerminalText("abcdefgh ij").wrapped(to: 4).map(\.plain) == ["abcd", "efgh", "ij"])
  #expect(TerminalText("港口关闭了").wrapped(to: 5).map(\.plain) == ["港口", "关闭", "了"])
  #expect(TerminalText("").wrapped(to: 5).map(\.plain) == [""])
  #expect(TerminalText("a\nb", lines: true).wrapped(to: 5).map(\.plain) == ["a", "b"])
}

@Test func `styles survive a line break`() {
  let text = "one " + ("two three" as TerminalText).styled(.red)
  let lines = text.wrapped(to: 8).map { $0.rendered(colour: true) }
  #expect(lines == ["one \u{1B}[31mtwo\u{1B}[0m", "\u{1B}[31mthree\u{1B}[0m"])
}

@Test func `a moment is told with its zone and its distance`() {
  let india = Zone.fixed(minutes: 330, name: "IST")
  let when = When(zone: india, now: 1_686_326_700)
  #expect(when.full(1_686_319_500).plain == "2023-06-09 19:35 IST (2 h ago)")
  #expect(when.absolute(0).plain == "1970-01-01 05:30 IST")
  #expect(When(zone: .utc, now: 0).absolute(951_782_400).plain == "2000-02-29 00:00 UTC")
  #expect(When(zone: .utc, now: 0).absolute(-1).plain == "1969-12-31 23:59 UTC")
}

@Test(
  arguments: [
    (0, "just now"), (59, "just now"), (-59, "just now"), (60, "1 min ago"), (7_200, "2 h ago"),
    (86_400, "1 day ago"), (172_800, "2 days ago"), (5_270_400, "2 months ago"),
    (63_072_000, "1 year ago"),
    (94_670_856, "3 years ago"), (-10_800, "in 3 h"),
  ] as [(Int64, String)])
func `distance is told in one unit`(ago: Int64, told: String) {
  #expect(When(zone: .utc, now: 1_000_000_000).relative(1_000_000_000 - ago).plain == told)
}

@Test func `no moment is too far`() {
  let when = When(zone: .fixed(minutes: .max / 60, name: "X"), now: .min)
  #expect(when.full(.max).plain.hasPrefix("9999-12-31"))
  #expect(when.full(.min).plain.hasPrefix("0001-01-0"))
}

@Test func `the local zone has a name`() {
  #expect(!When(zone: .local, now: 0).absolute(0).isEmpty)
}
