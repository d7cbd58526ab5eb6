import Prose
import Testing

/// The words of the new text, each with the old word it was, or "-".
private func trace(_ old: String, _ new: String) -> [String] {
  let words = Text(old).words
  return WordTrace(from: old, to: new).words.map { word in
    let was = word.origin.map { words[$0] } ?? "-"
    return "\(Text(new)[word.range])<\(was)"
  }
}

@Suite struct WordTraceTests {
  @Test func `a word that stayed is followed, a new one is not`() {
    #expect(
      trace("Three ships wait.", "Four big ships wait.")
        == ["Four<-", "big<-", "ships<ships", "wait<wait"])
  }

  @Test func `words of a moved paragraph are followed`() {
    let (one, two) = ("One day the rain came down hard.", "Nobody in the town was hurt at all.")
    let words = trace("\(one)\n\n\(two)", "\(two)\n\n\(one)")
    #expect(words.allSatisfy { !$0.hasSuffix("<-") })
    #expect(words.first == "Nobody<Nobody")
  }

  @Test(arguments: 0..<4)
  func `every word has at most one origin, and its spelling`(seed: UInt64) {
    var dice = Dice(state: seed)
    for _ in 0..<200 {
      let (old, new) = (dice.mixedText(40), dice.mixedText(40))
      let trace = WordTrace(from: old, to: new)
      let origins = trace.words.compactMap(\.origin)
      #expect(Set(origins).count == origins.count)
      #expect(origins.allSatisfy { (0..<trace.oldCount).contains($0) })
      let back = WordTrace(from: new, to: old)
      #expect(back.words.count == trace.oldCount)
      for word in trace.words {
        guard let origin = word.origin else { continue }
        #expect(
          Text(old)[back.words[origin].range].utf8.elementsEqual(Text(new)[word.range].utf8))
      }
    }
  }
}
