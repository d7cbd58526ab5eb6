import Prose
import Testing

/// A text and its words parted by spaces.
private let texts: [(text: String, words: [String])] = [
  ("", []),
  ("  \n ", []),
  ("Storm closes ports", ["Storm", "closes", "ports"]),
  ("don't re-enter o’clock", ["don't", "re-enter", "o’clock"]),
  ("'quoted' - dash -- and—more", ["quoted", "dash", "and", "more"]),
  ("It cost 1,234.50 at 14:05.", ["It", "cost", "1,234.50", "at", "14:05"]),
  ("The U.S. said 3.5% of GDP.", ["The", "U.S", "said", "3.5", "of", "GDP"]),
  ("snake_case _soft_", ["snake_case", "soft"]),
  ("see https://example.org/a-b?c=d, now", ["see", "https://example.org/a-b?c=d", "now"]),
  ("**Bold** and [a link](https://example.org/x) here", ["Bold", "and", "a", "link", "here"]),
  ("![Port](port.jpg \"The port\")", ["Port"]),
  ("# Heading\n\n1. first\n- second\n> third", ["Heading", "first", "second", "third"]),
  ("| a | b |\n|---|---|", ["a", "b"]),
  ("港口关闭 now", ["港", "口", "关", "闭", "now"]),
  ("カタカナとひらがな", ["カ", "タ", "カ", "ナ", "と", "ひ", "ら", "が", "な"]),
  ("ประเทศ", ["ป", "ร", "ะ", "เ", "ท", "ศ"]),
  ("น้ำ", ["น้ำ"]),
  ("ភ្នំពេញ", ["ភ្នំ", "ពេ", "ញ"]),
  ("ປະເທດ", ["ປ", "ະ", "ເ", "ທ", "ດ"]),
  ("မြန်မာ", ["မြ", "န်", "မာ"]),
  ("तूफ़ान से बंदरगाह बंद।", ["तूफ़ान", "से", "बंदरगाह", "बंद"]),
  ("क्‍ष and क्ष", ["क्‍ष", "and", "क्ष"]),
  ("துறைமுகங்கள் மூடல்", ["துறைமுகங்கள்", "மூடல்"]),
  ("أُغلِقَتِ الموانئُ، اليوم؟", ["أُغلِقَتِ", "الموانئُ", "اليوم"]),
  ("می‌خواهم", ["می‌خواهم"]),
  ("한국어 문장", ["한국어", "문장"]),
  ("cafe\u{301} café", ["cafe\u{301}", "café"]),
  ("👩‍👩‍👧 🇮🇳 ok 👍🏽", ["ok"]),
  ("l·l col·lecció", ["l·l", "col·lecció"]),
]

@Test(arguments: texts)
func `words are found in any script`(text: String, words: [String]) {
  #expect(Text(text).words.map { Array($0.utf8) } == words.map { Array($0.utf8) })
  #expect(WordCount(text).words == words.count)
}

@Test(arguments: texts.map(\.text))
func `tokens cover every byte`(text: String) {
  let tokens = Text(text).tokens
  var offset = 0
  for token in tokens {
    #expect(token.range.lowerBound == offset)
    #expect(!token.range.isEmpty)
    offset = token.range.upperBound
  }
  #expect(offset == text.utf8.count)
}

@Test func `Markdown marks are tokens of their own`() {
  let text = Text("## **Storm** [here](x.html) ~~gone~~ `code`")
  let marks = text.tokens.filter { $0.kind == .mark }.map { text[$0.range] }
  #expect(marks == ["##", "**", "**", "[", "](x.html)", "~~", "~~", "`", "`"])
}

@Test func `a pictograph of many scalars is one token`() {
  let text = Text("👩‍👩‍👧🇮🇳👍🏽")
  #expect(text.tokens.map { text[$0.range] } == ["👩‍👩‍👧", "🇮🇳", "👍🏽"])
}

@Test func `word counts order by their number`() {
  #expect(WordCount("one") < WordCount("one two"))
}
