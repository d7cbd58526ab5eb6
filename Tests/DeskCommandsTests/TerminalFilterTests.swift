import Testing

@testable import DeskCommands

/// Payloads that act on a terminal, hide, or reorder what is read.
private let payloads: [String] = [
  // Operating system commands: links, clipboard, titles, palettes, notifications.
  "\u{1B}]8;;http://evil.example/\u{1B}\\link\u{1B}]8;;\u{1B}\\",
  "\u{1B}]8;id=1;file:///etc\u{07}x",
  "\u{1B}]52;c;cm0gLXJm\u{07}", "\u{1B}]52;p;?\u{1B}\\", "\u{1B}]0;title\u{07}",
  "\u{1B}]2;title\u{9C}",
  "\u{1B}]4;1;rgb:00/00/00\u{07}", "\u{1B}]10;?\u{07}", "\u{1B}]1337;File=:AAAA\u{07}",
  "\u{1B}]9;hi\u{07}",
  "\u{9D}52;c;QQ==\u{9C}", "\u{9D}0;t\u{07}",
  // Control sequences: clearing, moving, modes, reports, styles.
  "\u{1B}[2J", "\u{1B}[H", "\u{1B}[1A", "\u{1B}[K", "\u{1B}[1;31m", "\u{1B}[8m", "\u{1B}[?1049h",
  "\u{1B}[?2004h", "\u{1B}[6n", "\u{1B}[c", "\u{1B}[21t", "\u{1B}[!p", "\u{1B}[?25l", "\u{1B}[999D",
  "\u{9B}2J", "\u{9B}31m", "\u{9B}6n", "\u{1B}c", "\u{1B}7", "\u{1B}(0", "\u{1B}#8", "\u{1B}=",
  "\u{1B}", "\u{1B}\u{1B}[m", "\u{1B}[38;2;255;0;0m",
  // Device control, privacy, application strings.
  "\u{1B}P$q\"p\u{1B}\\", "\u{1B}P+q544e\u{1B}\\", "\u{90}1$r\u{9C}", "\u{1B}_G;AAAA\u{1B}\\",
  "\u{1B}^x\u{1B}\\",
  "\u{1B}Xx\u{1B}\\", "\u{9E}x\u{9C}", "\u{9F}x\u{9C}",
  // Overprinting and other C0 and C1 signs.
  "approved\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}refused", "good\rbad", "\u{7}", "\u{0}", "\u{B}",
  "\u{C}",
  "\u{E}", "\u{F}", "\u{7F}", "\u{85}", "\u{84}", "\u{8D}", "\u{80}", "\u{9C}", "\u{1A}", "\u{4}",
  "\u{11}\u{13}",
  // Bidirectional controls, as in trojan source.
  "/*\u{202E} } \u{2066}if (isAdmin)\u{2069} \u{2066} begin",
  "user\u{202E} \u{2066}// Check\u{2069} \u{2066}",
  "\u{202A}a\u{202C}", "\u{202B}a\u{202C}", "\u{202D}a\u{202C}", "\u{2067}a\u{2069}",
  "\u{2068}a\u{2069}",
  "\u{200E}", "\u{200F}", "\u{61C}", "cod\u{202E}gpj.exe",
  // What cannot be seen.
  "pay\u{200B}pal", "pay\u{200C}pal", "pay\u{200D}pal", "\u{2060}",
  "\u{2061}\u{2062}\u{2063}\u{2064}", "\u{FEFF}",
  "so\u{AD}ft", "\u{180E}", "\u{34F}", "\u{115F}", "\u{1160}", "\u{3164}", "\u{FFA0}", "\u{17B4}",
  "\u{2800}",
  "\u{E0001}\u{E0068}\u{E0069}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}",
  "a\u{FE00}\u{FE01}\u{FE02}",
  "a\u{E0100}\u{E0101}", "😀\u{FE0F}\u{FE0F}", "\u{206A}\u{206F}", "\u{FFF9}a\u{FFFA}b\u{FFFB}",
  "\u{1D173}",
  "\u{2028}", "\u{2029}", "\u{E000}", "\u{F8FF}", "\u{10FFFD}", "\u{FFFE}", "\u{378}",
  "\u{200D}\u{200D}\u{200D}", "ab\u{200D}", "\u{200C}क", "क\u{200B}ष", "😀\u{200C}😀", "😀\u{200D}a",
]

