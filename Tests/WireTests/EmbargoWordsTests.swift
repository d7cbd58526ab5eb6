import Testing

@testable import Wire

@Suite struct EmbargoWordsTests {
  @Test(arguments: [
    ("EMBARGOED UNTIL 0001 GMT MONDAY 23 NOVEMBER 2026", "2026-11-23T00:01:00Z"),
    ("EMBARGOED UNTIL 00.01 GMT, Tuesday, November 24, 2026", "2026-11-24T00:01:00Z"),
    ("Embargoed until 00:01 BST on Wednesday 1 July 2026.", "2026-07-01T00:01:00+01:00"),
    ("Strictly embargoed to 0001hrs GMT 24th November 2026", "2026-11-24T00:01:00Z"),
    ("Eds: HOLD FOR RELEASE at 6:30 p.m. EST Nov. 24, 2026", "2026-11-24T18:30:00-05:00"),
    ("EMBARGO: not before 0600GMT 24 Nov 2026. NO SALES", "2026-11-24T06:00:00Z"),
    ("Sperrfrist: 24. November 2026, 10.00 Uhr MEZ", "2026-11-24T10:00:00+01:00"),
    ("Sperrfrist bis Dienstag, 24.11.2026 um 10 Uhr MEZ", "2026-11-24T10:00:00+01:00"),
    ("Embargo jusqu'au mardi 24 novembre 2026 à 18h00 CET", "2026-11-24T18:00:00+01:00"),
    ("Embargo hasta el martes 24 de noviembre de 2026 a las 9.30 GMT", "2026-11-24T09:30:00Z"),
    ("Not for publication before noon GMT 2026-11-24", "2026-11-24T12:00:00Z"),
    ("UNDER EMBARGO UNTIL 24 NOVEMBER 2026 2030 GMT: Café on the pier", "2026-11-24T20:30:00Z"),
  ])
  func `an end that is said in full is an instant`(words: String, instant: String) {
    #expect(EmbargoWords.end(in: words) == instant)
  }

  @Test(arguments: [
    "EMBARGOED until 0001 GMT Tuesday",
    "EMBARGOED UNTIL 0001 GMT MONDAY 24 NOVEMBER 2026",
    "EMBARGOED UNTIL 24 NOVEMBER 2026",
    "EMBARGOED UNTIL 0001 24 NOVEMBER 2026",
    "EMBARGOED UNTIL 00:01 local time 24 NOVEMBER 2026",
    "EMBARGOED UNTIL 0001 GMT 24 NOVEMBER",
    "EMBARGOED UNTIL 0001 GMT 31 NOVEMBER 2026",
    "EMBARGOED UNTIL 0001 GMT (0101 CET) 24 NOVEMBER 2026",
    "EMBARGOED UNTIL 24 NOVEMBER 2026 0001 GMT / 1901 EST",
    "EMBARGOED UNTIL midnight GMT 24 NOVEMBER 2026",
    "EMBARGOED UNTIL 2561 GMT 24 NOVEMBER 2026",
    "EMBARGOED UNTIL the minister has spoken, 0001 GMT 24 NOVEMBER 2026",
    "The oil embargo of 24 November 2026 began", "",
  ])
  func `an end that leaves a doubt is none`(words: String) {
    #expect(EmbargoWords.end(in: words) == nil)
  }

  private func embargo(_ headline: String, _ notes: String...) -> WireItem.Embargo? {
    var item = WireItem(format: "mail", guid: "g", body: "")
    item.headline = headline
    item.ednotes = notes.map { WireItem.EdNote($0) }
    item.readEmbargoWords()
    return item.embargo
  }

  @Test func `two lines of one wire must not name two ends`() {
    let first = "EMBARGOED UNTIL 0001 GMT 24 NOVEMBER 2026"
    #expect(embargo("Ferry leaves") == nil)
    #expect(embargo("EMBARGOED: Ferry leaves", first) == .until("2026-11-24T00:01:00Z"))
    #expect(embargo(first, first) == .until("2026-11-24T00:01:00Z"))
    #expect(embargo(first, "Embargo: 0600 GMT 24 November 2026") == .unclear(first))
    #expect(embargo(first, "Embargoed until Tuesday 6 o'clock") == .unclear(first))
    #expect(embargo("EMBARGOED: Ferry leaves") == .unclear("EMBARGOED: Ferry leaves"))
  }
}
