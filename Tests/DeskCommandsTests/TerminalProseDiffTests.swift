import Prose
import Testing

@testable import DeskCommands

private let old = """
  The storm closed two ports on Monday.

  Fishermen were told to stay at home.

  Schools open again on Thursday morning.

  The minister will visit the coast.

  Power is back in most towns.
  """

private let new = """
  Power is back in most towns.

  The storm closed three ports on Monday.

  Fishermen were told to stay at home.

  Schools open again on Thursday morning.

  Rain is forecast for the weekend.
  """

@Test func `without colour, changes are in brackets`() {
  let lines = ProseDiff(from: old, to: new).lines(
    width: 60, marked: true,
    fields: [
      FieldChange(field: "headline", old: "Storm closes ports", new: "Storm shuts ports"),
      FieldChange(field: "urgency", old: nil, new: "3"),
    ])
  #expect(
    lines.map(\.plain) == [
      "+7 −7 words, 1 paragraph moved, 78 % of the agency's words",
      "kept",
      "",
      "headline  [-Storm closes ports-] {+Storm shuts ports+}",
      "urgency   {+3+}",
      "",
      "(moved from ¶5) Power is back in most towns.",
      "",
      "The storm closed [-two-]{+three+} ports on Monday.",
      "",
      "… 2 paragraphs",
      "",
      "[-The minister will visit the coast.-]",
      "",
      "{+Rain is forecast for the weekend.+}",
    ])
}

@Test func `in colour, changes are struck or underlined as well`() {
  let lines = ProseDiff(from: "One two three four.", to: "One two five four.").lines(
    width: 60, marked: false)
  #expect(
    lines.last?.rendered(colour: true)
      == "One two \u{1B}[9;31mthree\u{1B}[0m\u{1B}[4;32mfive\u{1B}[0m four.")
}

@Test func `no line is wider than asked for`() {
  for width in 12...60 {
    let lines = ProseDiff(from: old, to: new).lines(width: width, marked: true)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
  }
}

@Test func `a text without a change says so`() {
  #expect(
    ProseDiff(from: old, to: old).lines(width: 60, marked: true).map(\.plain)
      == ["No words changed", "", "… 5 paragraphs"])
}

@Test func `an escape sequence in a story stays on paper`() {
  let diff = ProseDiff(from: "Calm \u{1B}[2J sea today.", to: "Calm \u{202E} sea today.")
  let shown = diff.lines(width: 60, marked: true).map { $0.rendered(colour: false) }.joined()
  #expect(shown.contains("^["))
  #expect(shown.contains("<U+202E>"))
  #expect(!shown.unicodeScalars.contains("\u{1B}"))
  #expect(!shown.unicodeScalars.contains("\u{202E}"))
}
