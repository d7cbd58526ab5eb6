import Prose
import Testing

/// Sentences of one paragraph, each with the space after it.
private let paragraphs: [[String]] = [
  ["The port closed. ", "Ships wait."],
  ["Mr. Rao met Dr. Roy. ", "They spoke."],
  ["J. K. Mehta left. ", "She did not."],
  ["The U.S. Navy sailed."],
  ["No. 5 won. ", "He said no. ", "She went."],
  ["\"Will it hold?\" he asked. ", "\"Yes!\" ", "She left."],
  ["“It held.” ", "The crew cheered."],
  ["Wait... ", "There is more… ", "A lot."],
  ["It rose 3.5 percent to 1.2 million."],
  ["Born on 5. Mai in Bonn. ", "Sie ging."],
  ["तूफ़ान आया। ", "बंदरगाह बंद हुए।"],
  ["هل أُغلقت الموانئ؟ ", "نعم."],
  ["港口关闭。", "船只等待！", "为什么？"],
  ["彼は「行く。」", "と言った。"],
  ["Really?! ", "Yes."],
  ["No stop at all"],
  ["lower. case goes on"],
]

@Test(arguments: paragraphs)
func `sentences end where a reader stops`(sentences: [String]) {
  let text = Text(sentences.joined())
  #expect(text.sentences.map { text[$0.range] } == sentences)
}

@Test func `paragraphs are lines with words, of kinds`() {
  let text = Text(
    "\n\n# Storm\r\n\r\nOne.  \nTwo.\n- item\n2. item\n> said\n| a |\n---\n```\nx = 1\n```\n")
  #expect(
    text.paragraphs.map { text[$0.range] } == [
      "# Storm", "One.", "Two.", "- item", "2. item", "> said", "| a |", "---", "```", "x = 1",
      "```",
    ])
  #expect(
    text.paragraphs.map(\.kind) == [
      .heading, .text, .text, .item, .item, .quote, .row, .rule, .code, .code, .code,
    ])
}

@Test func `white space alone has no paragraph`() {
  #expect(Text(" \n\t\r\n").paragraphs.isEmpty)
}