private let placements = ["%", "Storm % ports", "%ends", "starts%%"]
private let vectors = placements.flatMap { placement in
  payloads.map { payload in
    placement.split(separator: "%", omittingEmptySubsequences: false).joined(separator: payload)
  }
}

/// Checked apart from the filter's own rules: no scalar that acts, reorders or hides is left.
private func isInert(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B,
    0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x2800, 0x3164, 0xE000...0xF8FF, 0xFEFF,
    0xFFA0,
    0xFFF9...0xFFFB, 0xFFFE, 0x1D173, 0xE0000...0xE0FFF, 0x10_0000...0x10_FFFF:
    false
  default: true
  }
}

@Test func `two hundred and more vectors leave nothing that acts`() {
  #expect(vectors.count >= 200)
  for vector in vectors {
    let shown = TerminalText(vector)
    #expect(shown.plain.unicodeScalars.allSatisfy(isInert), "\(vector.debugDescription)")
    #expect(shown.rendered(colour: true) == shown.plain)
    let lines = TerminalText(vector, lines: true).plain
    #expect(lines.unicodeScalars.allSatisfy { $0 == "\n" || isInert($0) })
  }
}

@Test(arguments: payloads)
func `every payload is changed, so that it is seen`(payload: String) {
  #expect(!TerminalText(payload).plain.utf8.elementsEqual(payload.utf8))
}

@Test(arguments: [
  ("\u{1B}[2J", "^[[2J"), ("a\u{7F}b", "a^?b"), ("a\rb", "a^Mb"), ("a\u{0}b", "a^@b"),
  ("a\nb", "a^Jb"),
  ("a\u{8}b", "a^Hb"), ("\u{9B}2J", "<U+009B>2J"), ("\u{202E}x", "<U+202E>x"),
  ("a\u{200B}b", "a<U+200B>b"),
  ("\u{E0041}", "<U+E0041>"), ("a\tb", "a b"), ("\u{FEFF}Storm", "<U+FEFF>Storm"),
  ("a\u{AD}b", "a<U+00AD>b"),
  ("ab\u{200D}c", "ab<U+200D>c"), ("😀\u{FE0F}\u{FE0F}", "😀\u{FE0F}<U+FE0F>"),
])
func `what acts or hides is spelled out`(outside: String, shown: String) {
  #expect(TerminalText(outside).plain == shown)
}

@Test(arguments: [
  "Storm closes ports", "तूफ़ान क्\u{200D}ष र्\u{200D}", "می\u{200C}خواهم", "ശ്രീ ന്\u{200D}",
  "👩\u{200D}👩\u{200D}👧", "❤\u{FE0F}",
  "🏳\u{FE0F}\u{200D}🌈", "👍🏽", "👩🏽\u{200D}🚒", "🇮🇳", "1\u{FE0F}\u{20E3}", "葛\u{E0100}", "港口关闭",
  "أُغلِقَتِ الموانئُ",
  "cafe\u{301}", "naïve — “quoted” … 10 €", "ป่า น้ำ", "\u{FFFD}", "a\u{A0}b",
])
func `honest text is left alone`(text: String) {
  #expect(TerminalText(text).plain.utf8.elementsEqual(text.utf8))
}

@Test func `lines are kept where they are allowed`() {
  #expect(TerminalText("a\r\nb\nc\rd\te", lines: true).plain == "a\nb\nc^Md    e")
}

@Test func `bytes that are no UTF-8 become replacement signs`() {
  #expect(TerminalText(bytes: [0x61, 0x9B, 0x32, 0xFF, 0x62]).plain == "a\u{FFFD}2\u{FFFD}b")
  #expect(TerminalText(bytes: [0xC0, 0x9B]).plain.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
}

@Test func `values in a sentence are filtered, our words are not`() {
  let slug = "storm\u{1B}[2J"
  let text: TerminalText = "Published \(slug) in \(3) steps: \(TerminalText("x").styled(.bold))"
  #expect(text.plain == "Published storm^[[2J in 3 steps: x")
  #expect(text.rendered(colour: true).hasSuffix("\u{1B}[1mx\u{1B}[0m"))
}

@Test func `a line of a million signs is filtered whole`() {
  let shown = TerminalText(String(repeating: "\u{1B}", count: 1_000_000)).plain
  #expect(shown.utf8.count == 2_000_000)
}
