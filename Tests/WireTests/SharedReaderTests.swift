import Testing

@testable import Wire

@Suite struct SharedReaderTests {
  @Test(arguments: [
    ("KILL KILL KILL: np0123 Ferry", WireItem.Signal.Kind.killSuspect),
    ("MANDATORY KILL", .killSuspect), ("BULLETIN KILL: Ferry", .killSuspect),
    ("STORY WITHDRAWN: Ferry aground", .killSuspect), ("HOLD HOLD HOLD np0123", .hold),
    ("Please hold item np0123", .hold), ("EMBARGOED until noon: Budget", .hold),
    ("CORRECTED-Ferry runs aground", .correction), ("Ferry aground (CORRECTS year)", .correction),
    ("REFILE-Ferry", .correction), ("UPDATE 2-Ferry aground", .update),
    ("WRAPUP 1-Markets fall", .update), ("2ND LEAD Ferry", .update), ("3RD NET Ferry", .update),
    ("RPT-Ferry aground", .repetition),
  ])
  func `words of a headline tell a signal`(headline: String, kind: WireItem.Signal.Kind) {
    #expect(Signals.read(headline: headline).map(\.kind).contains(kind))
  }

  @Test(arguments: [
    "Storm may kill dozens", "STORM KILLS 12", "Police hold suspect", "House of Correction reopens",
    "Second lead found in the mine", "A repeat of 2012", "Update your phone now",
    "Ministers agree net zero law", "Holding hands",
  ])
  func `words that only look like a signal tell none`(headline: String) {
    #expect(Signals.read(headline: headline).isEmpty)
  }

  @Test func `slugs and notes tell signals too`() {
    #expect(Signals.read(slugline: "BC-NL--Rates, 7th Ld-Writethru").map(\.kind) == [.update])
    #expect(
      Signals.read(notes: ["Corrects spelling of name in headline"]).map(\.kind) == [.correction])
  }

  @Test func `what is not for publication is cut to the end and contacts by the paragraph`() {
    let cut = NotForPublication.cut(
      "Text.\n\nAnsprechpartner: Eva, Tel. 1\n\nMore.\n\nThe following information is not intended for publication\n\n- Eve"
    )
    #expect(cut?.body == "Text.\n\nMore.")
    #expect(cut?.notes.count == 2)
    #expect(NotForPublication.cut("He said the book was not for publication.") == nil)
    #expect(NotForPublication.cut("## Kontakte\n\nx")?.body == "")
  }

  @Test(arguments: [
    ("SHANGHAI, Oct 26 (Reuters) - Shares fell.", "SHANGHAI, Oct 26"),
    ("FORDHAVEN, Nordland (NP) _ The bank.", "FORDHAVEN, Nordland"),
    ("Moscow, Russia (AFP) – It.", "Moscow, Russia"),
    ("The bank (NP) said on Monday that it would - after all - not", nil),
    ("Jan 30 (Gracenote) - Results", nil), ("No dateline here.", nil),
  ])
  func `a dateline is found at the start of a text`(body: String, expected: String?) {
    #expect(Dateline.find(in: body) == expected)
  }

  @Test func `a byline that opens the text is taken out of it`() {
    let cut = LeadingByline.cut("By Ida Lund and Ola Berg\n\nText.", known: nil)
    #expect(cut?.byline == "By Ida Lund and Ola Berg")
    #expect(cut?.body == "Text.")
    #expect(LeadingByline.cut("By Ida Lund\n\nText.", known: "Ida Lund")?.byline == "Ida Lund")
    #expect(LeadingByline.cut("By then it was late\n\nText.", known: nil) == nil)
  }

  @Test func `a headline is derived from the first sentence without its markup`() {
    #expect(
      DerivedHeadline.make(
        from: "---\n\n**The [council](http://x.y/) of Mr. Berg** meets. It is late.")
        == "The council of Mr. Berg meets")
    #expect(DerivedHeadline.make(from: "") == nil)
    let long = String(repeating: "word ", count: 60)
    #expect(DerivedHeadline.make(from: long)?.count ?? 200 <= 120)
  }

  @Test(arguments: [
    ("http://a.b/c/d?e#f", "g", "http://a.b/c/g"), ("http://a.b/c/d", "./../g/.", "http://a.b/g/"),
    ("http://a.b", "g", "http://a.b/g"), ("http://a.b/c", "?x", "http://a.b/c?x"),
    ("https://a.b/c/", "//h/i", "https://h/i"), ("http://a.b/c", "mailto:x", "mailto:x"),
  ])
  func `a relative address is resolved as RFC 3986 says`(
    base: String, relative: String, expected: String
  ) {
    #expect(WebAddress.resolve(relative, against: base) == expected)
  }

  @Test(arguments: [
    ("<rss version='2.0'/>", "rss"), ("<!-- <html> --><nitf/>", "nitf"),
    ("\u{FEFF}\n<?xml version='1.0'?>\n<NewsML/>", "newsml-1"), ("<a:feed xmlns:a='x'/>", "atom"),
    ("<!DOCTYPE html><p>x", "html"), ("<html>", "html"), ("{\"a\":1}", "json"),
    ("\u{1}bkn014 4 pl 171 vvvvb KNA", "iptc-7901"), ("\u{16}\u{16}\u{1}a0123\u{1F}x", "anpa-1312"),
    ("ZCZC\nx", "zczc"), ("From: a@x\nSubject: b\n\nc", "mail"), ("Just words.", "text"),
    ("<!DOCTYPE nitf SYSTEM 'x.dtd' [<!-- > -->]><nitf/>", "nitf"),
  ])
  func `a format is told by its content`(text: String, format: String) {
    #expect(WireReader.format(of: Array(text.utf8)) == format)
  }
}
