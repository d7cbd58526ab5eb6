import Prose
import Testing

/// The pieces of the only passage, `[-…-]` and `{+…+}` round what changed.
private func marked(_ old: String, _ new: String, finest: ProseDiff.Finest = .words) -> String {
  ProseDiff(from: old, to: new, finest: finest).passages.map { passage in
    switch passage.change {
    case .unchanged(let text): text
    case .inserted(let text): "{+\(text)+}"
    case .deleted(let text): "[-\(text)-]"
    case .changed(let pieces): marked(pieces)
    case .moved(let from, let pieces): "(\(from))" + marked(pieces)
    }
  }.joined(separator: "¶")
}

private func marked(_ pieces: [ProseDiff.Piece]) -> String {
  pieces.map { piece in
    switch piece {
    case .kept(let text): text
    case .deleted(let text): "[-\(text)-]"
    case .inserted(let text): "{+\(text)+}"
    }
  }.joined()
}

@Test func `one word changed is one change`() {
  #expect(
    marked("The storm closed two ports.", "The storm closed three ports.")
      == "The storm closed [-two-]{+three+} ports.")
}

@Test func `a word added takes its space along`() {
  #expect(
    marked("The storm closed ports.", "The big storm closed ports.")
      == "The {+big +}storm closed ports.")
}

@Test func `a comma added touches no word`() {
  #expect(
    marked("Cats and dogs ran home", "Cats, and dogs ran home") == "Cats{+,+} and dogs ran home")
}

@Test func `a lone short word between two changes is swallowed`() {
  #expect(
    marked(
      "Officials said heavy rain and strong winds hit the coast on Monday.",
      "Officials said light snow and mild fog hit the coast on Monday.")
      == "Officials said [-heavy rain and strong winds-]{+light snow and mild fog+} hit the coast on Monday."
  )
}

@Test func `a word kept between two deletions stays visible`() {
  #expect(
    marked("A very big and quite old house stands here.", "A big and old house stands here.")
      == "A [-very -]big and [-quite -]old house stands here.")
}

@Test func `an equal sentence is kept whole between changed ones`() {
  #expect(
    marked(
      "Rain fell. The port closed at noon. Ships wait off the coast.",
      "Snow fell. The port closed at noon. Ships wait near the coast.")
      == "[-Rain-]{+Snow+} fell. The port closed at noon. Ships wait [-off-]{+near+} the coast.")
}

@Test func `a paragraph that moved says where it stood`() {
  let first = "The storm closed two ports on Monday."
  let second = "Fishermen were told to stay at home."
  let third = "Schools open again on Thursday morning."
  #expect(
    marked("\(first)\n\n\(second)\n\n\(third)\n", "\(third)\n\n\(first)\n\n\(second)\n")
      == "(2)\(third)¶\(first)¶\(second)")
  let diff = ProseDiff(
    from: "\(first)\n\(second)\n\(third)", to: "\(third)\n\(first)\n\(second)")
  #expect(diff.paragraphsMoved == 1)
  #expect(diff.wordsAdded == 0)
  #expect(diff.wordsRemoved == 0)
  #expect(diff.shareKept == 1)
}

@Test func `a moved paragraph may have changed a little`() {
  let old = "Alpha one two three.\nBeta four five six.\nGamma seven eight nine ten eleven."
  let new = "Gamma seven eight nine ten twelve.\nAlpha one two three.\nBeta four five six."
  #expect(
    marked(old, new)
      == "(2)Gamma seven eight nine ten [-eleven-]{+twelve+}.¶Alpha one two three.¶Beta four five six."
  )
}

@Test func `a paragraph with nothing in common is another paragraph`() {
  #expect(
    marked("Rain fell all day.", "Parliament meets tomorrow.").hasSuffix(
      "{+Parliament meets tomorrow.+}"))
  #expect(
    marked("Rain fell all day.", "Parliament meets tomorrow.").hasPrefix("[-Rain fell all day.-]"))
}

@Test func `single letters are told apart on request only`() {
  #expect(
    marked("The harbour is shut today", "The harbours is shut today")
      == "The [-harbour-]{+harbours+} is shut today")
  #expect(
    marked("The harbour is shut today", "The harbours is shut today", finest: .letters)
      == "The harbour{+s+} is shut today")
  #expect(
    marked("The cat is shut out today", "The dog is shut out today", finest: .letters)
      == "The [-cat-]{+dog+} is shut out today")
}

@Test func `scripts without spaces change by character`() {
  #expect(marked("港口今天关闭了。", "港口昨天关闭了。") == "港口[-今-]{+昨+}天关闭了。")
}

@Test func `equal to a reader is not equal to git`() {
  let diff = ProseDiff(from: "caf\u{E9}", to: "cafe\u{301}")
  #expect(!diff.isEmpty)
  #expect(diff.applied(to: "caf\u{E9}").map { Array($0.utf8) } == Array("cafe\u{301}".utf8))
  #expect(diff.applied(to: "cafe\u{301}") == nil)
}

@Test func `white space between paragraphs is layout`() {
  let diff = ProseDiff(from: "\none\r\ntwo\n", to: "one\n\ntwo")
  #expect(diff.isEmpty)
  #expect(diff.old == "\none\r\ntwo\n")
  #expect(diff.new == "one\n\ntwo")
}

@Test func `counts are what the head line needs`() {
  let diff = ProseDiff(from: "One two three four.", to: "One two five six seven four.")
  #expect(diff.wordsAdded == 3)
  #expect(diff.wordsRemoved == 1)
  #expect(diff.wordsKept == 3)
  #expect(diff.shareKept == 0.75)
}

@Test func `nothing to nothing is no change`() {
  #expect(ProseDiff(from: "", to: "").passages.isEmpty)
  #expect(ProseDiff(from: "", to: "").shareKept == 1)
  #expect(ProseDiff(from: "a b", to: "").shareKept == 0)
}
