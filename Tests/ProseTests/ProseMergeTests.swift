import Prose
import Testing

private let base = """
  A storm closed the port of Lisle on Monday. Three ships wait outside.

  Nobody was hurt, the harbour master said.
  """

@Suite struct ProseMergeTests {
  @Test func `two changes in one sentence both land where words stand between them`() {
    let merge = ProseMerge(
      base: base, ours: base.replacing("A storm", with: "A heavy storm"),
      theirs: base.replacing("Monday", with: "Tuesday"))
    #expect(merge.text?.hasPrefix("A heavy storm closed the port of Lisle on Tuesday.") == true)
  }

  @Test func `a word that both changed makes a conflict of its sentence`() {
    let merge = ProseMerge(
      base: base, ours: base.replacing("Three", with: "Four"),
      theirs: base.replacing("Three", with: "Five"))
    #expect(
      merge.conflicts == [
        .init(
          base: "Three ships wait outside.", ours: "Four ships wait outside.",
          theirs: "Five ships wait outside.")
      ])
    #expect(merge.text == nil)
    #expect(merge.text(deciding: \.theirs) == base.replacing("Three", with: "Five"))
  }

  @Test func `neighbouring words changed by both sides are a conflict`() {
    let merge = ProseMerge(
      base: base, ours: base.replacing("Three", with: "Four"),
      theirs: base.replacing("ships", with: "boats"))
    #expect(merge.conflicts.map(\.ours) == ["Four ships wait outside."])
    #expect(merge.conflicts.map(\.theirs) == ["Three boats wait outside."])
  }

  @Test func `a sentence we took out and they changed is a conflict`() {
    let merge = ProseMerge(
      base: base, ours: base.replacing(" Three ships wait outside.", with: ""),
      theirs: base.replacing("Three", with: "Five"))
    #expect(
      merge.conflicts.map(\.theirs).map { $0.contains("Five ships wait outside.") } == [true])
    #expect(merge.text(deciding: \.ours) == base.replacing(" Three ships wait outside.", with: ""))
  }

  @Test func `paragraphs put in at different places all land`() {
    let merge = ProseMerge(
      base: base, ours: "Ours first.\n\n" + base, theirs: base + "\n\nTheirs last.")
    #expect(merge.text == "Ours first.\n\n" + base + "\n\nTheirs last.")
  }

  @Test func `paragraphs put in at the same place wait for a person`() {
    let merge = ProseMerge(base: base, ours: base + "\n\nOurs.", theirs: base + "\n\nTheirs.")
    #expect(merge.conflicts.count == 1)
    #expect(merge.text { $0.theirs + $0.ours } == base + "\n\nTheirs.\n\nOurs.")
  }

  @Test func `the same change by both sides is made once`() {
    let ours = base.replacing("Three", with: "Four").replacing("Nobody", with: "No one")
    let theirs = base.replacing("Three", with: "Four").replacing("storm", with: "gale")
    #expect(
      ProseMerge(base: base, ours: ours, theirs: theirs).text
        == ours.replacing("storm", with: "gale"))
  }

  @Test func `a paragraph split by one side takes the other's change`() {
    let ours = base.replacing("Monday. Three", with: "Monday.\n\nThree")
    #expect(
      ProseMerge(base: base, ours: ours, theirs: base.replacing("Three", with: "Five")).text
        == ours.replacing("Three", with: "Five"))
  }
}
